export { type AssessOptions, assess, nextStep } from './assess.ts'
export { CaseError, parseCase } from './caseProblems.ts'
export { questionById, questionCatalogue } from './questions/catalogue.ts'

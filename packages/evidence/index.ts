/** The few names most callers need; everything else by its own path, such as `@sitbone/evidence/danger/signs`. */
export { measurementError } from './errors.ts'
export { normsFor } from './norms.ts'
export { knowledgeVersion } from './version.ts'

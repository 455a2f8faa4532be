/** Version of everything an answer rests on: danger rules, network, tables, advice. */
export { knowledgeVersion } from '@sitbone/evidence/version'

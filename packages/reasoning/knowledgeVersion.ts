/** Version of everything an answer rests on: network, tables, danger rules, advice. Raise it with every change of a number or rule. */
export const knowledgeVersion = '2026-11.1'

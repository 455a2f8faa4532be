/** Answers as evidence: one term per answer given, and for several-choice questions one term for what was left out. */
import { answerNoise, facets, tickCompleteness } from '@sitbone/evidence/explanations/structure'
import type { Answers, AnswerValue } from '@sitbone/evidence/vocabulary/case'
import { NOT_SURE } from '../questions/question.ts'
import { type AnswerTable, answerTables, DANGER_SIGNS, explanationStates, tableId } from './knowledge.ts'
import { END, type Parabola, parabola } from './parabola.ts'
import { shiftShare } from './structureTables.ts'
import type { Term, UncertainNumber } from './term.ts'

/** Everything but these says something about why it hurts; these do not (nothing found, not tried, not asked). */
const silent: ReadonlySet<string> = new Set([NOT_SURE, 'unclear', 'not-tried'])
export const leftOutId = (question: string): string => tableId(question, 'left-out')

const optionsByQuestion = Map.groupBy(answerTables.values(), (table) => table.question)
const facetOf = new Map(facets.flatMap((facet, i) => facet.questions.map((question) => [question, i] as const)))

/**
 * @param answers - validated answers; ids the network does not know are ignored.
 * @param signs - danger signs that are met, at a level at which explanations are still shown.
 * @param without - leave this finding out, as if it had never been asked.
 */
export function answerTerms(answers: Answers, signs: readonly string[], several: ReadonlySet<string>, without?: string): readonly Term[] {
  const given: AnswerTable[] = []
  const leftOut: AnswerTable[][] = []
  const chosen: (readonly [string, AnswerValue])[] = [...Object.entries(answers), [DANGER_SIGNS, [...signs]]]
  for (const [question, value] of chosen) {
    const options = (Array.isArray(value) ? value : [value]).map(String).filter((option) => !silent.has(option))
    const tables = options.map((option) => answerTables.get(tableId(question, option))).filter((table) => table !== undefined)
    given.push(...tables.filter((table) => tableId(question, table.option) !== without))
    if (several.has(question) && tables.length > 0 && leftOutId(question) !== without) {
      leftOut.push(optionsByQuestion.get(question)!.filter((table) => !options.includes(table.option)))
    }
  }
  const weight = facetWeights(given)
  return [
    ...given.map((table) => givenTerm(table, weight(table.question))),
    ...leftOut
      .filter((tables) => tables.length > 0)
      .map((tables) => leftOutTerm(tables, weight(tables[0]!.question) / Math.sqrt(tables.length))),
  ]
}

/** Findings of one facet repeat each other: k of them weigh as k / (1 + (k − 1) × correlation). */
function facetWeights(given: readonly AnswerTable[]): (question: string) => number {
  const counts = facets.map(() => 0)
  for (const { question } of given) {
    const facet = facetOf.get(question)
    if (facet !== undefined) counts[facet]!++
  }
  return (question) => {
    const facet = facetOf.get(question)
    return facet === undefined ? 1 : 1 / (1 + (Math.max(1, counts[facet]!) - 1) * facets[facet]!.correlation)
  }
}

interface Logs {
  /** Log-likelihood of the answer, by share. */
  readonly given: Parabola
  /** Log-likelihood of not having ticked it, by share. */
  readonly leftOut: Parabola
}

const logsOf: ReadonlyMap<AnswerTable, Logs> = new Map(
  [...answerTables.values()].map((table) => {
    const noise = answerNoise * meanCommon(table)
    const logs = (log: (share: number) => number) =>
      parabola((deviate) => table.share.map((share, i) => log(shiftShare(share, table.spread[i]! * deviate))))
    return [
      table,
      {
        given: logs((share) => Math.log((1 - answerNoise) * share + noise)),
        leftOut: logs((share) => Math.log(1 - tickCompleteness * share)),
      },
    ]
  }),
)

function givenTerm(table: AnswerTable, weight: number): Term {
  const { middle, slope, bend } = logsOf.get(table)!.given
  const logs = new Float64Array(middle.length)
  return {
    findingId: tableId(table.question, table.option),
    question: table.question,
    slot: table.slot,
    basis: 'judgement',
    sources: [],
    get numbers() {
      return shareNumbers(table)
    },
    writeLog(log, jitter) {
      for (let i = 0; i < logs.length; i++) {
        const d = jitter() / END
        logs[i] = weight * (middle[i]! + d * (slope[i]! + d * bend[i]!))
      }
      for (let cell = 0; cell < log.length; cell++) log[cell]! += logs[table.cells[cell]!]!
    },
  }
}

/**
 * What was not ticked: weak, because people do not tick everything that fits. One deviate moves all shares of a list together
 * (people who tick little tick little everywhere), so the whole list is three numbers per cell.
 */
function leftOutTerm(tables: readonly AnswerTable[], weight: number): Term {
  const [middle, slope, bend] = (['middle', 'slope', 'bend'] as const).map((part) => leftOutByCell(tables, part)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  return {
    findingId: leftOutId(tables[0]!.question),
    question: tables[0]!.question,
    slot: tables[0]!.slot,
    basis: 'judgement',
    sources: [],
    numbers: [{ name: `shares of what was not chosen in ${tables[0]!.question}`, value: null, basis: 'judgement' }],
    writeLog(log, jitter) {
      const d = jitter() / END
      for (let cell = 0; cell < log.length; cell++) log[cell]! += weight * (middle[cell]! + d * (slope[cell]! + d * bend[cell]!))
    },
  }
}

function leftOutByCell(tables: readonly AnswerTable[], part: keyof Parabola): Float64Array {
  const sum = new Float64Array(tables[0]!.cells.length)
  for (const table of tables) {
    const own = logsOf.get(table)!.leftOut[part]
    for (let cell = 0; cell < sum.length; cell++) sum[cell]! += own[table.cells[cell]!]!
  }
  return sum
}

function meanCommon({ share, common }: AnswerTable): number {
  return common.reduce((sum, i) => sum + share[i]!, 0) / common.length
}

/** The shares of one answer as named numbers: everybody's first, then those of explanations that differ. */
export function shareNumbers({ question, option, share, cells, basis, sources }: AnswerTable): readonly UncertainNumber[] {
  const states = cells.length / explanationStates.length
  return Array.from(share, (value, i) => {
    const owners = explanationStates.filter((_, row) => cells.subarray(row * states, (row + 1) * states).includes(i))
    const who = owners.length === 1 ? owners[0]! : 'everybody else'
    const source = sources[i]
    return { name: `share of ${tableId(question, option)} in ${who}`, value, basis: basis[i]!, ...(source ? { source } : {}) }
  })
}

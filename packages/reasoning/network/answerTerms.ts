/** Answers as evidence: one term per answer given, and for several-choice questions one term for what was left out. */
import { answerNoise, facets, tickCompleteness } from '@sitbone/evidence/explanations/structure'
import type { Answers, AnswerValue } from '@sitbone/evidence/vocabulary/case'
import { NOT_SURE } from '../questions/question.ts'
import { type AnswerTable, answerTables, DANGER_SIGNS, tableId } from './knowledge.ts'
import { shiftShare } from './structureTables.ts'
import type { Term } from './term.ts'

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

function givenTerm(table: AnswerTable, weight: number): Term {
  const logs = new Float64Array(table.share.length)
  const noise = answerNoise * meanCommon(table)
  return {
    findingId: tableId(table.question, table.option),
    question: table.question,
    slot: table.slot,
    basis: 'judgement',
    sources: [],
    writeLog(log, jitter) {
      for (let i = 0; i < logs.length; i++) {
        logs[i] = weight * Math.log((1 - answerNoise) * shiftShare(table.share[i]!, table.spread[i]! * jitter()) + noise)
      }
      for (let cell = 0; cell < log.length; cell++) log[cell]! += logs[table.cells[cell]!]!
    },
  }
}

/** Where the log-likelihood of what was left out is computed exactly; a parabola joins the three places. */
const PLACES = [-1.645, 0, 1.645] as const

/**
 * What was not ticked: weak, because people do not tick everything that fits. One deviate moves all shares of a list together
 * (people who tick little tick little everywhere), so the whole list is three numbers per cell.
 */
function leftOutTerm(tables: readonly AnswerTable[], weight: number): Term {
  const [low, middle, high] = PLACES.map((deviate) => leftOutLog(tables, weight, deviate)) as [Float64Array, Float64Array, Float64Array]
  const reach = PLACES[2]
  return {
    findingId: leftOutId(tables[0]!.question),
    question: tables[0]!.question,
    slot: tables[0]!.slot,
    basis: 'judgement',
    sources: [],
    writeLog(log, jitter) {
      const d = jitter() / reach
      for (let cell = 0; cell < log.length; cell++) {
        const slope = (high[cell]! - low[cell]!) / 2
        const bend = (high[cell]! + low[cell]!) / 2 - middle[cell]!
        log[cell]! += middle[cell]! + d * (slope + d * bend)
      }
    },
  }
}

function leftOutLog(tables: readonly AnswerTable[], weight: number, deviate: number): Float64Array {
  const log = new Float64Array(tables[0]!.cells.length)
  for (const { share, spread, cells } of tables) {
    const own = share.map((value, i) => weight * Math.log(1 - tickCompleteness * shiftShare(value, spread[i]! * deviate)))
    for (let cell = 0; cell < log.length; cell++) log[cell]! += own[cells[cell]!]!
  }
  return log
}

const meanCommon = ({ share, common }: AnswerTable): number => common.reduce((sum, i) => sum + share[i]!, 0) / common.length

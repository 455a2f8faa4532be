/**
 * The knowledge of `@sitbone/evidence/explanations` as a network: variables, slots, and for every possible answer a small table
 * "how often is this answered, by explanation and node". Built once, immutable.
 */
import { explanations } from '@sitbone/evidence/explanations/all'
import { background, backgroundStudies, dangerSignBackground, weakFlagBackground } from '@sitbone/evidence/explanations/background'
import type { ExplanationEntry } from '@sitbone/evidence/explanations/explanation'
import { contributors } from '@sitbone/evidence/explanations/explanation'
import { extensibilityStates, nodeFindingStudies, nodeFindings, roleStates } from '@sitbone/evidence/explanations/structure'
import type { Basis } from '@sitbone/evidence/vocabulary/assessment'
import { compile, type Network } from './compile.ts'

/** None of the listed explanations. */
export const OTHER = 'other'
export const explanationStates: readonly string[] = [...explanations.map((entry) => entry.id), OTHER]
export const explanationIndex: ReadonlyMap<string, number> = new Map(explanationStates.map((id, i) => [id, i]))

const yesNo = ['no', 'yes'] as const
/** Priors and tables first, then one evidence slot for each node that findings hang on. */
const structureSlots = [
  { id: 'prior', scope: ['explanation'] },
  { id: 'extensibility', scope: ['explanation', 'extensibility'] },
  { id: 'role', scope: ['explanation', 'extensibility', 'role'] },
  ...contributors.map((id) => ({ id, scope: ['explanation', id] })),
]
const evidenceSlots = [
  { id: 'of-explanation', scope: ['explanation'] },
  { id: 'of-role', scope: ['explanation', 'role'] },
  ...contributors.map((id) => ({ id: `of-${id}`, scope: ['explanation', id] })),
  { id: 'of-range', scope: ['extensibility', 'nerve', 'guarding'] },
]
export const network: Network = {
  variables: [
    { id: 'explanation', states: explanationStates },
    { id: 'extensibility', states: extensibilityStates.map(String) },
    { id: 'role', states: roleStates },
    ...contributors.map((id) => ({ id, states: yesNo })),
  ],
  slots: [...structureSlots, ...evidenceSlots],
}
export const slotIndex: ReadonlyMap<string, number> = new Map(network.slots.map((slot, i) => [slot.id, i]))
export const firstEvidenceSlot = structureSlots.length

/** Keeps explanation and role: everything the answer shows comes out of this joint. */
export const mainProgram = compile(network, ['explanation', 'role'])

/** 5–95 % of a judgement is × / ÷ 2 on the odds. */
const JUDGEMENT_SPREAD = Math.LN2 / 1.645
export const judgementSpread = JUDGEMENT_SPREAD

/** How often one answer is given. `cells[i]` of the slot's table reads `share[cells[i]]`. */
export interface AnswerTable {
  readonly question: string
  readonly option: string
  readonly slot: number
  readonly share: Float64Array
  /** Standard deviation of the share's log-odds: how uncertain the number is. */
  readonly spread: Float64Array
  readonly cells: Int16Array
  /** Entry of `share` that everybody else has, per node state. */
  readonly common: readonly number[]
  readonly basis: readonly Basis[]
  readonly sources: readonly (string | undefined)[]
}

export const tableId = (question: string, option: string): string => `${question}:${option}`
export const DANGER_SIGNS = 'danger-signs'

const logit = (p: number): number => Math.log(p / (1 - p))
const clamp = (p: number): number => Math.min(0.985, Math.max(0.0005, p))

function buildTables(): ReadonlyMap<string, AnswerTable> {
  const tables = new Map<string, AnswerTable>()
  const add = (table: AnswerTable) => tables.set(tableId(table.question, table.option), table)
  for (const [question, shares] of Object.entries(background)) {
    const chooseOne = isShareOfOne(shares)
    for (const option of Object.keys(shares)) {
      add(
        buildTable(question, option, 'explanation', [shares[option]!], (entry) => ownShares(entry, question, shares, chooseOne)?.[option]),
      )
    }
  }
  for (const [question, { node, shares }] of Object.entries(nodeFindings)) {
    for (const [option, perState] of Object.entries(shares)) {
      const average = Object.fromEntries(Object.entries(shares).map(([id, list]) => [id, list.reduce((a, b) => a + b, 0) / list.length]))
      add(buildTable(question, option, node, perState, (entry) => ownShares(entry, question, average, true)?.[option]))
    }
  }
  const signs = new Set(explanations.flatMap((entry) => Object.keys(entry.expects[DANGER_SIGNS] ?? {})))
  for (const sign of signs) {
    add(
      buildTable(
        DANGER_SIGNS,
        sign,
        'explanation',
        [weakFlagBackground[sign] ?? dangerSignBackground],
        (entry) => entry.expects[DANGER_SIGNS]?.[sign],
      ),
    )
  }
  return tables
}

/** Shares of a single choice sum to one; of a multiple choice they need not. */
const isShareOfOne = (shares: Readonly<Record<string, number>>): boolean =>
  Math.abs(Object.values(shares).reduce((sum, value) => sum + value, 0) - 1) < 1e-6

/** An explanation's shares for a question: what it names, and of a single choice the rest in the proportions of everybody. */
function ownShares(
  entry: ExplanationEntry,
  question: string,
  common: Readonly<Record<string, number>>,
  chooseOne: boolean,
): Readonly<Record<string, number>> | undefined {
  const named = { ...entry.expects[question] }
  for (const study of entry.studies ?? []) {
    if (study.question === question) named[study.option] = clamp(study.probability ?? study.likelihoodRatio! * common[study.option]!)
  }
  const options = Object.keys(named)
  if (options.length === 0) return undefined
  if (!chooseOne) return named
  const left = Object.keys(common).filter((option) => !(option in named))
  const commonLeft = left.reduce((sum, option) => sum + common[option]!, 0)
  const rest = Math.max(0, 1 - options.reduce((sum, option) => sum + named[option]!, 0))
  return { ...named, ...Object.fromEntries(left.map((option) => [option, (rest * common[option]!) / commonLeft])) }
}

function buildTable(
  question: string,
  option: string,
  node: string,
  common: readonly number[],
  own: (entry: ExplanationEntry) => number | undefined,
): AnswerTable {
  const share: number[] = common.map(clamp)
  const commonStudy =
    backgroundStudies.find((study) => study.question === question && study.option === option) ?? nodeFindingStudies[question]
  const spread = share.map(() => (commonStudy ? spreadOf(commonStudy.range) : JUDGEMENT_SPREAD))
  const basis: Basis[] = share.map(() => (commonStudy ? 'study' : 'judgement'))
  const sources: (string | undefined)[] = share.map(() => commonStudy?.source)
  const cells: number[] = []
  for (const id of explanationStates) {
    const entry = explanations.find((candidate) => candidate.id === id)
    const value = entry && own(entry)
    if (value === undefined) {
      cells.push(...common.map((_, state) => state))
      continue
    }
    const study = entry!.studies?.find((candidate) => candidate.question === question && candidate.option === option)
    const at = share.push(clamp(value)) - 1
    const scale = study?.likelihoodRatio === undefined ? 1 : common[0]!
    spread.push(study ? spreadOf([study.range[0] * scale, study.range[1] * scale]) : JUDGEMENT_SPREAD)
    basis.push(study ? (study.likelihoodRatio === undefined ? 'study' : 'derived') : 'judgement')
    sources.push(study?.source)
    cells.push(...common.map(() => at))
  }
  return {
    question,
    option,
    slot: slotIndex.get(node === 'explanation' ? 'of-explanation' : `of-${node}`)!,
    share: Float64Array.from(share),
    spread: Float64Array.from(spread),
    cells: Int16Array.from(cells),
    common: common.map((_, state) => state),
    basis,
    sources,
  }
}

/** A 95 % interval of a share as the standard deviation of its log-odds. */
const spreadOf = ([low, high]: readonly [number, number]): number => Math.max(0.1, (logit(clamp(high)) - logit(clamp(low))) / (2 * 1.96))

export const answerTables: ReadonlyMap<string, AnswerTable> = buildTables()
export const entryOf = (id: string): ExplanationEntry | undefined => explanations[explanationIndex.get(id) ?? -1]

/** For, against, missing: what each observed finding does to each conclusion, by taking it away and asking again. */
import { roleStates } from '@sitbone/evidence/explanations/structure'
import type { Basis, Reason } from '@sitbone/evidence/vocabulary/assessment'
import { type AnswerTable, answerTables, explanationIndex, explanationStates } from '../network/knowledge.ts'
import { type Inference, type Posterior, posterior } from '../network/posterior.ts'
import type { Term } from '../network/term.ts'

/** Smaller changes are not worth a line. */
const LEAST_CHANGE = 0.1
const MOST_REASONS = 8
/** Where many findings say the same, none changes much on its own: then the strongest few stand for them, with their true weight. */
const FEW_REASONS = 3
const LEAST_AT_ALL = 0.001

const logit = (p: number): number => Math.log(p / (1 - p))
const change = (withIt: number, without: number): number => {
  const value = logit(withIt) - logit(without)
  return Number.isFinite(value) ? value : 0
}

/** The posterior as it would be had one finding never been seen. */
export interface Removal {
  readonly term: Term
  readonly without: Posterior
}

/** @param termsWithout - the terms as they would be had the finding never been asked or measured. */
export function removals(
  inference: Inference,
  terms: readonly Term[],
  termsWithout: (findingId: string) => readonly Term[],
): readonly Removal[] {
  return terms.map((term) => ({ term, without: posterior(inference, termsWithout(term.findingId)) }))
}

export interface Reasons {
  readonly for: Reason[]
  readonly against: Reason[]
}

/** Reasons for one explanation, strongest first. */
export function explanationReasons(id: string, now: Posterior, removed: readonly Removal[], text: (term: Term) => string): Reasons {
  const index = explanationIndex.get(id)!
  return sortReasons(
    removed.map(({ term, without }) => {
      const table = answerTables.get(term.findingId)
      const cell = table && cellOf(table, index)
      return {
        findingId: term.findingId,
        text: text(term),
        logOddsChange: change(now.explanation[index]!, without.explanation[index]!),
        ...(table && cell !== undefined && !table.common.includes(cell)
          ? { likelihoodRatio: table.share[cell]! / table.share[table.common[0]!]! }
          : {}),
        basis: table && cell !== undefined ? table.basis[cell]! : term.basis,
        sources: table && cell !== undefined ? sourcesOf(table, cell) : [...term.sources],
      }
    }),
  )
}

/** Reasons for "low extensibility contributes". */
export function roleReasons(now: Posterior, removed: readonly Removal[], text: (term: Term) => string): Reasons {
  const contributes = roleStates.indexOf('contributes')
  const reasons = removed.map(({ term, without }) => ({
    findingId: term.findingId,
    text: text(term),
    logOddsChange: change(now.role[contributes]!, without.role[contributes]!),
    basis: term.basis as Basis,
    sources: [...term.sources],
  }))
  const strong = sortReasons(reasons)
  const few = sortReasons(reasons, LEAST_AT_ALL, FEW_REASONS)
  return { for: strong.for.length > 0 ? strong.for : few.for, against: strong.against.length > 0 ? strong.against : few.against }
}

const cellOf = (table: AnswerTable, explanation: number): number =>
  table.cells[(explanation * table.cells.length) / explanationStates.length]!
const sourcesOf = (table: AnswerTable, cell: number): string[] => (table.sources[cell] ? [table.sources[cell]] : [])

function sortReasons(reasons: readonly Reason[], least = LEAST_CHANGE, most = MOST_REASONS): Reasons {
  const strongest = (list: readonly Reason[]) =>
    [...list].sort((a, b) => Math.abs(b.logOddsChange) - Math.abs(a.logOddsChange)).slice(0, most)
  return {
    for: strongest(reasons.filter(({ logOddsChange }) => logOddsChange > least)),
    against: strongest(reasons.filter(({ logOddsChange }) => logOddsChange < -least)),
  }
}

/**
 * Weak flags combined by likelihood ratios into a probability of fracture, malignancy, infection and inflammation.
 * For the level rule and for clinicians; people are never shown it (guard `g-numbers`). At least two flags, one of them an
 * event; the joint ratio is capped because flags are not independent.
 */
import { jointRatioCap, type SeriousGroup, seriousGroups } from '@sitbone/evidence/danger/likelihoods'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { type Met, whatIsMet } from './met.ts'
import { readAnswers } from './readings.ts'

export interface GroupProbability {
  readonly group: SeriousGroup
  /** Flags present, in the order of the data. */
  readonly flags: readonly string[]
  readonly probability: number
  readonly threshold: SeriousGroup['thresholds'][number] | null
}

/** For the clinicians' view. */
export function seriousProbabilities(input: { readonly person?: Partial<Person>; readonly answers: Answers }): readonly GroupProbability[] {
  return groupProbabilities(whatIsMet(readAnswers(input.person ?? {}, input.answers)))
}

export function groupProbabilities(met: Met): readonly GroupProbability[] {
  return seriousGroups.map((group) => {
    const flags = Object.keys(group.flags).filter((id) => met.any(id))
    const ratio = flags.reduce((product, id) => product * group.flags[id]!.ratio, 1)
    const odds = (group.prior / (1 - group.prior)) * Math.min(ratio, jointRatioCap)
    const probability = odds / (1 + odds)
    const counts = flags.length >= 2 && flags.some((id) => group.needsOneOf.includes(id)) && group.needsAll.every((id) => met.any(id))
    const reached = counts ? group.thresholds.filter((step) => probability >= step.probability) : []
    return { group, flags, probability, threshold: reached.at(-1) ?? null }
  })
}

/** Scores a person gives about themselves: range, which way is better, and how large a change must be to count. */
import type { Basis } from './vocabulary/assessment.ts'

export interface OutcomeEntry {
  readonly id: string
  readonly name: string
  readonly range: readonly [number, number]
  readonly better: 'lower' | 'higher'
  /** Smallest change beyond the score's own error (95 %). */
  readonly mdc95: number
  readonly mdcRange: readonly [number, number]
  readonly basis: Basis
  readonly source: string
  readonly note: string
}

export const outcomes: readonly OutcomeEntry[] = [
  {
    id: 'nprs',
    name: 'Pain, 0 to 10',
    range: [0, 10],
    better: 'lower',
    mdc95: 2,
    mdcRange: [1.3, 3],
    basis: 'judgement',
    source: 'f-om-nprs',
    note: 'Taken equal to the change that counts for people (2 points); no separate error figure was read.',
  },
  {
    id: 'psfs',
    name: 'Own activity, 0 to 10',
    range: [0, 10],
    better: 'higher',
    mdc95: 3.6,
    mdcRange: [2.4, 4.5],
    basis: 'judgement',
    source: 'f-om-psfs',
    note: 'One activity: 3 points at 90 % (from memory), widened to 95 %.',
  },
  {
    id: 'rmdq',
    name: 'Roland-Morris score, 0 to 24',
    range: [0, 24],
    better: 'lower',
    mdc95: 5,
    mdcRange: [4, 5],
    basis: 'study',
    source: 'f-om-rmdq',
    note: 'Score only; the items are not shown until their exact wording is verified.',
  },
]

import type { Basis } from '@sitbone/evidence/vocabulary/assessment'
import type { Jitter } from './structureTables.ts'

/** One uncertain number of the knowledge, for reviewers. */
export interface UncertainNumber {
  /** What it is, such as `share of cough-sneeze:shoots-into-leg in lumbar-radiculopathy`. */
  readonly name: string
  /** The central value; null when several numbers move together. */
  readonly value: number | null
  readonly basis: Basis
  readonly source?: string
}

/** One observed finding: what it adds to the log-likelihood table of its slot. */
export interface Term {
  /** `question:option`, or the test a measurement is read as. */
  readonly findingId: string
  readonly question: string
  readonly slot: number
  readonly basis: Basis
  readonly sources: readonly string[]
  /** The uncertain numbers, in the order in which `writeLog` draws them. */
  readonly numbers: readonly UncertainNumber[]
  /** Adds log-likelihoods to the slot's table; draws its own uncertain numbers from `jitter`. */
  writeLog(log: Float64Array, jitter: Jitter): void
}

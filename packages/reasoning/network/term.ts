import type { Basis } from '@sitbone/evidence/vocabulary/assessment'
import type { Jitter } from './structureTables.ts'

/** One observed finding: what it adds to the log-likelihood table of its slot. */
export interface Term {
  /** `question:option`, or the test a measurement is read as. */
  readonly findingId: string
  readonly question: string
  readonly slot: number
  readonly basis: Basis
  readonly sources: readonly string[]
  /** Adds log-likelihoods to the slot's table; draws its own uncertain numbers from `jitter`. */
  writeLog(log: Float64Array, jitter: Jitter): void
}

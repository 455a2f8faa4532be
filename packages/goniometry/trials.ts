/** From trials to one reading: mean, spread, and a plain word about the one that does not fit. */
import { mean, median } from './statistics.ts'

export interface TrialSummary {
  readonly value: number
  /** Largest minus smallest of the trials kept. */
  readonly spread: number
  readonly kept: readonly number[]
  readonly outlier: { readonly trial: number; readonly value: number; readonly sentence: string } | null
  readonly advice: 'enough' | 'one-more' | 'start-over'
}

/** Trials that lie further apart than this many standard errors do not belong together (product reference §3). */
const spreadLimitInSem = 2
/** More than this many tries tire the muscle and stretch it. */
const mostTrials = 5

/**
 * @param sem - standard error of one trial, same unit
 * @throws {RangeError} no trials, or not numbers
 */
export function summariseTrials(trials: readonly number[], sem: number, unit: 'deg' | 'cm' = 'deg', wanted = 3): TrialSummary {
  if (trials.length === 0 || !trials.every(Number.isFinite) || !(sem > 0)) {
    throw new RangeError(
      `summariseTrials needs at least one finite trial and a positive standard error (got ${trials.join(', ') || 'none'}; ${sem}).`,
    )
  }
  const limit = spreadLimitInSem * sem
  const spread = range(trials)
  if (spread <= limit || trials.length < 3) {
    const advice = trials.length < wanted ? 'one-more' : spread <= limit ? 'enough' : 'one-more'
    return { value: mean(trials), spread, kept: trials, outlier: null, advice }
  }
  const centre = median(trials)
  const trial = trials.reduce((worst, value, i) => (Math.abs(value - centre) > Math.abs(trials[worst]! - centre) ? i : worst), 0)
  const kept = trials.filter((_, i) => i !== trial)
  const symbol = unit === 'deg' ? '°' : ' cm'
  const value = trials[trial]!
  const sentence = `Try ${trial + 1} (${value.toFixed(1)}${symbol}) lies ${Math.abs(value - mean(kept)).toFixed(1)}${symbol} from the others. Tries of one person mostly lie within ${limit.toFixed(1)}${symbol}; it is left out.`
  const together = range(kept) <= limit
  const advice = together && kept.length >= wanted ? 'enough' : trials.length < mostTrials ? 'one-more' : together ? 'enough' : 'start-over'
  return { value: mean(kept), spread: range(kept), kept, outlier: { trial: trial + 1, value, sentence }, advice }
}

const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

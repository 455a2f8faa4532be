/**
 * Has it really changed? Each test and side, and each outcome, from its first to its latest value, against what measuring error alone
 * could do.
 */
import type { MeasurementInput, TestId } from '@sitbone/evidence/vocabulary/measurement'
import { tests } from '@sitbone/evidence/vocabulary/measurement'
import { afterStretching } from './afterStretching.ts'
import { changeThreshold, z95 } from './looks.ts'
import { normalCdf } from './normal.ts'

export type ChangeVerdict = 'real' | 'within-error' | 'unknown'

export interface Change {
  readonly test: string
  readonly side: 'left' | 'right' | 'none'
  readonly unit: string
  readonly from: { readonly value: number; readonly taken: string; readonly method: string; readonly rater: string }
  readonly to: { readonly value: number; readonly taken: string; readonly method: string; readonly rater: string }
  readonly change: number
  /** Smallest change that error alone explains less than once in twenty, for these two methods and raters. */
  readonly mdc95: number | null
  /** The change that counts as real here: the MDC95, widened when many re-measurements were compared with the same start. */
  readonly threshold: number | null
  readonly looks: number
  readonly verdict: ChangeVerdict
  /** Probability that the true value moved in the direction seen (½ = no idea). */
  readonly probability: number | null
  readonly sentence: string
}

/** Why two measurements of one test cannot be compared; null when they can. */
export function incomparable(a: MeasurementInput, b: MeasurementInput): string | null {
  if ((a.active ?? isActive(a.test)) !== (b.active ?? isActive(b.test))) return 'one was moved by your own strength, the other by a helper'
  if (a.sem === undefined || b.sem === undefined) return 'no study tells how exact this way of measuring is'
  const warm = [a, b].findIndex(({ flags }) => flags?.includes(afterStretching))
  if (warm >= 0)
    return `the ${warm === 0 ? 'first' : 'second'} was taken within a day of stretching, when a short-lived gain hides the truth`
  return null
}

const isActive = (test: TestId): boolean => test === 'ake' || test === 'ftf' || test === 'sit-reach'

/**
 * Change of one test and side.
 *
 * @param series measurements of one test and side; any order
 * @returns from the first to the latest, passing over those taken within a day of stretching where two others remain; null with fewer than two at different times
 */
export function changeOf(series: readonly MeasurementInput[]): Change | null {
  const all = series
    .filter((one): one is MeasurementInput & { taken: string } => one.taken !== undefined)
    .sort((a, b) => Date.parse(a.taken) - Date.parse(b.taken))
  const cold = all.filter(({ flags }) => !flags?.includes(afterStretching))
  const dated = cold.length > 1 ? cold : all
  const first = dated[0]
  const last = dated.at(-1)
  if (!first || !last || first === last || first.taken === last.taken) return null
  const looks = dated.length - 1
  const change = last.value - first.value
  const place = ({ value, taken, method, rater }: MeasurementInput & { taken: string }) => ({ value, taken, method, rater })
  const base = { test: first.test, side: first.side, unit: first.unit, from: place(first), to: place(last), change, looks }
  const name = sidedName(first)
  const because = incomparable(first, last)
  if (because !== null) {
    return {
      ...base,
      mdc95: null,
      threshold: null,
      verdict: 'unknown',
      probability: null,
      sentence: `${name}: we cannot tell whether it changed, because ${because}.`,
    }
  }
  const error = Math.hypot(first.sem!, last.sem!)
  // Never below the MDC95 of either way of measuring: two raters or two methods differ by more than their own repeats tell.
  const mdc95 = Math.max(z95 * error, first.mdc95 ?? 0, last.mdc95 ?? 0)
  const threshold = mdc95 * (changeThreshold(looks) / z95)
  const real = Math.abs(change) > threshold
  const probability = normalCdf(Math.abs(change) / error)
  const amount = `${format(Math.abs(change), first.unit)} ${change >= 0 ? 'more' : 'less'}`
  const allowance = `Measuring this way can differ by ${format(threshold, first.unit)} with no change in your body.`
  return {
    ...base,
    mdc95,
    threshold,
    verdict: real ? 'real' : 'within-error',
    probability,
    sentence: real
      ? `${name}: ${amount} than at the start. That is more than measuring error explains. ${allowance}`
      : `${name}: ${change === 0 ? 'the same as' : `${amount} than`} at the start. That is within what measuring error alone can do. ${allowance}`,
  }
}

const format = (value: number, unit: string): string => `${Number(value.toFixed(1))}${unit === 'deg' ? '°' : ` ${unit}`}`
const sidedName = ({ test, side }: MeasurementInput): string => `${tests[test].name}${side === 'none' ? '' : `, ${side}`}`

/** Changes of every test and side of a record, in the catalogue's order. */
export function changes(measurements: readonly MeasurementInput[]): readonly Change[] {
  const series = Map.groupBy(measurements, ({ test, side }) => `${test} ${side}`)
  const order = Object.keys(tests)
  return [...series.values()]
    .map(changeOf)
    .filter((one) => one !== null)
    .sort((a, b) => order.indexOf(a.test) - order.indexOf(b.test) || (a.side < b.side ? -1 : 1))
}

/** Measurements taken too soon after stretching: what one session gains is gone in minutes to hours, and would look like progress. */
import { dose } from '@sitbone/evidence/dose'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'

export const afterStretching = 'after-stretching'

/** Hours between stretching and a measurement that counts. */
export const coldAfterHours: number = dose.retestAfter.value

interface Stretched {
  /** ISO time. */
  readonly started: string
  readonly ended: string | null
  readonly done: readonly { readonly exerciseId: string }[]
}

/**
 * The same measurements, those taken within `coldAfterHours` of a session flagged; flags already there stay.
 * @param lengthens - whether an exercise makes the tested tissue give way for a while; unknown ids should count as true
 */
export function flagAfterStretching(
  measurements: readonly MeasurementInput[],
  sessions: readonly Stretched[],
  lengthens: (exerciseId: string) => boolean,
): readonly MeasurementInput[] {
  const ends = sessions
    .filter(({ done }) => done.some(({ exerciseId }) => lengthens(exerciseId)))
    .map(({ started, ended }) => Date.parse(ended ?? started))
    .sort((a, b) => a - b)
  return measurements.map((one) => {
    if (one.taken === undefined || one.flags?.includes(afterStretching)) return one
    const taken = Date.parse(one.taken)
    const last = ends[countUntil(ends, taken) - 1]
    return last !== undefined && taken - last < coldAfterHours * 3_600_000
      ? { ...one, flags: [...(one.flags ?? []), afterStretching] }
      : one
  })
}

/** How many of the ascending numbers are at most `limit`. */
function countUntil(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

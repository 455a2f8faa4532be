/** Is the number the leg's, or the way the phone sits on it? Two checks that need no second device. */
import { degrees } from '../angle.ts'
import { mean } from '../statistics.ts'
import { dot, length, type Vector } from './gravity.ts'

/**
 * Flip check: the phone lies on the same surface twice, the second time turned end for end. A true slope changes its sign, a sensor's
 * offset does not, so the two readings give both.
 *
 * @param axis - the phone's axis that lies along the slope (its long side: [0, 1, 0])
 */
export function flipCheck(first: Vector, flipped: Vector, axis: Vector): { readonly slopeDeg: number; readonly offsetDeg: number } {
  const a = elevationDeg(first, axis)
  const b = elevationDeg(flipped, axis)
  return { slopeDeg: (a - b) / 2, offsetDeg: (a + b) / 2 }
}

/** How far an axis of the phone points above the horizon, −90 … 90. */
export function elevationDeg(reading: Vector, axis: Vector): number {
  return degrees(Math.asin(Math.max(-1, Math.min(1, dot(reading, axis) / length(reading)))))
}

/**
 * Two-placement check: the same movement measured with the phone taken off and put on again. Because each reading is the turn from its own
 * zero, where and how it sits should not matter; what is left is the error of placing.
 */
export function comparePlacements(
  first: readonly number[],
  second: readonly number[],
): { readonly differenceDeg: number; readonly semDeg: number } {
  if (first.length === 0 || second.length === 0) throw new RangeError('comparePlacements needs at least one trial of each placement.')
  const differenceDeg = mean(second) - mean(first)
  return { differenceDeg, semDeg: Math.abs(differenceDeg) / Math.SQRT2 }
}

/**
 * Low back and hips in a forward bend from two places on the spine, each measured by the turn from standing: the upper mark turns with
 * trunk, the lower with the pelvis; what the upper turns more is the low back's.
 */
export function dualInclinometer(upperDeg: number, lowerDeg: number): { readonly lumbarDeg: number; readonly hipDeg: number } {
  return { lumbarDeg: upperDeg - lowerDeg, hipDeg: lowerDeg }
}

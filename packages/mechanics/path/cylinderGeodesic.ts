/**
 * Shortest line from one point to another over a cylinder about z, on the side `cylinderSide` chooses.
 *
 * Unrolled, the curve is straight: the turning in the plane across the axis is that of a flat string over a disc, and the position
 * along the axis grows in proportion to the distance covered across it. Tangent everywhere, so the length is stationary in the
 * tangent points and its gradient with respect to an end is the unit vector of the straight part.
 */
import { cylinderSide } from './cylinderSide.ts'
import { type WrapResult, wrapOutcomes } from './wrapOutcome.ts'

const turn = 2 * Math.PI

/**
 * Writes [0…6] (see `WrapResult`) and [7] the turning angle, counter-clockwise positive, magnitude below one turn.
 *
 * @param length - of the cylinder, m; the path slips off where both tangent points lie beyond an end
 * @returns one of `wrapOutcomes`
 */
export function cylinderGeodesic(
  out: WrapResult,
  x1: number,
  y1: number,
  z1: number,
  x2: number,
  y2: number,
  z2: number,
  radius: number,
  length: number,
  quadrant: number,
): number {
  const outcome = cylinderSide(out, x1, y1, z1, x2, y2, z2, radius, quadrant)
  if (outcome < wrapOutcomes.wrapped) return outcome
  const t1x = out[0]!
  const t1y = out[1]!
  const t2x = out[3]!
  const t2y = out[4]!
  // The sense of turning is that of the tangent point seen from the first end.
  const sense = x1 * t1y - y1 * t1x >= 0 ? 1 : -1
  let angle = sense * Math.atan2(t1x * t2y - t1y * t2x, t1x * t2x + t1y * t2y)
  if (angle < 0) angle += turn
  const before = Math.sqrt((t1x - x1) * (t1x - x1) + (t1y - y1) * (t1y - y1))
  const after = Math.sqrt((t2x - x2) * (t2x - x2) + (t2y - y2) * (t2y - y2))
  const arc = radius * angle
  const across = before + arc + after
  const climb = across > 0 ? (z2 - z1) / across : 0
  const t1z = z1 + climb * before
  const t2z = z2 - climb * after
  const half = 0.5 * length
  if (Math.abs(t1z) > half && Math.abs(t2z) > half) return wrapOutcomes.none
  out[2] = t1z
  out[5] = t2z
  out[6] = arc * Math.sqrt(1 + climb * climb)
  out[7] = sense * angle
  return outcome
}

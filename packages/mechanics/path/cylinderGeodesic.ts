/**
 * Shortest line from one point to another over a cylinder about z, on the side `cylinderSide` chooses.
 *
 * Unrolled, the curve is straight: the turning in the plane across the axis is that of a flat string over a disc, and the position
 * along the axis grows in proportion to the distance covered across it. Tangent everywhere, so the length is stationary in the
 * tangent points and its gradient with respect to an end is the unit vector of the straight part.
 */
import { cylinderSide } from './cylinderSide.ts'
import { type WrapSpan, wrapOutcomes } from './wrapOutcome.ts'

const turn = 2 * Math.PI

/**
 * Writes [0…6] (see `WrapSpan`) and [7] the turning angle, counter-clockwise positive, magnitude below one turn.
 *
 * @param size - radius, length at `size[at]`, `size[at + 1]`, m; the path slips off where both tangent points lie beyond an end
 * @returns one of `wrapOutcomes`
 */
export function cylinderGeodesic(span: WrapSpan, size: Float64Array, at: number, quadrant: number): number {
  const outcome = cylinderSide(span, size, at, quadrant)
  if (outcome < wrapOutcomes.wrapped) return outcome
  const radius = size[at]!
  const x1 = span[16]!
  const y1 = span[17]!
  const z1 = span[18]!
  const x2 = span[19]!
  const y2 = span[20]!
  const z2 = span[21]!
  const t1x = span[0]!
  const t1y = span[1]!
  const t2x = span[3]!
  const t2y = span[4]!
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
  const half = 0.5 * size[at + 1]!
  if (Math.abs(t1z) > half && Math.abs(t2z) > half) return wrapOutcomes.none
  span[2] = t1z
  span[5] = t2z
  span[6] = arc * Math.sqrt(1 + climb * climb)
  span[7] = sense * angle
  return outcome
}

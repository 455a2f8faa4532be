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
  // The sense of turning is that of the tangent point seen from the first end.
  const sense = span[16]! * span[1]! - span[17]! * span[0]! >= 0 ? 1 : -1
  return stretch(span, size, at, sense) ? outcome : wrapOutcomes.none
}

/** Turns beyond this count as the string having lifted off the other way round. */
const liftedOff = 1.75 * Math.PI

/**
 * As `cylinderGeodesic` with the sense of turning given and no other condition, for following a path that is held to its side.
 *
 * @param sense - 1 counter-clockwise about z, −1 clockwise
 * @returns `wrapped`, `inside`, or `none` where the path lifts off
 */
export function cylinderTurn(span: WrapSpan, size: Float64Array, at: number, sense: number): number {
  const radius = size[at]!
  const r2 = radius * radius
  for (let k = 0; k < 2; k++) {
    const x = span[16 + 3 * k]!
    const y = span[17 + 3 * k]!
    const d2 = x * x + y * y
    if (d2 < r2 || radius === 0) return wrapOutcomes.inside
    const along = r2 / d2
    const across = (k === 0 ? sense : -sense) * along * Math.sqrt(d2 / r2 - 1)
    span[3 * k] = along * x - across * y
    span[3 * k + 1] = along * y + across * x
  }
  return stretch(span, size, at, sense) && Math.abs(span[7]!) < liftedOff ? wrapOutcomes.wrapped : wrapOutcomes.none
}

/** From tangent points across the axis, [0, 1] and [3, 4], to the whole curve; false where it slips off the cylinder's ends. */
function stretch(span: WrapSpan, size: Float64Array, at: number, sense: number): boolean {
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
  if (Math.abs(t1z) > half && Math.abs(t2z) > half) return false
  span[2] = t1z
  span[5] = t2z
  span[6] = arc * Math.sqrt(1 + climb * climb)
  span[7] = sense * angle
  return true
}

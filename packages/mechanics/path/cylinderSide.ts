/**
 * On which side does a path pass a cylinder, and does it touch it at all?
 *
 * The cylinder's axis is z. In the plane across the axis each end of the segment has two tangent points: `a`, reached by turning
 * counter-clockwise around the axis when leaving the first point, and `b`, clockwise. A path uses a pair (a, b) or (b, a).
 * With a quadrant the path must pass on that side even if it has to go the long way round.
 *
 * The decisions are OpenSim's (`WrapCylinder::wrapLine`, P. Loan, opensim-core, Apache-2.0), read and written anew.
 */
import { type WrapSpan, wrapOutcomes } from './wrapOutcome.ts'

/** `denom` of two lines below which OpenSim calls them parallel (SimmMacros.h, ROUNDOFF_ERROR). */
const parallel = 2e-13

/** −1 or +1; zero counts as positive (SimmMacros.h, DSIGN). */
export const signOf = (value: number): 1 | -1 => (value >= 0 ? 1 : -1)

/** Component 0, 1 or 2 of a vector given as three numbers. */
export const component = (axis: number, x: number, y: number, z: number): number => (axis === 0 ? x : axis === 1 ? y : z)

/**
 * Chooses the tangent points. Writes [0, 1] and [3, 4]: x, y of the tangent points; [8] 1 for a wrap on the far side of the axis;
 * [9] 1 for a wrap longer than half a turn.
 *
 * @param size - radius at `size[at]`, m
 * @param quadrant - 0 = all, ±1 = ±x, ±2 = ±y, ±3 = ±z
 * @returns one of `wrapOutcomes`
 */
export function cylinderSide(span: WrapSpan, size: Float64Array, at: number, quadrant: number): number {
  const radius = size[at]!
  const x1 = span[16]!
  const y1 = span[17]!
  const z1 = span[18]!
  const x2 = span[19]!
  const y2 = span[20]!
  const z2 = span[21]!
  const r2 = radius * radius
  const d1Squared = x1 * x1 + y1 * y1
  const d2Squared = x2 * x2 + y2 * y2
  if (d1Squared < r2 || d2Squared < r2) return wrapOutcomes.inside
  if (radius === 0) return wrapOutcomes.none

  // Closest approach of the segment's line to the axis.
  const dx = x2 - x1
  const dy = y2 - y1
  const dz = z2 - z1
  const length2 = dx * dx + dy * dy + dz * dz
  const across2 = dx * dx + dy * dy
  const skew = across2 > parallel * length2
  const along = skew ? -(x1 * dx + y1 * dy) / across2 : Number.NaN
  const nearX = x1 + along * dx
  const nearY = y1 + along * dy
  const cuts = along > 0 && along < 1 && nearX * nearX + nearY * nearY < r2
  if (quadrant === 0 && !cuts) return wrapOutcomes.none

  const k1 = r2 / d1Squared
  const h1 = k1 * Math.sqrt(Math.max(0, d1Squared / r2 - 1))
  const r1ax = k1 * x1 - h1 * y1
  const r1ay = k1 * y1 + h1 * x1
  const r1bx = k1 * x1 + h1 * y1
  const r1by = k1 * y1 - h1 * x1
  const k2 = r2 / d2Squared
  const h2 = k2 * Math.sqrt(Math.max(0, d2Squared / r2 - 1))
  const r2ax = k2 * x2 - h2 * y2
  const r2ay = k2 * y2 + h2 * x2
  const r2bx = k2 * x2 + h2 * y2
  const r2by = k2 * y2 - h2 * x2

  const cosAB = (r1ax * r2bx + r1ay * r2by) / r2
  const cosBA = (r1bx * r2ax + r1by * r2ay) / r2
  span[8] = 0
  span[9] = 0

  if (quadrant === 0) {
    const cosAA = (r1ax * r2ax + r1ay * r2ay) / r2
    const cosBB = (r1bx * r2bx + r1by * r2by) / r2
    const firstA = (cosAA > cosAB && cosAA > cosBA && cosAA > cosBB) || (cosAB > cosBA && cosAB > cosBB)
    const secondA = (cosAA > cosAB && cosAA > cosBA && cosAA > cosBB) || (!firstA && cosBA > cosBB)
    span[0] = firstA ? r1ax : r1bx
    span[1] = firstA ? r1ay : r1by
    span[3] = secondA ? r2ax : r2bx
    span[4] = secondA ? r2ay : r2by
    return wrapOutcomes.mandatory
  }

  const axis = Math.abs(quadrant) - 1
  const sign = quadrant > 0 ? 1 : -1
  const side1 = signOf(component(axis, x1, y1, z1))
  const side2 = signOf(component(axis, x2, y2, z2))
  let outcome: number = wrapOutcomes.wrapped
  if (side1 === sign || side2 === sign) {
    if (cuts) outcome = wrapOutcomes.mandatory
    else if (side1 === side2 || signOf(component(axis, nearX, nearY, z1 + along * dz)) === sign) return wrapOutcomes.none
  }

  const onAB = Math.acos(cosAB) > Math.acos(cosBA)
  const a1 = signOf(component(axis, r1ax, r1ay, z1)) === sign
  const b1 = signOf(component(axis, r1bx, r1by, z1)) === sign
  const a2 = signOf(component(axis, r2ax, r2ay, z2)) === sign
  const b2 = signOf(component(axis, r2bx, r2by, z2)) === sign
  let useAB: boolean
  let far: boolean
  if (a1 === b1) {
    if (a2) useAB = false
    else if (a1 || b2) useAB = true
    else useAB = onAB
    far = !a1 && !a2 && !b2 ? true : useAB ? onAB : !onAB
  } else {
    useAB = a1
    far = useAB ? onAB : !onAB
  }
  const t1x = useAB ? r1ax : r1bx
  const t1y = useAB ? r1ay : r1by
  const t2x = useAB ? r2bx : r2ax
  const t2y = useAB ? r2by : r2ay
  span[0] = t1x
  span[1] = t1y
  span[3] = t2x
  span[4] = t2y
  span[8] = far ? 1 : 0
  span[9] = (t1x + t2x) * (t1x - x1 + t2x - x2) + (t1y + t2y) * (t1y - y1 + t2y - y2) < 0 ? 1 : 0
  return outcome
}

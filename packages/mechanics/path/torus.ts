/**
 * Wrap through the hole of a torus about z. Where the segment comes nearest to the torus's circle a cylinder of the tube's radius is laid
 * along the circle's tangent there, and the path wraps over it on the side of the hole.
 *
 * OpenSim's model of a torus (`WrapTorus::wrapLine`, P. Loan, opensim-core, Apache-2.0). Two ways to the nearest point: `wrapTorusOpenSim4` with
 * OpenSim's loosely converged search, `wrapTorus` with a converged one.
 */
import { cylinderGeodesic } from './cylinderGeodesic.ts'
import { component, signOf } from './cylinderSide.ts'
import { circleNearLine } from './opensim4/circleNearLine.ts'
import { wrapCylinderOpenSim4 } from './opensim4/cylinder.ts'
import { type WrapSpan, wrapOutcomes } from './wrapOutcome.ts'

/** Length of the laid cylinder, m (WrapTorus.cpp). */
const endless = 10_000
/** radius, length of the laid cylinder */
const tube = Float64Array.of(0, endless)
const positiveX = 1
/** see `CircleLine` */
const line = new Float64Array(8)
const maxSteps = 60

/**
 * Writes [0…7] (see `WrapSpan`; [7] as of the laid cylinder) and [10, 11] the unit direction from the circle's centre to that cylinder.
 *
 * @param size - radius of the tube (OpenSim's inner_radius), of the circle (outer_radius) at `size[at]`, `size[at + 1]`, m
 * @returns one of `wrapOutcomes`; never `mandatory`
 */
export function wrapTorus(span: WrapSpan, size: Float64Array, at: number, quadrant: number): number {
  if (!nearestOnCircle(span, 'exact', size[at + 1]!, quadrant)) return wrapOutcomes.none
  layCylinder(span, size, at)
  const outcome = cylinderGeodesic(span, tube, 0, positiveX)
  return backToTorus(span, outcome, size[at + 1]!)
}

/** As `wrapTorus`, number for number as OpenSim 4.6. */
export function wrapTorusOpenSim4(span: WrapSpan, size: Float64Array, at: number, quadrant: number, tangents: 'once' | 'refined'): number {
  if (!nearestOnCircle(span, 'opensim-4', size[at + 1]!, quadrant)) return wrapOutcomes.none
  layCylinder(span, size, at)
  const outcome = wrapCylinderOpenSim4(span, tube, 0, positiveX, tangents)
  if (outcome < wrapOutcomes.wrapped) {
    // OpenSim says "wrapped" and leaves the points undefined: no wrap, yet not "none" when wrap objects exchange their order.
    span[6] = Number.NaN
    return wrapOutcomes.wrapped
  }
  return backToTorus(span, outcome, size[at + 1]!)
}

/** Ends into the frame of the laid cylinder: x towards the centre of the ring, y = −z of the torus, z = x × y. */
function layCylinder(span: WrapSpan, size: Float64Array, at: number): void {
  tube[0] = size[at]!
  const ring = size[at + 1]!
  const cx = -span[10]!
  const cy = -span[11]!
  for (let k = 16; k < 22; k += 3) {
    const x = span[k]!
    const y = span[k + 1]!
    span[k] = cx * x + cy * y + ring
    span[k + 1] = -span[k + 2]!
    span[k + 2] = -cy * x + cx * y
  }
}

function backToTorus(span: WrapSpan, outcome: number, ring: number): number {
  if (outcome < wrapOutcomes.wrapped) return wrapOutcomes.none
  const cx = -span[10]!
  const cy = -span[11]!
  for (let at = 0; at < 6; at += 3) {
    const x = span[at]! - ring
    const y = span[at + 1]!
    const z = span[at + 2]!
    span[at] = cx * x - cy * z
    span[at + 1] = cy * x + cx * z
    span[at + 2] = -y
  }
  return wrapOutcomes.wrapped
}

/** Writes the unit direction from the centre to the nearest point of the circle to [10, 11]; false where the quadrant forbids both candidates. */
function nearestOnCircle(span: WrapSpan, search: 'exact' | 'opensim-4', ring: number, quadrant: number): boolean {
  const x1 = span[16]!
  const y1 = span[17]!
  const z1 = span[18]!
  const x2 = span[19]!
  const y2 = span[20]!
  const z2 = span[21]!
  const dx = x2 - x1
  const dy = y2 - y1
  const dz = z2 - z1
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
  if (length === 0) return false
  const nx = dx / length
  const ny = dy / length
  const nz = dz / length
  line[6] = ring
  for (let k = 0; k < 3; k++) line[k] = span[16 + k]!
  line[3] = nx
  line[4] = ny
  line[5] = nz
  circleNearLine(line)
  if (search === 'exact') settle()
  const u = line[7]!
  for (let k = 0; k < 3; k++) {
    line[k] = span[19 + k]!
    line[3 + k] = -line[3 + k]!
  }
  circleNearLine(line)
  if (search === 'exact') settle()
  const v = line[7]!
  const ax = x1 + u * nx
  const ay = y1 + u * ny
  const az = z1 + u * nz
  const bx = x2 - v * nx
  const by = y2 - v * ny
  const bz = z2 - v * nz
  const aFar = Math.sqrt(ax * ax + ay * ay)
  const bFar = Math.sqrt(bx * bx + by * by)
  const aDistance = ax * ax + ay * ay + az * az - 2 * ring * aFar
  const bDistance = bx * bx + by * by + bz * bz - 2 * ring * bFar
  let first = aDistance < bDistance
  if (quadrant !== 0) {
    const axis = Math.abs(quadrant) - 1
    const sign = quadrant > 0 ? 1 : -1
    const aOn = signOf(component(axis, ax, ay, az)) === sign
    const bOn = signOf(component(axis, bx, by, bz)) === sign
    if (!aOn && !bOn) return false
    if (aOn !== bOn) first = aOn
  }
  const far = first ? aFar : bFar
  if (far === 0) return false
  span[10] = (first ? ax : bx) / far
  span[11] = (first ? ay : by) / far
  return true
}

/** Newton's method from `line[7]` to the stationary distance between line and circle; leaves it where it would not settle. */
function settle(): void {
  const along = line[0]! * line[3]! + line[1]! * line[4]! + line[2]! * line[5]!
  const flat = line[0]! * line[3]! + line[1]! * line[4]!
  const c4 = line[3]! * line[3]! + line[4]! * line[4]!
  const c5 = line[0]! * line[0]! + line[1]! * line[1]!
  const ring = line[6]!
  let w = line[7]!
  for (let i = 0; i < maxSteps; i++) {
    const far = Math.sqrt(w * w * c4 + 2 * flat * w + c5)
    const lean = c4 * w + flat
    const slope = along + w - (ring * lean) / far
    const curvature = 1 - (ring * c4) / far + (ring * lean * lean) / (far * far * far)
    if (!(curvature > 0)) return
    const step = slope / curvature
    w -= step
    if (Math.abs(step) <= 1e-15 * (1 + Math.abs(w))) break
  }
  if (Number.isFinite(w)) line[7] = w
}

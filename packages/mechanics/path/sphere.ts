/**
 * Shortest line over a sphere at the origin: a great circle in the plane of the two ends and the centre.
 *
 * The decisions (touch, side of a quadrant, long way round) are OpenSim's; read from `WrapSphere::wrapLine` (P. Loan, opensim-core,
 * Apache-2.0). OpenSim gives a wrap on the far side a negative length on the surface; `wrapSphereOpenSim4` keeps that,
 * `sphereGeodesic` does not. Where the segment points at the centre, OpenSim answers with not-a-number; here the plane is then taken
 * through an axis of the sphere's frame, in both modes.
 */
import { component, signOf } from './cylinderSide.ts'
import { type WrapSpan, wrapOutcomes } from './wrapOutcome.ts'

/** Sine of the angle between segment and centre below which their plane is undetermined (WrapSphere.cpp). */
const central = 1e-5

/**
 * Writes [0…6] (see `WrapSpan`) and [7] the turning angle from the first tangent point towards the second in their common plane,
 * negative for the long way round.
 *
 * @param size - radius at `size[at]`, m
 * @param quadrant - 0 = all, ±1 = ±x, ±2 = ±y, ±3 = ±z
 * @returns one of `wrapOutcomes`
 */
export function sphereGeodesic(span: WrapSpan, size: Float64Array, at: number, quadrant: number): number {
  const radius = size[at]!
  const x1 = span[16]!
  const y1 = span[17]!
  const z1 = span[18]!
  const x2 = span[19]!
  const y2 = span[20]!
  const z2 = span[21]!
  const d1 = Math.sqrt(x1 * x1 + y1 * y1 + z1 * z1)
  const d2 = Math.sqrt(x2 * x2 + y2 * y2 + z2 * z2)
  if (d1 < radius || d2 < radius) return wrapOutcomes.inside

  // Where the segment cuts the sphere, as shares of the way from the second end to the first.
  const dx = x1 - x2
  const dy = y1 - y2
  const dz = z1 - z2
  const a = dx * dx + dy * dy + dz * dz
  const b = 2 * (x2 * dx + y2 * dy + z2 * dz)
  const c = d2 * d2 - radius * radius
  const discriminant = b * b - 4 * a * c
  if (!(discriminant >= 0) || a === 0 || radius === 0) return wrapOutcomes.none
  const root = Math.sqrt(discriminant)
  const enter = (-b + root) / (2 * a)
  const leave = (-b - root) / (2 * a)
  if (!(enter > 0 && enter < 1 && leave > 0 && leave < 1)) return wrapOutcomes.none

  // Unit normal of the plane.
  const length = Math.sqrt(a)
  let nx = (dy * z2 - dz * y2) / (length * d2)
  let ny = (dz * x2 - dx * z2) / (length * d2)
  let nz = (dx * y2 - dy * x2) / (length * d2)
  let n = Math.sqrt(nx * nx + ny * ny + nz * nz)
  if (n < central) {
    // Any plane is as short: take the one through the frame axis most across the segment.
    const ax = Math.abs(dx)
    const ay = Math.abs(dy)
    const az = Math.abs(dz)
    nx = ax <= ay && ax <= az ? 0 : ay <= az ? dz : dy
    ny = ax <= ay && ax <= az ? dz : ay <= az ? 0 : -dx
    nz = ax <= ay && ax <= az ? -dy : ay <= az ? -dx : 0
    n = Math.sqrt(nx * nx + ny * ny + nz * nz)
  }
  nx /= n
  ny /= n
  nz /= n

  // Tangent points: a = turned by +acos(r/d) about the normal from the end's own direction, b by the opposite angle. The normal is
  // that of turning from the first end to the second, so (a, b) is the near side and (b, a) the far side.
  const k1 = (radius / d1) * (radius / d1)
  const h1 = (radius / d1) * Math.sqrt(Math.max(0, 1 - k1))
  const s1x = ny * z1 - nz * y1
  const s1y = nz * x1 - nx * z1
  const s1z = nx * y1 - ny * x1
  const k2 = (radius / d2) * (radius / d2)
  const h2 = (radius / d2) * Math.sqrt(Math.max(0, 1 - k2))
  const s2x = ny * z2 - nz * y2
  const s2y = nz * x2 - nx * z2
  const s2z = nx * y2 - ny * x2
  const r1ax = k1 * x1 + h1 * s1x
  const r1ay = k1 * y1 + h1 * s1y
  const r1az = k1 * z1 + h1 * s1z
  const r1bx = k1 * x1 - h1 * s1x
  const r1by = k1 * y1 - h1 * s1y
  const r1bz = k1 * z1 - h1 * s1z
  const r2ax = k2 * x2 + h2 * s2x
  const r2ay = k2 * y2 + h2 * s2y
  const r2az = k2 * z2 + h2 * s2z
  const r2bx = k2 * x2 - h2 * s2x
  const r2by = k2 * y2 - h2 * s2y
  const r2bz = k2 * z2 - h2 * s2z
  const aa = r1ax * r2ax + r1ay * r2ay + r1az * r2az
  const ab = r1ax * r2bx + r1ay * r2by + r1az * r2bz
  const ba = r1bx * r2ax + r1by * r2ay + r1bz * r2az
  const bb = r1bx * r2bx + r1by * r2by + r1bz * r2bz
  let first: 'a' | 'b' = 'b'
  let second: 'a' | 'b' = 'b'
  if (aa > ab && aa > ba && aa > bb) {
    first = 'a'
    second = 'a'
  } else if (ab > ba && ab > bb) first = 'a'
  else if (ba > bb) second = 'a'

  let outcome: number = wrapOutcomes.wrapped
  let far = false
  if (quadrant !== 0) {
    const axis = Math.abs(quadrant) - 1
    const sign = quadrant > 0 ? 1 : -1
    const side1 = signOf(component(axis, x1, y1, z1))
    const side2 = signOf(component(axis, x2, y2, z2))
    if (side1 === sign || side2 === sign) {
      // Nearest point of the line to the centre. OpenSim's share of the way is not divided by the segment's length, so the test for
      // "within the segment" holds only where that distance is below one metre.
      const along = -(x1 * dx + y1 * dy + z1 * dz) / length
      const mx = x1 + (along * dx) / length
      const my = y1 + (along * dy) / length
      const mz = z1 + (along * dz) / length
      if (mx * mx + my * my + mz * mz < radius * radius && -along > 0 && -along < 1) outcome = wrapOutcomes.mandatory
      else if (side1 === side2 || signOf(component(axis, mx, my, mz)) === sign) return wrapOutcomes.none
    }
    if (side1 !== sign || side2 !== sign) {
      const mx = -(x1 + x2)
      const my = -(y1 + y2)
      const mz = -(z1 + z2)
      const tiny = 2 ** -52
      const m = Math.sqrt(mx * mx + my * my + mz * mz) >= tiny ? 1 : 0
      first = m * (r1ax * mx + r1ay * my + r1az * mz) > m * (r1bx * mx + r1by * my + r1bz * mz) ? 'a' : 'b'
      second = m * (r2ax * mx + r2ay * my + r2az * mz) > m * (r2bx * mx + r2by * my + r2bz * mz) ? 'a' : 'b'
      const t1 = first === 'a' ? component(axis, r1ax, r1ay, r1az) : component(axis, r1bx, r1by, r1bz)
      const t2 = second === 'a' ? component(axis, r2ax, r2ay, r2az) : component(axis, r2bx, r2by, r2bz)
      const lean = t1 - component(axis, x1, y1, z1) + t2 - component(axis, x2, y2, z2)
      if (lean * sign < 0) {
        first = first === 'a' ? 'b' : 'a'
        second = second === 'a' ? 'b' : 'a'
      }
      far = true // decided below, once the points are known
    }
  }
  const t1x = first === 'a' ? r1ax : r1bx
  const t1y = first === 'a' ? r1ay : r1by
  const t1z = first === 'a' ? r1az : r1bz
  const t2x = second === 'a' ? r2ax : r2bx
  const t2y = second === 'a' ? r2ay : r2by
  const t2z = second === 'a' ? r2az : r2bz
  far = far && (t1x + t2x) * (t1x - x1 + t2x - x2) + (t1y + t2y) * (t1y - y1 + t2y - y2) + (t1z + t2z) * (t1z - z1 + t2z - z2) < 0
  const cx = t1y * t2z - t1z * t2y
  const cy = t1z * t2x - t1x * t2z
  const cz = t1x * t2y - t1y * t2x
  const angle = Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), t1x * t2x + t1y * t2y + t1z * t2z)
  span[0] = t1x
  span[1] = t1y
  span[2] = t1z
  span[3] = t2x
  span[4] = t2y
  span[5] = t2z
  const turned = far ? angle - 2 * Math.PI : angle
  span[6] = radius * Math.abs(turned)
  span[7] = turned
  return outcome
}

/** As `sphereGeodesic`, with OpenSim's negative length for a wrap on the far side. */
export function wrapSphereOpenSim4(span: WrapSpan, size: Float64Array, at: number, quadrant: number): number {
  const outcome = sphereGeodesic(span, size, at, quadrant)
  if (outcome >= wrapOutcomes.wrapped) span[6] = size[at]! * span[7]!
  return outcome
}

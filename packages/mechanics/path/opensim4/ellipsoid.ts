/**
 * OpenSim's wrap over an ellipsoid about the origin, number for number.
 *
 * The path runs in a plane through both ends and a point on the surface. That point is chosen by one of three methods: 'axial' (F. van
 * der Helm's technique named "Frans": where the segment crosses the coordinate plane most across it), 'midpoint' (nearest to the middle of
 * the chord) or 'hybrid' (a blend of axial and the mean direction of a fan of 300 nearest points along the chord).
 * The length is that of a chain of about 1 mm long chords.
 *
 * Behaviour read from `WrapEllipsoid::wrapLine`, `CalcDistanceOnEllipsoid` (P. Loan, opensim-core, Apache-2.0). Lengths are divided by
 * the mean semi-axis first, as there, because the tolerances are absolute.
 */
import { signOf } from '../cylinderSide.ts'
import { type WrapSpan, wrapOutcomes } from '../wrapOutcome.ts'
import { ellipsoidTangent } from './ellipsoidTangent.ts'
import { nearestOnEllipsoid } from './nearestOnEllipsoid.ts'

/** Index into `wrapMethods` of the model. */
const methods = { hybrid: 0, midpoint: 1, axial: 2 } as const
/** Share of the segment's direction along an axis: only the fan below, only the axial technique above. */
const blendMin = 0.7073
const blendMax = 0.9
const fanSamples = 300
/** Share of the chord near its ends within which the axial technique fades out. */
const fade = 0.3
const chord = 0.001
const maxChords = 499

/** [0…2] where the fan points, [3…5] the chosen point on the surface, [6…8] the fan's own */
const scratch = new Float64Array(9)
/** a point of the chord or near the surface, and the surface point nearest to it */
const inner = new Float64Array(3)
const blade = new Float64Array(3)
/** [0…2] semi-axes, [3…5] normal and [6] offset of the plane, [7] scale */
const section = new Float64Array(8)
/** ends of the segment and how far outside they are */
const outer1 = new Float64Array(4)
const outer2 = new Float64Array(4)
/** [0…2] entry of the segment into the ellipsoid, [3…5] from there to its exit */
const through = new Float64Array(6)
const first = new Float64Array(3)
const last = new Float64Array(3)

/**
 * Writes [0…6] (see `WrapSpan`), [7] the turning angle in the space in which the ellipsoid is the unit sphere, [8…10] the
 * normal it turns about there.
 *
 * @param size - semi-axes at `size[at … at + 2]`, m
 * @param quadrant - 0 = all, ±1 = ±x, ±2 = ±y, ±3 = ±z
 * @param method - index into `wrapMethods`
 * @returns one of `wrapOutcomes`
 */
export function wrapEllipsoidOpenSim4(span: WrapSpan, size: Float64Array, at: number, quadrant: number, method: number): number {
  const scale = 3 / (size[at]! + size[at + 1]! + size[at + 2]!)
  const a = size[at]! * scale
  const b = size[at + 1]! * scale
  const c = size[at + 2]! * scale
  const x1 = span[16]! * scale
  const y1 = span[17]! * scale
  const z1 = span[18]! * scale
  const x2 = span[19]! * scale
  const y2 = span[20]! * scale
  const z2 = span[21]! * scale
  const excess1 = (x1 / a) * (x1 / a) + (y1 / b) * (y1 / b) + (z1 / c) * (z1 / c) - 1
  const excess2 = (x2 / a) * (x2 / a) + (y2 / b) * (y2 / b) + (z2 / c) * (z2 / c) - 1
  if (excess1 < -0.0001 || excess2 < -0.0001) return wrapOutcomes.inside
  const n1 = Math.sqrt(x1 * x1 + y1 * y1 + z1 * z1)
  const n2 = Math.sqrt(x2 * x2 + y2 * y2 + z2 * z2)
  if (Math.abs((x1 * x2 + y1 * y2 + z1 * z2) / (n1 * n2) - 1) < 0.0001) return wrapOutcomes.none

  // Chord of the segment inside the ellipsoid: entry e (nearer the first end), exit at e + chord.
  const dx = x1 - x2
  const dy = y1 - y2
  const dz = z1 - z2
  const aa = (dx / a) * (dx / a) + (dy / b) * (dy / b) + (dz / c) * (dz / c)
  const bb = 2 * ((dx / a) * (x2 / a) + (dy / b) * (y2 / b) + (dz / c) * (z2 / c))
  const discriminant = bb * bb - 4 * aa * excess2
  // OpenSim divides by the chord's length; a segment that only touches is left alone here.
  if (!(discriminant > 0)) return wrapOutcomes.none
  const root = Math.sqrt(discriminant)
  const l1 = (-bb + root) / (2 * aa)
  const l2 = (-bb - root) / (2 * aa)
  if (!(l1 > 0 && l1 < 1 && l2 > 0 && l2 < 1)) return wrapOutcomes.none
  const ex = x2 + l1 * dx
  const ey = y2 + l1 * dy
  const ez = z2 + l1 * dz
  const cx = (l2 - l1) * dx
  const cy = (l2 - l1) * dy
  const cz = (l2 - l1) * dz
  section[0] = a
  section[1] = b
  section[2] = c
  through[0] = ex
  through[1] = ey
  through[2] = ez
  through[3] = cx
  through[4] = cy
  through[5] = cz

  const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
  const mx = Math.abs(dx / length)
  const my = Math.abs(dy / length)
  const mz = Math.abs(dz / length)
  const best = mz > mx && mz > my ? 2 : my > mx ? 1 : 0
  let parallel = best === 0 ? mx : best === 1 ? my : mz
  const cross = best === 0 ? -ex / cx : best === 1 ? -ey / cy : -ez / cz
  if (method === methods.hybrid && parallel > blendMin) {
    const within = cross < 0 || cross > 1 ? 0 : cross < fade ? cross / fade : cross > 1 - fade ? (1 - cross) / fade : 1
    if (within < 1) parallel = blendMin + within * (parallel - blendMin)
  }
  let fanWeight = Number.NEGATIVE_INFINITY
  if (method === methods.midpoint) {
    alongChord(0.5)
    nearestOnEllipsoid(scratch, 3, section, inner, 0, -1)
  } else {
    const axial = method === methods.axial || parallel > blendMin
    if (axial) {
      alongChord(cross)
      nearestOnEllipsoid(scratch, 3, section, inner, 0, best)
    }
    if (method === methods.hybrid && parallel < blendMax) {
      fan()
      nearestOnEllipsoid(scratch, 6, section, scratch, 0, -1)
      const share = axial ? (parallel - blendMin) / (blendMax - blendMin) : 0
      fanWeight = 1 - share
      if (axial) {
        for (let k = 0; k < 3; k++) inner[k] = share * scratch[3 + k]! + fanWeight * scratch[6 + k]!
        nearestOnEllipsoid(scratch, 3, section, inner, 0, -1)
      } else scratch.copyWithin(3, 6, 9)
    }
  }

  // Start the tangent points at the surface point, so that they stay on its side.
  const fromSurface = method !== methods.axial || (cross > 0 && cross < 1)
  span[0] = fromSurface ? scratch[3]! : ex
  span[1] = fromSurface ? scratch[4]! : ey
  span[2] = fromSurface ? scratch[5]! : ez
  span[3] = fromSurface ? scratch[3]! : ex + cx
  span[4] = fromSurface ? scratch[4]! : ey + cy
  span[5] = fromSurface ? scratch[5]! : ez + cz

  if (quadrant !== 0) {
    const axis = Math.abs(quadrant) - 1
    const on = scratch[3 + axis]!
    if (signOf(on) !== (quadrant > 0 ? 1 : -1)) {
      // Mirror to the active side; as far as the fan decided, only to the middle.
      scratch[3 + axis] = -on
      for (let i = 0; i < 3; i++) span[i] = span[3 + i] = scratch[3 + i]!
      if (fanWeight > 0) {
        scratch[3 + axis] = -on + fanWeight * on
        for (let k = 0; k < 3; k++) inner[k] = scratch[3 + k]!
        nearestOnEllipsoid(scratch, 3, section, inner, 0, -1)
      }
    }
  }

  const wx = x1 - scratch[3]!
  const wy = y1 - scratch[4]!
  const wz = z1 - scratch[5]!
  let vx = dy * wz - dz * wy
  let vy = dz * wx - dx * wz
  let vz = dx * wy - dy * wx
  const v = Math.sqrt(vx * vx + vy * vy + vz * vz)
  vx /= v
  vy /= v
  vz /= v
  section[3] = vx
  section[4] = vy
  section[5] = vz
  section[6] = -(vx * scratch[3]! + vy * scratch[4]! + vz * scratch[5]!)
  section[7] = scale
  outer1[0] = x1
  outer1[1] = y1
  outer1[2] = z1
  outer1[3] = excess1
  outer2[0] = x2
  outer2[1] = y2
  outer2[2] = z2
  outer2[3] = excess2
  ellipsoidTangent(section, outer1, span, 0)
  ellipsoidTangent(section, outer2, span, 3)

  let way: 1 | -1 = 1
  let chords = chainLength(span, way)
  if (quadrant !== 0 && chords > 1 && (leavesBackwards(span, 0, outer1, first) || leavesBackwards(span, 3, outer2, last))) {
    way = -1
    chords = chainLength(span, way)
  }
  span[6]! /= scale
  for (let i = 0; i < 6; i++) span[i]! /= scale
  describeTurn(span, way)
  return wrapOutcomes.mandatory
}

/** Writes [7…10]. */
function describeTurn(span: WrapSpan, way: 1 | -1): void {
  const a = section[0]! / section[7]!
  const b = section[1]! / section[7]!
  const c = section[2]! / section[7]!
  const nx = section[3]! * a
  const ny = section[4]! * b
  const nz = section[5]! * c
  const n = Math.sqrt(nx * nx + ny * ny + nz * nz)
  const x1 = span[0]! / a
  const y1 = span[1]! / b
  const z1 = span[2]! / c
  const x2 = span[3]! / a
  const y2 = span[4]! / b
  const z2 = span[5]! / c
  const height = (nx * x1 + ny * y1 + nz * z1) / n
  const sin = (nx * (y1 * z2 - z1 * y2) + ny * (z1 * x2 - x1 * z2) + nz * (x1 * y2 - y1 * x2)) / n
  const short = Math.atan2(sin, x1 * x2 + y1 * y2 + z1 * z2 - height * height)
  span[7] = way === 1 ? short : short - Math.sign(short) * 2 * Math.PI
  span[8] = nx / n
  span[9] = ny / n
  span[10] = nz / n
}

/** Whether the curve leaves a tangent point towards the end it came from. */
function leavesBackwards(span: WrapSpan, at: number, outer: Float64Array, next: Float64Array): boolean {
  const tx = span[at]!
  const ty = span[at + 1]!
  const tz = span[at + 2]!
  return (outer[0]! - tx) * (next[0]! - tx) + (outer[1]! - ty) * (next[1]! - ty) + (outer[2]! - tz) * (next[2]! - tz) > 0
}

/** Point at share t of the way through the ellipsoid, to `inner`. */
function alongChord(t: number): void {
  for (let k = 0; k < 3; k++) inner[k] = through[k]! + t * through[3 + k]!
}

/** Middle of the chord plus the mean direction from points of the chord to the surface, to `scratch[0…2]`. */
function fan(): void {
  let sx = 0
  let sy = 0
  let sz = 0
  for (let i = 1; i < fanSamples - 1; i++) {
    alongChord(i / fanSamples)
    nearestOnEllipsoid(blade, 0, section, inner, 0, -1)
    const bx = blade[0]! - inner[0]!
    const by = blade[1]! - inner[1]!
    const bz = blade[2]! - inner[2]!
    const n = Math.sqrt(bx * bx + by * by + bz * bz)
    if (n > 0) {
      sx += bx / n
      sy += by / n
      sz += bz / n
    }
  }
  const s = Math.sqrt(sx * sx + sy * sy + sz * sz)
  alongChord(0.5)
  scratch[0] = inner[0]! + (s > 0 ? sx / s : 0)
  scratch[1] = inner[1]! + (s > 0 ? sy / s : 0)
  scratch[2] = inner[2]! + (s > 0 ? sz / s : 0)
}

/**
 * Length of the chain of chords between the tangent points `span[0…5]`, to `span[6]`, scaled; the points next to the ends go to `first`
 * and `last`. Equal angles about the point where the plane meets the coordinate axis most along its normal.
 *
 * @returns number of chords
 */
function chainLength(span: WrapSpan, way: 1 | -1): number {
  const a = section[0]!
  const b = section[1]!
  const c = section[2]!
  const vx = section[3]!
  const vy = section[4]!
  const vz = section[5]!
  const offset = section[6]!
  const scale = section[7]!
  const gap = Math.sqrt((span[0]! - span[3]!) ** 2 + (span[1]! - span[4]!) ** 2 + (span[2]! - span[5]!) ** 2)
  if (gap / scale < chord) {
    span[6] = gap
    return 1
  }
  const chords = Math.min(maxChords, Math.trunc(gap / scale / chord))
  const ax = Math.abs(vx)
  const ay = Math.abs(vy)
  const az = Math.abs(vz)
  const along = az > ax && az > ay ? 2 : ay > ax ? 1 : 0
  const height = -offset / (along === 0 ? vx : along === 1 ? vy : vz)
  const ox = along === 0 ? height : 0
  const oy = along === 1 ? height : 0
  const oz = along === 2 ? height : 0
  let ux = span[0]! - ox
  let uy = span[1]! - oy
  let uz = span[2]! - oz
  const u = Math.sqrt(ux * ux + uy * uy + uz * uz)
  ux /= u
  uy /= u
  uz /= u
  let wx = span[3]! - ox
  let wy = span[4]! - oy
  let wz = span[5]! - oz
  const w = Math.sqrt(wx * wx + wy * wy + wz * wz)
  wx /= w
  wy /= w
  wz /= w
  const cos = ux * wx + uy * wy + uz * wz
  // Direction across u in the plane, towards the second tangent point.
  let sx = uy * wz - uz * wy
  let sy = uz * wx - ux * wz
  let sz = ux * wy - uy * wx
  const s = Math.sqrt(sx * sx + sy * sy + sz * sz)
  sx /= s
  sy /= s
  sz /= s
  const qx = sy * uz - sz * uy
  const qy = sz * ux - sx * uz
  const qz = sx * uy - sy * ux
  const angle = Math.acos(Math.min(1, Math.max(-1, cos)))
  const step = (way === 1 ? angle : angle - 2 * Math.PI) / chords
  const inside = (ox / a) * (ox / a) + (oy / b) * (oy / b) + (oz / c) * (oz / c) - 1
  let px = span[0]!
  let py = span[1]!
  let pz = span[2]!
  let total = 0
  for (let i = 1; i < chords; i++) {
    const phi = i * step
    const cp = Math.cos(phi)
    const sp = Math.sin(phi)
    const rx = cp * ux + sp * qx
    const ry = cp * uy + sp * qy
    const rz = cp * uz + sp * qz
    const aa = (rx / a) * (rx / a) + (ry / b) * (ry / b) + (rz / c) * (rz / c)
    const bb = 2 * ((rx / a) * (ox / a) + (ry / b) * (oy / b) + (rz / c) * (oz / c))
    const reach = (-bb + Math.sqrt(bb * bb - 4 * aa * inside)) / (2 * aa)
    const x = ox + reach * rx
    const y = oy + reach * ry
    const z = oz + reach * rz
    total += Math.sqrt((x - px) * (x - px) + (y - py) * (y - py) + (z - pz) * (z - pz))
    if (i === 1) {
      first[0] = x
      first[1] = y
      first[2] = z
    }
    px = x
    py = y
    pz = z
  }
  last[0] = px
  last[1] = py
  last[2] = pz
  const x = span[3]! - px
  const y = span[4]! - py
  const z = span[5]! - pz
  span[6] = total + Math.sqrt(x * x + y * y + z * z)
  return chords
}

/**
 * Wrap over an ellipsoid about the origin in mode 'consistent': OpenSim's choice of the plane, but continuous and exact.
 *
 * The plane runs through both ends and a point of the surface chosen by one of OpenSim's methods (see `opensim4/ellipsoid.ts`). Differences:
 * nearest points are converged; the fan is an integral, split where it may leap, instead of 300 samples; in the plane the tangent points are
 * those of the ellipse, in closed form; the length is that of the ellipse's arc. Turning always goes on in the sense in which it began, so a
 * quadrant can make it go the long way round.
 *
 * Plane and ellipse are found in the space in which the ellipsoid is the unit sphere: there the section is a circle, and tangents stay
 * tangents.
 */
import { signOf } from './cylinderSide.ts'
import { nearestOnSurface } from './nearestOnSurface.ts'
import { type WrapSpan, wrapOutcomes } from './wrapOutcome.ts'

/** Index into `wrapMethods` of the model. */
const methods = { hybrid: 0, midpoint: 1, axial: 2 } as const
/** Share of the segment's direction along an axis: only the fan below, only the axial technique above (WrapEllipsoid.cpp). */
const blendMin = 0.7073
const blendMax = 0.9
/** Share of the chord near its ends within which the axial technique fades out (WrapEllipsoid.cpp). */
const fade = 0.3
/** The part of the chord covered by OpenSim's 298 samples at i/300, i = 1 … 298. */
const fanStart = 0.5 / 300
const fanEnd = 298.5 / 300
const turn = 2 * Math.PI

/** Gauss–Legendre, 12 nodes on −1 … 1: nodes and weights of the positive half. */
const nodes = Float64Array.of(
  0.1252334085114689,
  0.3678314989981802,
  0.5873179542866175,
  0.7699026741943047,
  0.9041172563704749,
  0.9815606342467192,
)
const weights = Float64Array.of(
  0.2491470458134028,
  0.2334925365383548,
  0.2031674267230659,
  0.1600783285433462,
  0.1069393259953184,
  0.0471753363865118,
)
/** Largest turn of one panel of the arc's integral, rad; keeps the error below 1e-13 m for axes up to ten times as long as others. */
const panel = 0.5

const axes = new Float64Array(3)
/** both ends in the unit sphere's space */
const ends = new Float64Array(6)
const entry = new Float64Array(3)
const chord = new Float64Array(3)
/** the chosen point of the surface, the fan's, and a point on the way to either */
const surface = new Float64Array(3)
const fanned = new Float64Array(3)
const point = new Float64Array(3)
const nearest = new Float64Array(3)
const cuts = new Float64Array(5)

/**
 * Writes [0…6] (see `WrapSpan`), [7] the turning angle in the plane in the unit sphere's space, [8…10] the normal it turns about there.
 *
 * @param size - semi-axes at `size[at … at + 2]`, m
 * @param quadrant - 0 = all, ±1 = ±x, ±2 = ±y, ±3 = ±z
 * @param method - index into `wrapMethods`
 * @returns one of `wrapOutcomes`
 */
export function ellipsoidSection(span: WrapSpan, size: Float64Array, at: number, quadrant: number, method: number): number {
  const scale = 3 / (size[at]! + size[at + 1]! + size[at + 2]!)
  const a = size[at]! * scale
  const b = size[at + 1]! * scale
  const c = size[at + 2]! * scale
  if (!(a > 0 && b > 0 && c > 0)) return wrapOutcomes.none
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

  const dx = x1 - x2
  const dy = y1 - y2
  const dz = z1 - z2
  const aa = (dx / a) * (dx / a) + (dy / b) * (dy / b) + (dz / c) * (dz / c)
  const bb = 2 * ((dx / a) * (x2 / a) + (dy / b) * (y2 / b) + (dz / c) * (z2 / c))
  const discriminant = bb * bb - 4 * aa * excess2
  if (!(discriminant > 0)) return wrapOutcomes.none
  const root = Math.sqrt(discriminant)
  const l1 = (-bb + root) / (2 * aa)
  const l2 = (-bb - root) / (2 * aa)
  if (!(l1 > 0 && l1 < 1 && l2 > 0 && l2 < 1)) return wrapOutcomes.none
  axes[0] = a
  axes[1] = b
  axes[2] = c
  entry[0] = x2 + l1 * dx
  entry[1] = y2 + l1 * dy
  entry[2] = z2 + l1 * dz
  chord[0] = (l2 - l1) * dx
  chord[1] = (l2 - l1) * dy
  chord[2] = (l2 - l1) * dz

  ends[0] = x1 / a
  ends[1] = y1 / b
  ends[2] = z1 / c
  ends[3] = x2 / a
  ends[4] = y2 / b
  ends[5] = z2 / c
  const short = choosePoint(quadrant, method)
  layPlane()
  turnInPlane(span, short)
  for (let i = 0; i < 7; i++) span[i]! /= scale
  span[8] = circle[4]! * circle[8]! - circle[5]! * circle[7]!
  span[9] = circle[5]! * circle[6]! - circle[3]! * circle[8]!
  span[10] = circle[3]! * circle[7]! - circle[4]! * circle[6]!
  return wrapOutcomes.mandatory
}

/**
 * The point of the surface the plane runs through, to `surface`.
 *
 * @returns whether the path takes the shorter side whatever the point (axial technique outside the chord)
 */
function choosePoint(quadrant: number, method: number): boolean {
  const length = Math.sqrt(chord[0]! * chord[0]! + chord[1]! * chord[1]! + chord[2]! * chord[2]!)
  const mx = Math.abs(chord[0]! / length)
  const my = Math.abs(chord[1]! / length)
  const mz = Math.abs(chord[2]! / length)
  const best = mz > mx && mz > my ? 2 : my > mx ? 1 : 0
  let parallel = best === 0 ? mx : best === 1 ? my : mz
  const cross = -entry[best]! / chord[best]!
  let fanWeight = Number.NEGATIVE_INFINITY
  if (method === methods.midpoint) {
    alongChord(0.5)
    nearestOnSurface(surface, 0, axes, point, 0, -1)
  } else {
    if (method === methods.hybrid && parallel > blendMin) {
      const within = cross < 0 || cross > 1 ? 0 : cross < fade ? cross / fade : cross > 1 - fade ? (1 - cross) / fade : 1
      parallel = blendMin + within * (parallel - blendMin)
    }
    const axial = method === methods.axial || parallel > blendMin
    if (axial) {
      alongChord(cross)
      nearestOnSurface(surface, 0, axes, point, 0, best)
    }
    if (method === methods.hybrid && parallel < blendMax) {
      fan()
      nearestOnSurface(fanned, 0, axes, point, 0, -1)
      const share = axial ? (parallel - blendMin) / (blendMax - blendMin) : 0
      fanWeight = 1 - share
      if (axial) {
        for (let i = 0; i < 3; i++) point[i] = share * surface[i]! + fanWeight * fanned[i]!
        nearestOnSurface(surface, 0, axes, point, 0, -1)
      } else surface.set(fanned)
    }
  }
  if (quadrant !== 0) {
    const axis = Math.abs(quadrant) - 1
    const on = surface[axis]!
    if (signOf(on) !== (quadrant > 0 ? 1 : -1)) {
      // Mirrored to the active side; as far as the fan decided, only to the middle.
      surface[axis] = fanWeight > 0 ? -on + fanWeight * on : -on
      if (fanWeight > 0) {
        point.set(surface)
        nearestOnSurface(surface, 0, axes, point, 0, -1)
      }
    }
  }
  return method === methods.axial && quadrant === 0 && !(cross > 0 && cross < 1)
}

function alongChord(t: number): void {
  for (let i = 0; i < 3; i++) point[i] = entry[i]! + t * chord[i]!
}

/** Middle of the chord plus the unit mean of the surface's outward directions over the chord, to `point`. */
function fan(): void {
  // The direction can leap or turn fast where the chord crosses a coordinate plane.
  let count = 1
  cuts[0] = fanStart
  for (let i = 0; i < 3; i++) {
    const t = chord[i] !== 0 ? -entry[i]! / chord[i]! : -1
    if (t > fanStart && t < fanEnd) cuts[count++] = t
  }
  cuts[count] = fanEnd
  for (let i = 2; i < count; i++)
    for (let j = i; j > 1 && cuts[j]! < cuts[j - 1]!; j--) {
      const t = cuts[j]!
      cuts[j] = cuts[j - 1]!
      cuts[j - 1] = t
    }
  let sx = 0
  let sy = 0
  let sz = 0
  for (let k = 0; k < count; k++) {
    const half = 0.5 * (cuts[k + 1]! - cuts[k]!)
    const middle = 0.5 * (cuts[k + 1]! + cuts[k]!)
    for (let n = -6; n < 6; n++) {
      const i = n < 0 ? -1 - n : n
      alongChord(middle + (n < 0 ? -half : half) * nodes[i]!)
      nearestOnSurface(nearest, 0, axes, point, 0, -1)
      const nx = nearest[0]! / (axes[0]! * axes[0]!)
      const ny = nearest[1]! / (axes[1]! * axes[1]!)
      const nz = nearest[2]! / (axes[2]! * axes[2]!)
      const w = (half * weights[i]!) / Math.sqrt(nx * nx + ny * ny + nz * nz)
      sx += w * nx
      sy += w * ny
      sz += w * nz
    }
  }
  const s = Math.sqrt(sx * sx + sy * sy + sz * sz)
  alongChord(0.5)
  if (s > 0) {
    point[0]! += sx / s
    point[1]! += sy / s
    point[2]! += sz / s
  }
}

/** [0…2] centre of the section's circle, [3…5] and [6…8] its axes, [9] its radius; in the unit sphere's space */
const circle = new Float64Array(10)

/** Plane through both ends and `surface`; where that point lies on the line, through the line and the axis most across it. */
function layPlane(): void {
  const px = ends[0]!
  const py = ends[1]!
  const pz = ends[2]!
  const dx = px - ends[3]!
  const dy = py - ends[4]!
  const dz = pz - ends[5]!
  const d = Math.sqrt(dx * dx + dy * dy + dz * dz)
  let wx = surface[0]! / axes[0]! - px
  let wy = surface[1]! / axes[1]! - py
  let wz = surface[2]! / axes[2]! - pz
  let vx = dy * wz - dz * wy
  let vy = dz * wx - dx * wz
  let vz = dx * wy - dy * wx
  let v = Math.sqrt(vx * vx + vy * vy + vz * vz)
  if (v < 1e-9 * d) {
    const ax = Math.abs(dx)
    const ay = Math.abs(dy)
    const az = Math.abs(dz)
    wx = ax <= ay && ax <= az ? 1 : 0
    wy = wx === 0 && ay <= az ? 1 : 0
    wz = 1 - wx - wy
    vx = dy * wz - dz * wy
    vy = dz * wx - dx * wz
    vz = dx * wy - dy * wx
    v = Math.sqrt(vx * vx + vy * vy + vz * vz)
  }
  vx /= v
  vy /= v
  vz /= v
  const height = vx * px + vy * py + vz * pz
  const ox = height * vx
  const oy = height * vy
  const oz = height * vz
  const ex = px - ox
  const ey = py - oy
  const ez = pz - oz
  const e = Math.sqrt(ex * ex + ey * ey + ez * ez)
  circle[0] = ox
  circle[1] = oy
  circle[2] = oz
  circle[3] = ex / e
  circle[4] = ey / e
  circle[5] = ez / e
  circle[6] = vy * circle[5]! - vz * circle[4]!
  circle[7] = vz * circle[3]! - vx * circle[5]!
  circle[8] = vx * circle[4]! - vy * circle[3]!
  circle[9] = Math.sqrt(Math.max(0, 1 - height * height))
}

/** Along the circle's two axes: [0, 1] first end, [2, 3] second end, [4, 5] `surface` */
const flat = new Float64Array(6)
/** [0, 1] angles of the tangent points */
const angles = new Float64Array(2)

/** Tangent points and arc in the plane of `circle`. The first end lies at angle 0. */
function turnInPlane(span: WrapSpan, short: boolean): void {
  const radius = circle[9]!
  flat.fill(0)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < 3; i++) {
    const a = axes[i]!
    const u = circle[3 + i]!
    const v = circle[6 + i]!
    const o = circle[i]!
    flat[0]! += (ends[i]! - o) * u
    flat[2]! += (ends[3 + i]! - o) * u
    flat[3]! += (ends[3 + i]! - o) * v
    flat[4]! += (surface[i]! / a - o) * u
    flat[5]! += (surface[i]! / a - o) * v
    // Products of the circle's axes in real space.
    xx += a * a * u * u
    yy += a * a * v * v
    xy += a * a * u * v
  }
  const tangent1 = Math.acos(Math.min(1, radius / flat[0]!))
  const tangent2 = Math.acos(Math.min(1, radius / Math.sqrt(flat[2]! * flat[2]! + flat[3]! * flat[3]!)))
  const angle2 = positive(Math.atan2(flat[3]!, flat[2]!))
  const left = positive(angle2 - tangent1 - tangent2)
  const right = positive(-angle2 - tangent1 - tangent2)
  const turnsLeft = short ? left <= right : positive(Math.atan2(flat[5]!, flat[4]!)) < angle2
  const sense = turnsLeft ? 1 : -1
  const angle = turnsLeft ? left : right
  const start = sense * tangent1
  angles[0] = start
  angles[1] = angle2 - sense * tangent2
  for (let k = 0; k < 2; k++) {
    const cos = radius * Math.cos(angles[k]!)
    const sin = radius * Math.sin(angles[k]!)
    for (let i = 0; i < 3; i++) span[3 * k + i] = axes[i]! * (circle[i]! + cos * circle[3 + i]! + sin * circle[6 + i]!)
  }
  // Length of the ellipse's arc, by panels.
  const panels = Math.max(1, Math.ceil(angle / panel))
  const half = (0.5 * angle) / panels
  let total = 0
  for (let k = 0; k < panels; k++)
    for (let n = -6; n < 6; n++) {
      const i = n < 0 ? -1 - n : n
      const phi = start + sense * ((2 * k + 1) * half + (n < 0 ? -half : half) * nodes[i]!)
      const cos = Math.cos(phi)
      const sin = Math.sin(phi)
      total += weights[i]! * Math.sqrt(sin * sin * xx - 2 * sin * cos * xy + cos * cos * yy)
    }
  span[6] = radius * half * total
  span[7] = sense * angle
}

const positive = (angle: number): number => (angle < 0 ? angle + turn * Math.ceil(-angle / turn) : angle)

/**
 * OpenSim's wrap over a cylinder about z, number for number: the tangent points are slid along their edges into a plane through both
 * ends and an apex on the surface, which is close to the shortest line but not it. Where a path has several wrap objects, the tangent
 * points are then slid again until the straight part meets the spiral to within 0.1°.
 *
 * Behaviour read from `WrapCylinder::wrapLine`, `_make_spiral_path` and `_adjust_tangent_point` (P. Loan, opensim-core, Apache-2.0).
 */
import { cylinderSide } from '../cylinderSide.ts'
import { type WrapSpan, wrapOutcomes } from '../wrapOutcome.ts'

/** SimTK::Eps, below which a vector is set to zero instead of being normalised. */
const tiny = 2 ** -52
/** Largest angle between the straight part and the spiral, rad. */
const tangency = (0.1 * Math.PI) / 180
const maxAdjustments = 100
/** Length of a piece of the spiral, m. */
const piece = 0.002
/** WrapMath.cpp, LINE_EPSILON. */
const flat = 1e-5

/**
 * Writes [0…7] (see `WrapSpan`).
 *
 * @param size - radius, length at `size[at]`, `size[at + 1]`, m
 * @param tangents - 'once': as for a path with a single wrap object; 'refined': as for a path with several
 * @returns one of `wrapOutcomes`
 */
export function wrapCylinderOpenSim4(
  span: WrapSpan,
  size: Float64Array,
  at: number,
  quadrant: number,
  tangents: 'once' | 'refined',
): number {
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
  let t1z = z1
  let t2z = z2

  // Apex of the wrap: across the axis from a point of the segment chosen by the distances of the ends from the axis.
  const d1 = Math.sqrt(x1 * x1 + y1 * y1)
  const d2 = Math.sqrt(x2 * x2 + y2 * y2)
  const share = d1 / (d1 + d2)
  const mx = x1 + share * (x2 - x1)
  const my = y1 + share * (y2 - y1)
  const mz = z1 + share * (z2 - z1)
  // Normal n of the plane through both ends and the axis point at mz; only the part across the axis matters: (−n.y, n.x).
  const nx = y1 * (z2 - mz) - (z1 - mz) * y2
  const ny = (z1 - mz) * x2 - x1 * (z2 - mz)
  const n = Math.sqrt(nx * nx + ny * ny)
  let ax = n > 0 ? (-radius * ny) / n : 0
  let ay = n > 0 ? (radius * nx) / n : 0
  const nearer = (mx - ax) * (mx - ax) + (my - ay) * (my - ay) < (mx + ax) * (mx + ax) + (my + ay) * (my + ay)
  if (nearer === (span[8] === 1)) {
    ax = -ax
    ay = -ay
  }

  // Plane through both ends and the apex; where it cuts the edges of tangency are the tangent points.
  let ux = x1 - ax
  let uy = y1 - ay
  let uz = z1 - mz
  let vx = x2 - ax
  let vy = y2 - ay
  let vz = z2 - mz
  const u = Math.sqrt(ux * ux + uy * uy + uz * uz)
  const v = Math.sqrt(vx * vx + vy * vy + vz * vz)
  if (u >= tiny && v >= tiny) {
    ux /= u
    uy /= u
    uz /= u
    vx /= v
    vy /= v
    vz /= v
  }
  let px = uy * vz - uz * vy
  let py = uz * vx - ux * vz
  let pz = ux * vy - uy * vx
  const p = Math.sqrt(px * px + py * py + pz * pz)
  px /= p
  py /= p
  pz /= p
  if (Math.abs(20 * pz) >= flat) {
    const reach = px * x1 + py * y1 + pz * z1
    const s1 = (reach - px * t1x - py * t1y) / pz
    const s2 = (reach - px * t2x - py * t2y) / pz
    // A quirk kept: the plane's points are compared along a line whose direction is the second end's foot on the axis, which
    // has none where that foot is the origin.
    const directed = Math.abs(z2) >= tiny
    const span = (z1 - z2) * (z1 - z2)
    if (Math.abs(s1 - z1) <= 10.0002 && directed && (s1 - z2) * (s1 - z2) < span) t1z = s1
    if (Math.abs(s2 - z2) <= 10.0002 && (directed ? (s2 - z1) * (s2 - z1) : 0) < span) t2z = s2
  }

  const half = 0.5 * size[at + 1]!
  if (Math.abs(t1z) > half && Math.abs(t2z) > half) return wrapOutcomes.none

  // Spiral. For the long way round OpenSim subtracts the signed angle from a full turn; where that angle is negative the path goes round
  // more than once (kept).
  const inner = Math.atan2(t1x * t2y - t1y * t2x, t1x * t2x + t1y * t2y)
  const angle = span[9] === 1 ? inner - 2 * Math.PI : inner
  const arc = radius * angle
  let surface = Math.sqrt(arc * arc + (t2z - t1z) * (t2z - t1z))
  if (tangents === 'refined') {
    for (let i = 0; i < maxAdjustments; i++) {
      const pieces = Math.trunc(surface / piece)
      if (pieces < 2) break
      const t = 1 / pieces
      const c = Math.cos(t * angle)
      const s = Math.sin(t * angle)
      const climb = t2z - t1z
      // Points of the spiral 2 mm from either end.
      const w1x = t1x * c - t1y * s
      const w1y = t1y * c + t1x * s
      const w1z = t1z + t * climb
      const w2x = t2x * c + t2y * s
      const w2y = t2y * c - t2x * s
      const slid1 = slide(x1, y1, z1, t1x, t1y, t1z, w1x, w1y, w1z)
      // As OpenSim has it: from the first tangent point as just slid, with the climb from before.
      const w2z = slid1 + (1 - t) * climb
      const slid2 = slide(x2, y2, z2, t2x, t2y, t2z, w2x, w2y, w2z)
      if (slid1 === t1z && slid2 === t2z) break
      t1z = slid1
      t2z = slid2
      surface = Math.sqrt(arc * arc + (t2z - t1z) * (t2z - t1z))
    }
  }
  span[2] = t1z
  span[5] = t2z
  span[6] = surface
  span[7] = angle
  return outcome
}

/**
 * Axial position of a tangent point t, moved where the straight part e → t and the spiral t → w climb at different angles: one and a
 * half times the way to the edge's point nearest to the line e → w.
 */
function slide(ex: number, ey: number, ez: number, tx: number, ty: number, tz: number, wx: number, wy: number, wz: number): number {
  const straight = Math.sqrt((tx - ex) * (tx - ex) + (ty - ey) * (ty - ey) + (tz - ez) * (tz - ez))
  const spiral = Math.sqrt((wx - tx) * (wx - tx) + (wy - ty) * (wy - ty) + (wz - tz) * (wz - tz))
  const incline = straight >= tiny ? (tz - ez) / straight : 0
  const onward = spiral >= tiny ? (wz - tz) / spiral : 0
  if (!(Math.abs(Math.acos(incline) - Math.acos(onward)) > tangency)) return tz
  const dx = wx - ex
  const dy = wy - ey
  const across2 = dx * dx + dy * dy
  if (across2 === 0 || wz === ez) return tz
  const share = ((tx - ex) * dx + (ty - ey) * dy) / across2
  return tz + 1.5 * (ez + share * (wz - ez) - tz)
}

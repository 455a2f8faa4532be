/**
 * Point of an ellipsoid nearest to a point, as OpenSim finds it: Newton's method on the sixth-degree polynomial of D. Eberly (Graphics
 * Gems IV) up to a fixed tolerance; near a coordinate plane, or where told to, in that plane's ellipse only.
 *
 * Behaviour read from `WrapEllipsoid::findClosestPoint` and `closestPointToEllipse` (opensim-core, Apache-2.0).
 */

/** SimmMacros.h, ROUNDOFF_ERROR. */
const onPlane = 2e-13
const polynomialTolerance = 1e-9
const maxSteps = 64

/**
 * Writes x, y, z to `out[at … at + 2]`; leaves them as they were where Newton's method does not converge (a quirk kept).
 *
 * @param size - semi-axes `size[0 … 2]`
 * @param point - `point[from … from + 2]`
 * @param plane - axis whose coordinate is kept, so that the search is in the plane across it; −1 = general
 */
export function nearestOnEllipsoid(
  out: Float64Array,
  at: number,
  size: Float64Array,
  point: Float64Array,
  from: number,
  plane: number,
): void {
  const a = size[0]!
  const b = size[1]!
  const c = size[2]!
  const u = point[from]!
  const v = point[from + 1]!
  const w = point[from + 2]!
  let across = plane
  if (across < 0) {
    let least = Number.POSITIVE_INFINITY
    if (Math.abs(u) <= onPlane) {
      across = 0
      least = b + c
    }
    if (Math.abs(v) <= onPlane && least > a + c) {
      across = 1
      least = a + c
    }
    if (Math.abs(w) <= onPlane && least > a + b) across = 2
  }
  if (across === 0) {
    out[at] = u
    nearestOnEllipse(out, at, size, point, from, 1, 2)
    return
  }
  if (across === 1) {
    out[at + 1] = v
    nearestOnEllipse(out, at, size, point, from, 2, 0)
    return
  }
  if (across === 2) {
    out[at + 2] = w
    nearestOnEllipse(out, at, size, point, from, 0, 1)
    return
  }
  const a2 = a * a
  const b2 = b * b
  const c2 = c * c
  const a2u2 = a2 * u * u
  const b2v2 = b2 * v * v
  const c2w2 = c2 * w * w
  const inside = (u / a) * (u / a) + (v / b) * (v / b) + (w / c) * (w / c) < 1
  let t = inside ? 0 : Math.max(a, b, c) * Math.sqrt(u * u + v * v + w * w)
  for (let i = 0; i < maxSteps; i++) {
    const p = t + a2
    const q = t + b2
    const r = t + c2
    const pp = p * p
    const qq = q * q
    const rr = r * r
    const f = pp * qq * rr - a2u2 * qq * rr - b2v2 * pp * rr - c2w2 * pp * qq
    if (Math.abs(f) < polynomialTolerance) {
      out[at] = (a2 * u) / p
      out[at + 1] = (b2 * v) / q
      out[at + 2] = (c2 * w) / r
      return
    }
    const pq = p * q
    const pr = p * r
    const qr = q * r
    t -= f / (2 * (p * qr * (qr + pr + pq) - a2u2 * qr * (q + r) - b2v2 * pr * (p + r) - c2w2 * pq * (p + q)))
  }
}

/** In the plane of axes i and j. */
function nearestOnEllipse(
  out: Float64Array,
  at: number,
  size: Float64Array,
  point: Float64Array,
  from: number,
  i: number,
  j: number,
): void {
  const atX = at + i
  const atY = at + j
  const a = size[i]!
  const b = size[j]!
  const u = point[from + i]!
  const v = point[from + j]!
  const a2 = a * a
  const b2 = b * b
  const nearX = Math.abs(u) <= onPlane
  const nearY = Math.abs(v) <= onPlane
  if (nearX && nearY) {
    out[atX] = a < b ? (u < 0 ? -a : a) : u
    out[atY] = a < b ? v : v < 0 ? -b : b
    return
  }
  if (nearX) {
    if (a >= b || Math.abs(v) >= b - a2 / b) {
      out[atX] = u
      out[atY] = v >= 0 ? b : -b
    } else {
      const y = (b2 * v) / (b2 - a2)
      out[atY] = y
      out[atX] = a * Math.sqrt(Math.abs(1 - (y / b) * (y / b)))
    }
    return
  }
  if (nearY) {
    if (b >= a || Math.abs(u) >= a - b2 / a) {
      out[atX] = u >= 0 ? a : -a
      out[atY] = v
    } else {
      const x = (a2 * u) / (a2 - b2)
      out[atX] = x
      out[atY] = b * Math.sqrt(Math.abs(1 - (x / a) * (x / a)))
    }
    return
  }
  const a2u2 = a2 * u * u
  const b2v2 = b2 * v * v
  const inside = (u / a) * (u / a) + (v / b) * (v / b) < 1
  let t = inside ? 0 : Math.max(a, b) * Math.sqrt(u * u + v * v)
  let p = t + a2
  let q = t + b2
  for (let step = 0; step < maxSteps; step++) {
    p = t + a2
    q = t + b2
    const f = p * p * q * q - a2u2 * q * q - b2v2 * p * p
    if (Math.abs(f) < polynomialTolerance) break
    t -= f / (2 * (p * q * (p + q) - a2u2 * q - b2v2 * p))
  }
  out[atX] = (a2 * u) / p
  out[atY] = (b2 * v) / q
}

/**
 * Point of an ellipsoid, or of an ellipse in a coordinate plane, nearest to a point: the root of a convex decreasing function, approached by
 * Newton's method from the side on which it cannot overshoot. To rounding, for every point; where several are equally near, the one on
 * the positive side of the shortest axis across the point's plane.
 */

const maxSteps = 100

/**
 * Writes x, y, z to `out[at … at + 2]`.
 *
 * @param size - semi-axes `size[0 … 2]`
 * @param point - `point[from … from + 2]`
 * @param plane - axis whose coordinate is kept (the search is in the ellipse across it); −1 = whole surface
 */
export function nearestOnSurface(
  out: Float64Array,
  at: number,
  size: Float64Array,
  point: Float64Array,
  from: number,
  plane: number,
): void {
  // (a u)² summed over (t + a²)² is 1 at the root t; the largest t at which one term alone is 1 lies left of it.
  let t = Number.NEGATIVE_INFINITY
  let shortest = -1
  for (let i = 0; i < 3; i++) {
    if (i === plane) continue
    const a = size[i]!
    if (shortest < 0 || a < size[shortest]!) shortest = i
    t = Math.max(t, a * Math.abs(point[from + i]!) - a * a)
  }
  const least = size[shortest]! * size[shortest]!
  if (t > -least) {
    for (let step = 0; step < maxSteps; step++) {
      let value = -1
      let slope = 0
      for (let i = 0; i < 3; i++) {
        if (i === plane) continue
        const a = size[i]!
        const d = t + a * a
        const share = (a * point[from + i]!) / d
        value += share * share
        slope -= (2 * share * share) / d
      }
      const next = t - value / slope
      if (!(next > t)) break
      t = next
    }
  } else t = -least
  let level = 0
  for (let i = 0; i < 3; i++) {
    if (i === plane) {
      out[at + i] = point[from + i]!
      continue
    }
    const a2 = size[i]! * size[i]!
    const d = t + a2
    const x = (i !== shortest || t > -least) && d > 0 ? (a2 * point[from + i]!) / d : 0
    out[at + i] = x
    level += (x / size[i]!) * (x / size[i]!)
  }
  if (t <= -least && level < 1) {
    // Inside the set of points with two nearest ones: the rest goes to the shortest axis.
    out[at + shortest] = size[shortest]! * Math.sqrt(1 - level)
    return
  }
  // Where t + a² has lost its digits.
  const back = 1 / Math.sqrt(level)
  for (let i = 0; i < 3; i++) if (i !== plane) out[at + i]! *= back
}

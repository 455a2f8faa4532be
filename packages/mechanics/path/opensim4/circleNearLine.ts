/**
 * Where a line comes nearest to a circle about the origin in the plane z = 0, as OpenSim finds it: MINPACK's Levenberg–Marquardt method
 * in one unknown, with differences of 1e-5 and loose tolerances, from one end of the segment. Stops up to a fraction of a millimetre early.
 *
 * Behaviour read from `WrapTorus::findClosestPoint`, `calcCircleResids` and `Lmdif.cpp` (opensim-core, Apache-2.0; MINPACK: J. Moré,
 * B. Garbow, K. Hillstrom, Argonne 1980, public domain). One residual and one unknown leave scalars of the whole algorithm.
 */

const tolerance = 1e-4
const machine = 1.2e-16
const dwarf = 1e-38
const difference = 1e-5
const maxCalls = 500
const firstRadius = 0.2

/**
 * A line and what is found on it: [0…2] start, [3…5] unit direction, [6] radius of the circle, m; out: [7] distance along the line at which
 * the slope of its distance to the circle is about zero, m.
 */
export type CircleLine = Float64Array

/** Writes `line[7]`. */
export function circleNearLine(line: CircleLine): void {
  const px = line[0]!
  const py = line[1]!
  const nx = line[3]!
  const ny = line[4]!
  const radius = line[6]!
  const c2 = 2 * (px * nx + py * ny + line[2]! * line[5]!)
  const c3 = px * nx + py * ny
  const c4 = nx * nx + ny * ny
  const c5 = px * px + py * py
  let x = 0
  let f = slope(x, radius, c2, c3, c4, c5)
  let norm = Math.abs(f)
  let calls = 1
  let damping = 0
  let weight = 0
  let trust = 0
  let size = 0
  for (let iteration = 1; ; ) {
    const j = (slope(x + difference, radius, c2, c3, c4, c5) - f) / difference
    const column = Math.abs(j)
    if (iteration === 1) {
      weight = column === 0 ? 1 : column
      size = weight * Math.abs(x)
      trust = firstRadius * size
      if (Math.abs(trust) <= 1e-4) trust = firstRadius
    }
    const gradient = norm !== 0 && column !== 0 ? 1 : 0
    if (gradient === 0) {
      line[7] = x
      return
    }
    weight = Math.max(weight, column)

    for (;;) {
      // Step of length at most `trust`, or the damped one that has it.
      let step = j === 0 ? 0 : f / j
      let scaled = weight * Math.abs(step)
      let over = scaled - trust
      if (over <= 0.1 * trust) damping = 0
      else {
        let low = over / trust / (weight / column) / (weight / column)
        const steepest = (column * norm) / weight
        let high = steepest / trust
        if (high === 0) high = dwarf / Math.min(trust, 0.1)
        damping = Math.min(Math.max(damping, low), high)
        if (damping === 0) damping = steepest / scaled
        for (let trial = 1; ; trial++) {
          if (damping === 0) damping = Math.max(dwarf, 0.001 * high)
          const full = Math.sqrt(j * j + damping * weight * weight)
          step = (j * f) / (full * full)
          scaled = weight * Math.abs(step)
          const previous = over
          over = scaled - trust
          if (Math.abs(over) <= 0.1 * trust || (low === 0 && over <= previous && previous < 0) || trial === 10) break
          const correction = over / trust / (weight / full) / (weight / full)
          if (over > 0) low = Math.max(low, damping)
          if (over < 0) high = Math.min(high, damping)
          damping = Math.max(low, damping + correction)
        }
      }
      const tried = x - step
      if (iteration === 1) trust = Math.min(trust, scaled)
      const f1 = slope(tried, radius, c2, c3, c4, c5)
      calls++
      const norm1 = Math.abs(f1)
      const actual = 0.1 * norm1 < norm ? 1 - (norm1 / norm) ** 2 : -1
      const linear = (column * Math.abs(step)) / norm
      const damped = (Math.sqrt(damping) * scaled) / norm
      const predicted = linear * linear + 2 * damped * damped
      const descent = -(linear * linear + damped * damped)
      const ratio = predicted !== 0 ? actual / predicted : 0
      if (ratio <= 0.25) {
        let shrink = actual >= 0 ? 0.5 : (0.5 * descent) / (descent + 0.5 * actual)
        if (0.1 * norm1 >= norm || shrink < 0.1) shrink = 0.1
        trust = shrink * Math.min(trust, scaled / 0.1)
        damping /= shrink
      } else if (damping === 0 || ratio >= 0.75) {
        trust = 2 * scaled
        damping *= 0.5
      }
      if (ratio >= 1e-4) {
        x = tried
        size = weight * Math.abs(x)
        f = f1
        norm = norm1
        iteration++
      }
      const settled = 0.5 * ratio <= 1
      const done =
        (Math.abs(actual) <= tolerance && predicted <= tolerance && settled) ||
        trust <= tolerance * size ||
        calls >= maxCalls ||
        (Math.abs(actual) <= machine && predicted <= machine && settled) ||
        trust <= machine * size ||
        !Number.isFinite(ratio)
      if (done) {
        line[7] = x
        return
      }
      if (ratio >= 1e-4) break
    }
  }
}

/** Twice the slope of the squared distance to the circle along the line. */
function slope(u: number, radius: number, c2: number, c3: number, c4: number, c5: number): number {
  return c2 + 2 * u - (2 * radius * (2 * c4 * u + 2 * c3)) / Math.sqrt(u * u * c4 + 2 * c3 * u + c5)
}

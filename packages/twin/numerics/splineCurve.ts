/**
 * Cubic spline on evenly spaced knots: twice continuously differentiable, so the slope of a path length is a smooth moment arm.
 * End slopes come from a four-point difference. Outside its knots a curve continues as a straight line.
 */
export interface SplineCurve {
  readonly start: number
  readonly step: number
  /** (n) */
  readonly values: Float64Array
  /** (n) per unit of x */
  readonly slopes: Float64Array
}

export function splineCurve(start: number, step: number, values: Float64Array): SplineCurve {
  return { start, step, values, slopes: splineSlopes(values, step) }
}

/** Slopes at the knots that make the second derivative continuous. At least four knots. */
export function splineSlopes(values: Float64Array, step: number): Float64Array {
  const n = values.length
  const slopes = new Float64Array(n)
  const first = (-11 * values[0]! + 18 * values[1]! - 9 * values[2]! + 2 * values[3]!) / (6 * step)
  const last = (11 * values[n - 1]! - 18 * values[n - 2]! + 9 * values[n - 3]! - 2 * values[n - 4]!) / (6 * step)
  slopes[0] = first
  slopes[n - 1] = last
  // s[i-1] + 4 s[i] + s[i+1] = 3 (y[i+1] − y[i−1]) / step, Thomas algorithm
  const ratio = new Float64Array(n)
  for (let i = 1; i < n - 1; i++) {
    const right = (3 * (values[i + 1]! - values[i - 1]!)) / step - (i === n - 2 ? last : 0)
    const diagonal = 4 - (i > 1 ? ratio[i - 1]! : 0)
    ratio[i] = 1 / diagonal
    slopes[i] = (right - slopes[i - 1]!) / diagonal
  }
  for (let i = n - 3; i > 0; i--) slopes[i] = slopes[i]! - ratio[i]! * slopes[i + 1]!
  return slopes
}

/** Writes value and slope at x into `out[0]`, `out[1]`. */
export function evaluateCurve(curve: SplineCurve, x: number, out: Float64Array): void {
  const { values, slopes, step } = curve
  const last = values.length - 1
  const u = (x - curve.start) / step
  if (u <= 0 || u >= last) {
    const end = u <= 0 ? 0 : last
    out[0] = values[end]! + slopes[end]! * (u - end) * step
    out[1] = slopes[end]!
    return
  }
  const i = u | 0
  const t = u - i
  const a = values[i]!
  const b = values[i + 1]!
  const sa = slopes[i]! * step
  const sb = slopes[i + 1]! * step
  const c2 = 3 * (b - a) - 2 * sa - sb
  const c3 = 2 * (a - b) + sa + sb
  out[0] = a + t * (sa + t * (c2 + t * c3))
  out[1] = (sa + t * (2 * c2 + 3 * t * c3)) / step
}

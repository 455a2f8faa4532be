/** Seeded random numbers: the same seed gives the same draws on every machine. */

/** Uniform on [0, 1): mulberry32. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const STRATA = 4096
/** The middles of 4096 equally likely slices of the standard normal. */
const slices: Float64Array = Float64Array.from({ length: STRATA }, (_, i) => quantile((i + 0.5) / STRATA))

/** Standard normal deviates: a random one of 4096 equally likely values, which is fine enough for a 5–95 % band and fast. */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed)
  return () => slices[(uniform() * STRATA) | 0]!
}

/** Inverse of the standard normal distribution; Acklam's rational approximation, relative error < 1.2e-9. */
function quantile(p: number): number {
  if (p > 0.5) return -quantile(1 - p)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return (
      polynomial(
        q,
        [-7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
      ) / polynomial(q, [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1])
    )
  }
  const q = p - 0.5
  const r = q * q
  return (
    (q *
      polynomial(r, [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239])) /
    polynomial(r, [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1])
  )
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, c) => sum * x + c, 0)
}

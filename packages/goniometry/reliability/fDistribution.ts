/** Quantiles of the F distribution, for confidence intervals of variance ratios. */

/** Logarithm of the gamma function (Lanczos, g = 7, nine terms; error < 1e-13 for x > 0). */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const t = z + 7.5
  let sum = c[0]!
  for (let i = 1; i < 9; i++) sum += c[i]! / (z + i)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Regularised incomplete beta function I_x(a, b), by Lentz's continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  const tiny = 1e-300
  let c = 1
  let d = 1 / keepAway(1 - ((a + b) * x) / (a + 1), tiny)
  let fraction = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / keepAway(1 + even * d, tiny)
    c = keepAway(1 + even / c, tiny)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / keepAway(1 + odd * d, tiny)
    c = keepAway(1 + odd / c, tiny)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-14) break
  }
  return front * fraction
}
const keepAway = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value)

/** Probability that an F-distributed ratio with (a, b) degrees of freedom is at most f. Degrees need not be whole. */
export function fProbability(f: number, a: number, b: number): number {
  return f <= 0 ? 0 : incompleteBeta((a * f) / (a * f + b), a / 2, b / 2)
}

/** The f below which the share p of the distribution lies. */
export function fQuantile(p: number, a: number, b: number): number {
  // In u = a f / (a f + b) the function is on 0 … 1 and rising: halve.
  let low = 0
  let high = 1
  for (let i = 0; i < 200 && high - low > 1e-16; i++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a / 2, b / 2) < p) low = middle
    else high = middle
  }
  const u = (low + high) / 2
  return (b * u) / (a * (1 - u))
}

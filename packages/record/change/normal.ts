/** The standard normal distribution. */

export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/**
 * P(Z ≤ z), relative error about 1e-15 near the middle, absolute error below 1e-15 in the tails.
 *
 * @see Marsaglia 2004, J Stat Softw 11(4): series in the middle; Laplace's continued fraction in the tails.
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) < 4) {
    let sum = z
    let term = z
    for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= (z * z) / k
      sum += term
    }
    return 0.5 + sum * normalDensity(z)
  }
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0
  const x = Math.abs(z)
  let fraction = x
  for (let k = 60; k >= 1; k--) fraction = x + k / fraction
  const tail = normalDensity(x) / fraction
  return z > 0 ? 1 - tail : tail
}

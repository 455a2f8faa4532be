/**
 * Root of a continuous function between two ends of opposite sign: inverse quadratic interpolation where it is safe, else halving
 * (Chandrupatla 1997, Adv Eng Softw 28:145). Never leaves the bracket and never takes more than `maxSteps` evaluations.
 *
 * @returns the root, or which end the function does not change sign towards: a missing bracket is a finding, never a number
 */
export type RootResult =
  | { readonly kind: 'root'; readonly x: number }
  /** the function is below zero at both ends, above zero at both ends, or not a number somewhere */
  | { readonly kind: 'none'; readonly because: 'below' | 'above' | 'not-finite' }

const maxSteps = 200

export function bracketedRoot(f: (x: number) => number, low: number, high: number, tolerance = 1e-11): RootResult {
  let a = low
  let b = high
  let fa = f(a)
  let fb = f(b)
  if (!Number.isFinite(fa) || !Number.isFinite(fb)) return { kind: 'none', because: 'not-finite' }
  if (fa === 0) return { kind: 'root', x: a }
  if (fb === 0) return { kind: 'root', x: b }
  if (fa > 0 === fb > 0) return { kind: 'none', because: fa > 0 ? 'above' : 'below' }
  let c = a
  let fc = fa
  let t = 0.5
  for (let step = 0; step < maxSteps; step++) {
    const x = a + t * (b - a)
    const fx = f(x)
    if (!Number.isFinite(fx)) return { kind: 'none', because: 'not-finite' }
    if (fx > 0 === fa > 0) {
      c = a
      fc = fa
    } else {
      c = b
      fc = fb
      b = a
      fb = fa
    }
    a = x
    fa = fx
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const room = (2 * Number.EPSILON * Math.abs(best) + 0.5 * tolerance) / Math.abs(b - a)
    if (fa === 0 || room > 0.5) return { kind: 'root', x: fa === 0 ? a : best }
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    t =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb))
        : 0.5
    t = Math.min(1 - room, Math.max(room, t))
  }
  return { kind: 'none', because: 'not-finite' }
}

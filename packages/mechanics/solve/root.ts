/** A root of a function of one variable inside a bracket. */
import { SolveError } from './solveError.ts'

export interface Root {
  readonly x: number
  readonly value: number
  readonly evaluations: number
}

/**
 * Brent's method: never leaves the bracket, needs no derivative.
 *
 * @param tolerance - of x
 * @throws {SolveError} `no-bracket` when f has the same sign at both ends, `not-finite`
 * @see Brent 1973, Algorithms for Minimization without Derivatives, ch. 4
 */
export function brentRoot(f: (x: number) => number, low: number, high: number, tolerance = 1e-12, maxEvaluations = 200): Root {
  let a = low
  let b = high
  let fa = f(a)
  let fb = f(b)
  requireBracket(a, fa, b, fb)
  let c = a
  let fc = fa
  let d = b - a
  let e = d
  for (let evaluations = 2; evaluations < maxEvaluations; evaluations++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      b = c
      c = a
      fa = fb
      fb = fc
      fc = fa
    }
    const limit = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance
    const half = 0.5 * (c - b)
    if (Math.abs(half) <= limit || fb === 0) return { x: b, value: fb, evaluations }
    if (Math.abs(e) < limit || Math.abs(fa) <= Math.abs(fb)) {
      d = half
      e = half
    } else {
      const s = fb / fa
      let p: number
      let q: number
      if (a === c) {
        p = 2 * half * s
        q = 1 - s
      } else {
        const t = fa / fc
        const r = fb / fc
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
        q = (t - 1) * (r - 1) * (s - 1)
      }
      if (p > 0) q = -q
      else p = -p
      const old = e
      e = d
      if (2 * p < Math.min(3 * half * q - Math.abs(limit * q), Math.abs(old * q))) d = p / q
      else {
        d = half
        e = half
      }
    }
    a = b
    fa = fb
    b += Math.abs(d) > limit ? d : half > 0 ? limit : -limit
    fb = f(b)
    if (!Number.isFinite(fb)) throw notFinite(b, fb)
    if (fb > 0 === fc > 0) {
      c = a
      fc = fa
      d = b - a
      e = d
    }
  }
  return { x: b, value: fb, evaluations: maxEvaluations }
}

/**
 * Newton's method inside a bracket that only shrinks; bisects where a step would leave it.
 *
 * @param f - writes value and slope into `out`
 * @throws {SolveError} `no-bracket`, `not-finite`
 */
export function newtonRoot(
  f: (x: number, out: Float64Array) => void,
  low: number,
  high: number,
  start = 0.5 * (low + high),
  tolerance = 1e-12,
  maxEvaluations = 200,
): Root {
  const out = new Float64Array(2)
  f(low, out)
  const atLow = out[0]!
  f(high, out)
  requireBracket(low, atLow, high, out[0]!)
  let a = low
  let b = high
  let x = Math.min(high, Math.max(low, start))
  let value = Number.NaN
  for (let evaluations = 3; evaluations < maxEvaluations; evaluations++) {
    f(x, out)
    value = out[0]!
    if (!Number.isFinite(value)) throw notFinite(x, value)
    if (value === 0) return { x, value, evaluations }
    if (value > 0 === atLow > 0) a = x
    else b = x
    let next = x - value / out[1]!
    if (!(next >= a && next <= b)) next = 0.5 * (a + b)
    const change = Math.abs(next - x)
    x = next
    if (change <= tolerance) return { x, value, evaluations }
  }
  return { x, value, evaluations: maxEvaluations }
}

function requireBracket(a: number, fa: number, b: number, fb: number): void {
  if (!Number.isFinite(fa)) throw notFinite(a, fa)
  if (!Number.isFinite(fb)) throw notFinite(b, fb)
  if (fa > 0 === fb > 0 && fa !== 0 && fb !== 0) {
    throw new SolveError(
      'no-bracket',
      `The function is ${fa} at ${a} and ${fb} at ${b}: the same sign, so a root between them is not sure. Widen the bracket.`,
    )
  }
}

const notFinite = (x: number, value: number) =>
  new SolveError('not-finite', `The function is ${value} at ${x}; a root can only be found where it is finite.`)

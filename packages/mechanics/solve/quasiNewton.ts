/**
 * Limited-memory quasi-Newton minimisation (L-BFGS) as Simbody's assembler runs it: 50 corrections, Moré–Thuente line search. Our own
 * solvers converge to the optimum; this one is here to stop where OpenSim stops.
 *
 * @see Liu & Nocedal 1989, Math Program 45:503; Zhu, Byrd, Lu & Nocedal 1997, ACM Trans Math Softw 23:550; Simbody 4 `Assembler`
 */
import { type LineSearchRules, lineSearch } from './lineSearch.ts'

const corrections = 50

/** First step, line search and stop of one of Simbody's two optimisers. */
export interface QuasiNewtonRule {
  readonly search: LineSearchRules
  readonly longestFirstStep: number
  readonly settled: (value: number, before: number, x: Float64Array, gradient: Float64Array) => boolean
}

/** Without bounds (LBFGS): every gradient entry, scaled by max(1, |x|) and 1 / max(0.1, |f|), below the accuracy. */
export const unboundedRule = (accuracy: number): QuasiNewtonRule => ({
  search: { decrease: 1e-4, curvature: 0.9, maxEvaluations: 20, narrowest: 1e-16 },
  longestFirstStep: Infinity,
  settled: (value, _, x, gradient) => {
    const scale = 1 / Math.max(0.1, Math.abs(value))
    return gradient.every((g, i) => Math.abs(g) * scale * Math.max(1, Math.abs(x[i]!)) <= accuracy)
  },
})

/** With bounds (LBFGSB), while none is met: the last decrease below 1e7 roundings of max(1, |f|), whatever accuracy is asked for. */
export const boundedRule: QuasiNewtonRule = {
  search: { decrease: 1e-3, curvature: 0.9, maxEvaluations: 20, narrowest: 0.1 },
  longestFirstStep: 1,
  settled: (value, before, _, gradient) =>
    gradient.every((g) => g === 0) ||
    (Number.isFinite(before) && before - value <= 1e7 * Number.EPSILON * Math.max(Math.abs(before), Math.abs(value), 1)),
}

export interface QuasiNewtonResult {
  readonly kind: 'converged' | 'budget'
  readonly value: number
  readonly steps: number
}

/** @param x - start, replaced by the result */
export function quasiNewton(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  x: Float64Array,
  rule: QuasiNewtonRule,
  maxSteps = 3000,
): QuasiNewtonResult {
  const n = x.length
  const gradient = new Float64Array(n)
  const trialGradient = new Float64Array(n)
  const trial = new Float64Array(n)
  const moves: Float64Array[] = []
  const turns: Float64Array[] = []
  let value = evaluate(x, gradient)
  let before = Infinity
  for (let steps = 0; steps < maxSteps; steps++) {
    if (rule.settled(value, before, x, gradient)) return { kind: 'converged', value, steps }
    const direction = steps === 0 ? gradient.map((g) => -g) : descent(gradient, moves, turns)
    const slope = dot(direction, gradient)
    const found = lineSearch(
      (step, out) => {
        for (let i = 0; i < n; i++) trial[i] = x[i]! + step * direction[i]!
        out[0] = evaluate(trial, trialGradient)
        out[1] = dot(trialGradient, direction)
      },
      value,
      slope,
      steps === 0 ? Math.min(rule.longestFirstStep, 1 / Math.sqrt(dot(gradient, gradient))) : 1,
      rule.search,
    )
    if (moves.length === corrections) {
      moves.shift()
      turns.shift()
    }
    moves.push(direction.map((d) => d * found.step))
    turns.push(trialGradient.map((g, i) => g - gradient[i]!))
    x.set(trial)
    gradient.set(trialGradient)
    before = value
    value = found.value
    // A bracket that became narrow is a usual end of a search; no decrease at all is the end of the road.
    if (found.kind === 'stopped' && !(value < before)) return { kind: 'budget', value, steps: steps + 1 }
  }
  return { kind: 'budget', value, steps: maxSteps }
}

/** −H g by the two-loop recursion. */
function descent(gradient: Float64Array, moves: readonly Float64Array[], turns: readonly Float64Array[]): Float64Array {
  const d = gradient.map((g) => -g)
  const weights = new Float64Array(moves.length)
  for (let k = moves.length - 1; k >= 0; k--) {
    weights[k] = dot(moves[k]!, d) / dot(turns[k]!, moves[k]!)
    for (let i = 0; i < d.length; i++) d[i] = d[i]! - weights[k]! * turns[k]![i]!
  }
  const newest = moves.length - 1
  const scale = dot(turns[newest]!, moves[newest]!) / dot(turns[newest]!, turns[newest]!)
  for (let i = 0; i < d.length; i++) d[i] = d[i]! * scale
  for (let k = 0; k < moves.length; k++) {
    const beta = dot(turns[k]!, d) / dot(turns[k]!, moves[k]!)
    for (let i = 0; i < d.length; i++) d[i] = d[i]! + moves[k]![i]! * (weights[k]! - beta)
  }
  return d
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/**
 * Limited-memory quasi-Newton minimisation (L-BFGS) as Simbody's assembler runs it: 50 corrections, Moré–Thuente line search, and a
 * stop when every gradient entry, scaled by max(1, |x|) and 1 / max(0.1, |f|), is below the accuracy.
 *
 * Our own solvers converge to the optimum; this one is here to stop where OpenSim stops.
 *
 * @see Liu & Nocedal 1989, Math Program 45:503; Simbody 4 `Assembler`, `LBFGSOptimizer`
 */
import { lineSearch } from './lineSearch.ts'

const corrections = 50
const rules = { decrease: 1e-4, curvature: 0.9, maxEvaluations: 20 } as const

export interface QuasiNewtonResult {
  readonly kind: 'converged' | 'budget'
  readonly value: number
  readonly steps: number
}

/** @param x - start, replaced by the result */
export function quasiNewton(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  x: Float64Array,
  accuracy: number,
  maxSteps = 3000,
): QuasiNewtonResult {
  const n = x.length
  const gradient = new Float64Array(n)
  const trialGradient = new Float64Array(n)
  const trial = new Float64Array(n)
  const moves: Float64Array[] = []
  const turns: Float64Array[] = []
  let value = evaluate(x, gradient)
  for (let steps = 0; steps < maxSteps; steps++) {
    if (settled(value, x, gradient, accuracy)) return { kind: 'converged', value, steps }
    const direction = steps === 0 ? gradient.map((g) => -g) : descent(gradient, moves, turns)
    const slope = dot(direction, gradient)
    const first = steps === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    const found = lineSearch(
      (step, out) => {
        for (let i = 0; i < n; i++) trial[i] = x[i]! + step * direction[i]!
        out[0] = evaluate(trial, trialGradient)
        out[1] = dot(trialGradient, direction)
      },
      value,
      slope,
      first,
      rules,
    )
    if (moves.length === corrections) {
      moves.shift()
      turns.shift()
    }
    moves.push(direction.map((d) => d * found.step))
    turns.push(trialGradient.map((g, i) => g - gradient[i]!))
    x.set(trial)
    gradient.set(trialGradient)
    value = found.value
    if (found.kind === 'stopped') return { kind: settled(value, x, gradient, accuracy) ? 'converged' : 'budget', value, steps: steps + 1 }
  }
  return { kind: 'budget', value, steps: maxSteps }
}

function settled(value: number, x: Float64Array, gradient: Float64Array, accuracy: number): boolean {
  const scale = 1 / Math.max(0.1, Math.abs(value))
  return gradient.every((g, i) => Math.abs(g) * scale * Math.max(1, Math.abs(x[i]!)) <= accuracy)
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

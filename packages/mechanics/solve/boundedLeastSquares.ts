/**
 * Nonlinear least squares within bounds: Levenberg–Marquardt on the free variables, those pressed against a bound held there.
 *
 * @see Marquardt 1963, J SIAM 11:431; Nocedal & Wright 2006, Numerical Optimization, ch. 10 and 16.7
 */
import { choleskyFactor, choleskySolve } from './cholesky.ts'
import { SolveError } from './solveError.ts'

export interface LeastSquaresProblem {
  readonly n: number
  /** (n) may be infinite */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /**
   * Cost ½ Σ r² at x, its gradient Jᵀ r and the lower triangle of JᵀJ (n × n, row-major).
   * A cost that is not finite is treated as out of reach.
   */
  readonly evaluate: (x: Float64Array, gradient: Float64Array, normal: Float64Array) => number
  /** Names of the variables, for messages. */
  readonly name?: (index: number) => string
}

export interface LeastSquaresWork {
  readonly gradient: Float64Array
  readonly normal: Float64Array
  readonly trial: Float64Array
  readonly trialGradient: Float64Array
  readonly trialNormal: Float64Array
  readonly matrix: Float64Array
  readonly step: Float64Array
  readonly free: Int32Array
}

export function createLeastSquaresWork(n: number): LeastSquaresWork {
  return {
    gradient: new Float64Array(n),
    normal: new Float64Array(n * n),
    trial: new Float64Array(n),
    trialGradient: new Float64Array(n),
    trialNormal: new Float64Array(n * n),
    matrix: new Float64Array(n * n),
    step: new Float64Array(n),
    free: new Int32Array(n),
  }
}

export interface LeastSquaresResult {
  /** `converged`: the last step was below the tolerance; `budget`: `maxSteps` were not enough; x is the best found either way. */
  readonly kind: 'converged' | 'budget'
  /** ½ Σ r² */
  readonly cost: number
  readonly steps: number
}

/**
 * @param x - start, replaced by the solution; moved inside the bounds first
 * @param tolerance - largest change of a variable in the last step, in the variable's own unit
 * @throws {SolveError} `not-finite` when the cost at the start is not finite, `bounds` when a lower bound is above the upper
 */
export function boundedLeastSquares(
  problem: LeastSquaresProblem,
  x: Float64Array,
  tolerance: number,
  work: LeastSquaresWork,
  maxSteps = 200,
): LeastSquaresResult {
  const { n, lower, upper } = problem
  for (let i = 0; i < n; i++) {
    if (lower[i]! > upper[i]!) {
      throw new SolveError(
        'bounds',
        `Variable ${problem.name?.(i) ?? i} has its lower bound ${lower[i]} above its upper ${upper[i]}. Correct the range.`,
      )
    }
    x[i] = Math.min(upper[i]!, Math.max(lower[i]!, x[i]!))
  }
  const { gradient, normal, trial, trialGradient, trialNormal, matrix, step, free } = work
  let cost = problem.evaluate(x, gradient, normal)
  if (!Number.isFinite(cost))
    throw new SolveError('not-finite', `The cost at the start is ${cost}. Start from a finite pose and finite data.`)
  let damping = 0
  for (let steps = 1; steps <= maxSteps; steps++) {
    let count = 0
    for (let i = 0; i < n; i++) {
      const pressed = (x[i]! <= lower[i]! && gradient[i]! > 0) || (x[i]! >= upper[i]! && gradient[i]! < 0)
      if (!pressed && normal[i * n + i]! > 0) free[count++] = i
    }
    if (count === 0) return { kind: 'converged', cost, steps: steps - 1 }
    let accepted = false
    let largest = 0
    for (let attempt = 0; attempt < 40; attempt++) {
      if (!newtonStep(n, free, count, gradient, normal, damping, matrix, step)) {
        damping = damping === 0 ? 1e-9 : damping * 10
        continue
      }
      largest = 0
      trial.set(x)
      for (let k = 0; k < count; k++) {
        const i = free[k]!
        trial[i] = Math.min(upper[i]!, Math.max(lower[i]!, x[i]! + step[k]!))
        largest = Math.max(largest, Math.abs(trial[i]! - x[i]!))
      }
      const next = problem.evaluate(trial, trialGradient, trialNormal)
      // Near the solution rounding hides the decrease: a tiny step that does no measurable harm is good.
      if (next < cost || (largest < 1e-6 && next <= cost * (1 + 1e-13))) {
        x.set(trial)
        gradient.set(trialGradient)
        normal.set(trialNormal)
        cost = next
        damping = damping < 1e-8 ? 0 : damping * 0.1
        accepted = true
        break
      }
      if (largest < tolerance) return { kind: 'converged', cost, steps }
      damping = damping === 0 ? 1e-4 : damping * 10
    }
    if (!accepted || largest < tolerance) return { kind: 'converged', cost, steps }
  }
  return { kind: 'budget', cost, steps: maxSteps }
}

/** Solves (N + damping · diag N) step = −gradient on the free variables. */
function newtonStep(
  n: number,
  free: Int32Array,
  count: number,
  gradient: Float64Array,
  normal: Float64Array,
  damping: number,
  matrix: Float64Array,
  step: Float64Array,
): boolean {
  for (let r = 0; r < count; r++) {
    const i = free[r]!
    for (let c = 0; c <= r; c++) matrix[r * count + c] = normal[i * n + free[c]!]!
    matrix[r * count + r] = matrix[r * count + r]! * (1 + damping)
    step[r] = -gradient[i]!
  }
  if (choleskyFactor(matrix, count) >= 0) return false
  choleskySolve(matrix, count, step)
  return true
}

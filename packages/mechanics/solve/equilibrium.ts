/**
 * Static equilibrium of a mechanical system: the configuration in which no generalised force is left, or the system rests
 * against its limits. By energy where there is one (then the equilibrium found is stable), else by the forces alone.
 *
 * Newton steps with the stiffness matrix made positive definite where it is not, and a backtracking line search; every
 * failure is a value that says what is left and where.
 *
 * @see Nocedal & Wright 2006, Numerical Optimization, ch. 3.4, 11.2 and 16.7
 */
import { choleskyFactor, choleskySolve } from './cholesky.ts'
import { luFactor, luSolve } from './lu.ts'
import { SolveError } from './solveError.ts'

export interface EquilibriumProblem {
  readonly n: number
  /** (n) limits; resting against one is an equilibrium when the force presses outwards */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Generalised force at x, positive towards larger x. */
  readonly force: (x: Float64Array, force: Float64Array) => void
  /** Potential energy; its negative gradient must be `force`. Leave out where a force has no potential. */
  readonly energy?: (x: Float64Array) => number
  /** Stiffness −∂force/∂x (n × n, row-major). Left out: central differences. */
  readonly stiffness?: (x: Float64Array, stiffness: Float64Array) => void
  readonly name?: (index: number) => string
}

export interface EquilibriumOptions {
  /** Largest force left on a free variable, in the force's unit. Default 1e-8. */
  readonly tolerance?: number
  /** Newton steps. Default 100. */
  readonly maxSteps?: number
  /** Longest change of a variable in one step. Default 0.5 (rad or m). */
  readonly longestStep?: number
}

export type EquilibriumResult =
  | { readonly kind: 'balanced'; readonly x: Float64Array; readonly steps: number; readonly stable: 'yes' | 'no' }
  | {
      readonly kind: 'failed'
      readonly because: 'budget' | 'stalled'
      /** closest configuration found */
      readonly x: Float64Array
      /** variable with the largest force left, its name and that force */
      readonly worst: number
      readonly worstName: string
      readonly forceLeft: number
      readonly steps: number
    }

/** @throws {SolveError} `not-finite` when the force at the start is not finite, naming the variable; `bounds` */
export function solveEquilibrium(problem: EquilibriumProblem, start: Float64Array, options: EquilibriumOptions = {}): EquilibriumResult {
  const { n, lower, upper } = problem
  const tolerance = options.tolerance ?? 1e-8
  const maxSteps = options.maxSteps ?? 100
  const longest = options.longestStep ?? 0.5
  const name = (i: number) => problem.name?.(i) ?? `variable ${i}`
  const x = Float64Array.from(start)
  for (let i = 0; i < n; i++) {
    if (lower[i]! > upper[i]!)
      throw new SolveError('bounds', `${name(i)} has its lower limit ${lower[i]} above its upper ${upper[i]}. Correct the limits.`)
    x[i] = Math.min(upper[i]!, Math.max(lower[i]!, x[i]!))
  }
  const force = new Float64Array(n)
  const stiffness = new Float64Array(n * n)
  const step = new Float64Array(n)
  const trial = new Float64Array(n)
  problem.force(x, force)
  const bad = force.findIndex((f) => !Number.isFinite(f))
  if (bad >= 0)
    throw new SolveError(
      'not-finite',
      `The force on ${name(bad)} is ${force[bad]} at the start. Start from a finite configuration inside the limits.`,
    )
  const free = new Int32Array(n)
  let because: 'budget' | 'stalled' = 'budget'
  let steps = 0
  for (; steps < maxSteps; steps++) {
    const count = freeVariables(x, force, lower, upper, free)
    if (largestForce(force, free, count) <= tolerance) return balanced(steps, count)
    stiffnessAt(problem, x, stiffness)
    direction(n, free, count, force, stiffness, step, problem.energy ? 'descend' : 'solve')
    let scale = 1
    for (let k = 0; k < count; k++) scale = Math.min(scale, longest / Math.max(longest, Math.abs(step[k]!)))
    if (!lineSearch(count, scale)) {
      because = 'stalled'
      break
    }
  }
  const count = freeVariables(x, force, lower, upper, free)
  if (largestForce(force, free, count) <= tolerance) return balanced(steps, count)
  let worst = count > 0 ? free[0]! : 0
  for (let k = 0; k < count; k++) if (Math.abs(force[free[k]!]!) > Math.abs(force[worst]!)) worst = free[k]!
  return { kind: 'failed', because, x, worst, worstName: name(worst), forceLeft: force[worst]!, steps }

  function balanced(taken: number, count: number): EquilibriumResult {
    stiffnessAt(problem, x, stiffness)
    const sub = new Float64Array(count * count)
    for (let r = 0; r < count; r++)
      for (let c = 0; c < count; c++) sub[r * count + c] = 0.5 * (stiffness[free[r]! * n + free[c]!]! + stiffness[free[c]! * n + free[r]!]!)
    return { kind: 'balanced', x, steps: taken, stable: choleskyFactor(sub, count) < 0 ? 'yes' : 'no' }
  }

  /** Moves x along the step as far as energy (or the forces) really fall. */
  function lineSearch(count: number, first: number): boolean {
    const merit = () => {
      let sum = 0
      const now = freeVariables(trial, force, lower, upper, trialFree)
      for (let k = 0; k < now; k++) sum += force[trialFree[k]!]! ** 2
      return sum
    }
    const trialFree = new Int32Array(n)
    trial.set(x)
    problem.force(trial, force)
    const before = merit()
    const energyBefore = problem.energy?.(x) ?? 0
    let slope = 0
    for (let k = 0; k < count; k++) slope += force[free[k]!]! * step[k]!
    const enough = slope * 1e-4
    let length = first
    for (let halving = 0; halving < 50; halving++, length *= 0.5) {
      trial.set(x)
      for (let k = 0; k < count; k++) {
        const i = free[k]!
        trial[i] = Math.min(upper[i]!, Math.max(lower[i]!, x[i]! + length * step[k]!))
      }
      problem.force(trial, force)
      if (!force.every((f) => Number.isFinite(f))) continue
      const after = merit()
      const fell = problem.energy
        ? problem.energy(trial) <= energyBefore - length * enough || (after < 0.5 * before && after < 1e-6)
        : after < before * (1 - 1e-4 * length)
      if (fell) {
        x.set(trial)
        return true
      }
    }
    problem.force(x, force)
    return false
  }
}

function freeVariables(x: Float64Array, force: Float64Array, lower: Float64Array, upper: Float64Array, free: Int32Array): number {
  let count = 0
  for (let i = 0; i < x.length; i++) {
    const pressed = (x[i]! <= lower[i]! && force[i]! < 0) || (x[i]! >= upper[i]! && force[i]! > 0)
    if (!pressed) free[count++] = i
  }
  return count
}

function largestForce(force: Float64Array, free: Int32Array, count: number): number {
  let largest = 0
  for (let k = 0; k < count; k++) largest = Math.max(largest, Math.abs(force[free[k]!]!))
  return largest
}

function stiffnessAt(problem: EquilibriumProblem, x: Float64Array, stiffness: Float64Array): void {
  if (problem.stiffness) {
    problem.stiffness(x, stiffness)
    return
  }
  const { n } = problem
  const more = new Float64Array(n)
  const less = new Float64Array(n)
  const moved = Float64Array.from(x)
  for (let c = 0; c < n; c++) {
    const h = 1e-6 * Math.max(1, Math.abs(x[c]!))
    const up = Math.min(problem.upper[c]!, x[c]! + h)
    const down = Math.max(problem.lower[c]!, x[c]! - h)
    if (!(up > down)) continue
    moved[c] = up
    problem.force(moved, more)
    moved[c] = down
    problem.force(moved, less)
    moved[c] = x[c]!
    for (let r = 0; r < n; r++) stiffness[r * n + c] = -(more[r]! - less[r]!) / (up - down)
  }
}

/** Newton direction on the free variables: K step = force; `descend` shifts K until it is positive definite. */
function direction(
  n: number,
  free: Int32Array,
  count: number,
  force: Float64Array,
  stiffness: Float64Array,
  step: Float64Array,
  mode: 'descend' | 'solve',
): void {
  const matrix = new Float64Array(count * count)
  const fill = (shift: number) => {
    for (let r = 0; r < count; r++) {
      for (let c = 0; c < count; c++) {
        const k = stiffness[free[r]! * n + free[c]!]!
        matrix[r * count + c] = mode === 'descend' ? 0.5 * (k + stiffness[free[c]! * n + free[r]!]!) : k
      }
      matrix[r * count + r] = matrix[r * count + r]! + shift
      step[r] = force[free[r]!]!
    }
  }
  if (mode === 'solve') {
    fill(0)
    const pivots = new Int32Array(count)
    if (luFactor(matrix, count, pivots)) {
      luSolve(matrix, count, pivots, step.subarray(0, count))
      if (step.subarray(0, count).every((s) => Number.isFinite(s))) return
    }
  }
  let size = 0
  for (let r = 0; r < count; r++) for (let c = 0; c < count; c++) size = Math.max(size, Math.abs(stiffness[free[r]! * n + free[c]!]!))
  let shift = 0
  for (let attempt = 0; attempt < 40; attempt++) {
    fill(shift)
    if (choleskyFactor(matrix, count) < 0) {
      choleskySolve(matrix, count, step)
      return
    }
    shift = shift === 0 ? 1e-3 * Math.max(size, 1e-9) : shift * 4
  }
  for (let r = 0; r < count; r++) step[r] = force[free[r]!]! / Math.max(size, 1e-9)
}

/**
 * The exact solution of static optimisation's question: the least sum of squared activations that produces given loads,
 *
 *   min ½ Σ aᵢ²   subject to   B a = c,   low ≤ a ≤ high,
 *
 * where column i of B holds what actuator i does to each load at activation 1. Muscles and reserve actuators alike.
 *
 * A convex problem with few rows: its dual has one unknown per load. With multipliers λ the best activations are
 * a(λ) = clip(Bᵀλ, low, high), and λ solves B a(λ) = c, a monotone, piecewise linear equation. Newton steps with a line
 * search on the concave dual end in finitely many steps, at the exact solution.
 *
 * @see Hintermüller, Ito & Kunisch 2002, SIAM J Optim 13:865 (semismooth Newton); Crowninshield & Brand 1981, J Biomech 14:793
 */
import { choleskyFactor, choleskySolve } from './cholesky.ts'

export interface LeastEffortWork {
  readonly multipliers: Float64Array
  readonly residual: Float64Array
  readonly step: Float64Array
  readonly matrix: Float64Array
  readonly trial: Float64Array
  readonly product: Float64Array
  /** The effects that are not zero, actuator after actuator: (actuators + 1) where each starts, its loads, their effects. */
  readonly start: Int32Array
  readonly moved: Int32Array
  readonly moves: Float64Array
}

/** Work arrays for `rows` loads and `columns` actuators; `multipliers` is the start of the next solution, zero for a fresh one. */
export function createLeastEffortWork(rows: number, columns: number): LeastEffortWork {
  return {
    multipliers: new Float64Array(rows),
    residual: new Float64Array(rows),
    step: new Float64Array(rows),
    matrix: new Float64Array(rows * rows),
    trial: new Float64Array(rows),
    product: new Float64Array(columns),
    start: new Int32Array(columns + 1),
    moved: new Int32Array(rows * columns),
    moves: new Float64Array(rows * columns),
  }
}

export type LeastEffortResult =
  | { readonly kind: 'solved'; readonly steps: number }
  /** No activations within bounds produce the loads: load `worst` misses by `shortfall` (its own unit). `activation` holds the closest found. */
  | { readonly kind: 'too-weak'; readonly worst: number; readonly shortfall: number; readonly steps: number }

const maxSteps = 200

/**
 * @param effect - (actuators × loads) Bᵀ, row-major: one actuator after the other
 * @param load - (loads) c
 * @param low, high - (actuators) bounds, may be infinite
 * @param activation - (actuators) receives a
 */
export function leastEffort(
  effect: Float64Array,
  load: Float64Array,
  low: Float64Array,
  high: Float64Array,
  activation: Float64Array,
  work: LeastEffortWork,
): LeastEffortResult {
  const rows = load.length
  const columns = activation.length
  const { multipliers, residual, step, matrix, trial, start, moved, moves } = work
  gatherEffects(effect, rows, columns, work)
  let scale = 1
  for (let j = 0; j < rows; j++) scale = Math.max(scale, Math.abs(load[j]!))
  const tolerance = 1e-11 * scale
  let value = evaluate(work, load, low, high, multipliers, activation)
  for (let steps = 1; steps <= maxSteps; steps++) {
    const worst = largest(residual)
    if (Math.abs(residual[worst]!) <= tolerance) return { kind: 'solved', steps: steps - 1 }
    // Slope of the residual: the effects of the actuators that are not at a bound.
    matrix.fill(0)
    for (let i = 0; i < columns; i++) {
      const p = work.product[i]!
      if (p < low[i]! || p > high[i]!) continue
      for (let r = start[i]!; r < start[i + 1]!; r++) {
        const row = moved[r]! * rows
        const b = moves[r]!
        for (let c = start[i]!; c <= r; c++) {
          const k = row + moved[c]!
          matrix[k] = matrix[k]! + b * moves[c]!
        }
      }
    }
    let diagonal = 0
    for (let j = 0; j < rows; j++) diagonal = Math.max(diagonal, matrix[j * rows + j]!)
    // A load that no free actuator moves has no slope; a trace of the identity keeps the step finite there.
    const regular = 1e-13 * Math.max(diagonal, 1e-6)
    for (let j = 0; j < rows; j++) {
      matrix[j * rows + j] = matrix[j * rows + j]! + regular
      step[j] = residual[j]!
    }
    if (choleskyFactor(matrix, rows) >= 0) {
      for (let j = 0; j < rows; j++) step[j] = residual[j]! // steepest ascent
    } else choleskySolve(matrix, rows, step)
    let slope = 0
    for (let j = 0; j < rows; j++) slope += step[j]! * residual[j]!
    let length = 1
    let improved = false
    for (let halving = 0; halving < 60; halving++, length *= 0.5) {
      for (let j = 0; j < rows; j++) trial[j] = multipliers[j]! + length * step[j]!
      const next = evaluate(work, load, low, high, trial, activation)
      if (next >= value + 1e-4 * length * slope || (length === 1 && Math.abs(residual[largest(residual)]!) <= tolerance)) {
        multipliers.set(trial)
        value = next
        improved = true
        break
      }
    }
    if (!improved) {
      // The dual cannot be told apart from its maximum any more: accept what rounding allows.
      evaluate(work, load, low, high, multipliers, activation)
      break
    }
  }
  evaluate(work, load, low, high, multipliers, activation)
  const worst = largest(residual)
  const shortfall = residual[worst]!
  if (Math.abs(shortfall) <= 1e-8 * scale) return { kind: 'solved', steps: maxSteps }
  return { kind: 'too-weak', worst, shortfall, steps: maxSteps }
}

/** A muscle moves few loads: the steps visit only those. */
function gatherEffects(effect: Float64Array, rows: number, columns: number, work: LeastEffortWork): void {
  let n = 0
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const b = effect[i * rows + j]!
      if (b === 0) continue
      work.moved[n] = j
      work.moves[n++] = b
    }
    work.start[i + 1] = n
  }
}

/** Dual value at λ; writes a(λ), the residual c − B a and the products Bᵀλ. */
function evaluate(
  work: LeastEffortWork,
  load: Float64Array,
  low: Float64Array,
  high: Float64Array,
  multipliers: Float64Array,
  activation: Float64Array,
): number {
  const { residual, product, start, moved, moves } = work
  let value = 0
  for (let j = 0; j < load.length; j++) {
    value += multipliers[j]! * load[j]!
    residual[j] = load[j]!
  }
  for (let i = 0; i < activation.length; i++) {
    const from = start[i]!
    const to = start[i + 1]!
    let p = 0
    for (let k = from; k < to; k++) p += multipliers[moved[k]!]! * moves[k]!
    const a = Math.min(high[i]!, Math.max(low[i]!, p))
    product[i] = p
    activation[i] = a
    value += a * (0.5 * a - p)
    for (let k = from; k < to; k++) residual[moved[k]!] = residual[moved[k]!]! - moves[k]! * a
  }
  return value
}

function largest(x: Float64Array): number {
  let best = 0
  for (let j = 1; j < x.length; j++) if (Math.abs(x[j]!) > Math.abs(x[best]!)) best = j
  return best
}

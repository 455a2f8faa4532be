/**
 * Point where a gradient vanishes, by damped Newton on the gradient itself: for balances that are not minima (a trunk poised over a seat).
 *
 * @returns the point, or null where the gradient does not vanish within `maxSteps`
 */
import type { EnergyFunction } from './energyMinimum.ts'

const maxSteps = 60
const difference = 1e-6

export function stationaryPoint(energy: EnergyFunction, start: Float64Array, settled = 1e-9): Float64Array | null {
  const n = start.length
  const x = Float64Array.from(start)
  const gradient = new Float64Array(n)
  const trialGradient = new Float64Array(n)
  const trial = new Float64Array(n)
  energy(x, gradient)
  for (let step = 0; step < maxSteps; step++) {
    const size = norm(gradient)
    if (!Number.isFinite(size)) return null
    if (size < settled) return x
    const jacobian = Array.from({ length: n }, (_, i) => {
      const centre = x[i]!
      const forward = new Float64Array(n)
      const backward = new Float64Array(n)
      x[i] = centre + difference
      energy(x, forward)
      x[i] = centre - difference
      energy(x, backward)
      x[i] = centre
      return forward.map((value, j) => (value - backward[j]!) / (2 * difference))
    })
    const direction = solve(jacobian, gradient)
    if (!direction) return null
    let length = Math.min(1, 0.3 / Math.max(1e-12, norm(direction)))
    let better = false
    for (let halving = 0; halving < 30 && !better; halving++) {
      for (let i = 0; i < n; i++) trial[i] = x[i]! - length * direction[i]!
      energy(trial, trialGradient)
      better = norm(trialGradient) < size
      if (!better) length /= 2
    }
    if (!better) return size < 1e3 * settled ? x : null
    x.set(trial)
    gradient.set(trialGradient)
  }
  return null
}

const norm = (v: Float64Array): number => Math.hypot(...v)

/** Gaussian elimination with pivoting; columns of the matrix are the derivative by each unknown. Null where singular. */
function solve(columns: readonly Float64Array[], right: Float64Array): Float64Array | null {
  const n = right.length
  const rows = Array.from({ length: n }, (_, j) => [...columns.map((column) => column[j]!), right[j]!])
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((best, row, i) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? k + i : best), k)
    if (!(Math.abs(rows[pivot]![k]!) > 1e-14)) return null
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!
    }
  }
  const x = new Float64Array(n)
  for (let k = n - 1; k >= 0; k--) {
    let sum = rows[k]![n]!
    for (let j = k + 1; j < n; j++) sum -= rows[k]![j]! * x[j]!
    x[k] = sum / rows[k]![k]!
  }
  return x
}

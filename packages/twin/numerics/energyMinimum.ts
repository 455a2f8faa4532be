/**
 * Minimum of an energy of a few variables: Newton with line search on the analytic gradient, Hessian by central differences of it.
 * The oracle beside the bracketed root, and the solver where more than one coordinate is free.
 *
 * @returns the minimum, or null where the gradient does not vanish within `maxSteps`: a posture that is not an equilibrium is never returned
 */
import { choleskyFactor, solveFactored } from './symmetricSystem.ts'

/** Energy at x; writes the gradient. */
export type EnergyFunction = (x: Float64Array, gradient: Float64Array) => number

const maxSteps = 100
const difference = 1e-6

/** @param settled - largest gradient component of a solution, in the energy's unit per radian */
export function energyMinimum(energy: EnergyFunction, start: Float64Array, settled = 1e-9): Float64Array | null {
  const n = start.length
  const x = Float64Array.from(start)
  const gradient = new Float64Array(n)
  const hessian = new Float64Array(n * n)
  let value = energy(x, gradient)
  for (let step = 0; step < maxSteps; step++) {
    if (!Number.isFinite(value)) return null
    if (largest(gradient) < settled) return x
    differences(energy, x, hessian)
    const direction = newtonDirection(hessian, gradient, n)
    const slope = dot(direction, gradient)
    let length = Math.min(1, 0.5 / Math.max(1e-12, largest(direction)))
    const trial = new Float64Array(n)
    const trialGradient = new Float64Array(n)
    let accepted = false
    for (let halving = 0; halving < 40; halving++) {
      for (let i = 0; i < n; i++) trial[i] = x[i]! + length * direction[i]!
      const next = energy(trial, trialGradient)
      // Near the end the energy cannot resolve the step any more; there the gradient decides.
      if (next <= value + 1e-4 * length * slope || (Math.abs(slope) < 1e-9 && largest(trialGradient) < largest(gradient))) {
        x.set(trial)
        gradient.set(trialGradient)
        value = next
        accepted = true
        break
      }
      length /= 2
    }
    if (!accepted) return largest(gradient) < 1e3 * settled ? x : null
  }
  return null
}

function differences(energy: EnergyFunction, x: Float64Array, hessian: Float64Array): void {
  const n = x.length
  const forward = new Float64Array(n)
  const backward = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const centre = x[i]!
    x[i] = centre + difference
    energy(x, forward)
    x[i] = centre - difference
    energy(x, backward)
    x[i] = centre
    for (let j = 0; j < n; j++) hessian[i * n + j] = (forward[j]! - backward[j]!) / (2 * difference)
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const mean = 0.5 * (hessian[i * n + j]! + hessian[j * n + i]!)
      hessian[i * n + j] = mean
      hessian[j * n + i] = mean
    }
  }
}

/** Where the Hessian is not positive definite its diagonal is raised until it is: the step stays downhill. */
function newtonDirection(hessian: Float64Array, gradient: Float64Array, n: number): Float64Array {
  const downhill = gradient.map((g) => -g)
  for (let raise = 0; ; raise = Math.max(1, 10 * raise)) {
    const raised = Float64Array.from(hessian)
    for (let i = 0; i < n; i++) raised[i * n + i]! += raise
    const factor = choleskyFactor(raised, n)
    if (factor) return solveFactored(factor, downhill, n)
    if (raise > 1e12) return downhill
  }
}

const largest = (v: Float64Array): number => v.reduce((m, x) => Math.max(m, Math.abs(x)), 0)
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

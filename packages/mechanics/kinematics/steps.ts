/** One rotation or translation step of a joint: its value, and its derivatives by its coordinates. */
import type { Model, TransformSteps } from '../model/model.ts'
import { evaluateFunctionAt, evaluateMultivariate } from './functions.ts'

const scratch = new Float64Array(3)
const largestArity = 16
const argument = new Float64Array(largestArity)
const gradient = new Float64Array(largestArity)
const hessian = new Float64Array(largestArity * largestArity)

/** (1) rad or m; written by `evaluateStep` (a returned number would be boxed on the heap at every call). */
export const stepValue = new Float64Array(1)

/**
 * Evaluates a step that is not its coordinate itself: its value into `stepValue`.
 *
 * @param slope - receives the first derivative at every argument of the step
 * @param curvature - receives the second derivative (of several arguments: by each one twice)
 */
export function evaluateStep(
  model: Model,
  steps: TransformSteps,
  s: number,
  q: Float64Array,
  slope: Float64Array,
  curvature: Float64Array,
): void {
  const start = steps.argumentStart[s]!
  const n = steps.argumentStart[s + 1]! - start
  const index = steps.functionIndex[s]!
  if (n === 1) {
    evaluateFunctionAt(model.functions, index, q, steps.argument[start]!, scratch, 0)
    stepValue[0] = scratch[0]!
    slope[start] = scratch[1]!
    curvature[start] = scratch[2]!
    return
  }
  if (n === 0) {
    evaluateFunctionAt(model.functions, index, scratch, 0, scratch, 0)
    stepValue[0] = scratch[0]!
    return
  }
  for (let k = 0; k < n; k++) argument[k] = q[steps.argument[start + k]!]!
  stepValue[0] = evaluateMultivariate(model.functions, index, argument, gradient, hessian)
  for (let k = 0; k < n; k++) {
    slope[start + k] = gradient[k]!
    curvature[start + k] = hessian[k * n + k]!
  }
}

/** Second time derivative of a step's value at zero coordinate acceleration: Σ ∂²f/∂q_i∂q_j q̇_i q̇_j. `rate` is in tree order. */
export function stepBias(
  model: Model,
  steps: TransformSteps,
  s: number,
  q: Float64Array,
  rate: Float64Array,
  curvature: Float64Array,
): number {
  const { uOfCoordinate } = model.coordinates
  const start = steps.argumentStart[s]!
  const n = steps.argumentStart[s + 1]! - start
  if (n === 0 || steps.functionIndex[s]! < 0) return 0
  if (n === 1) {
    const speed = rate[uOfCoordinate[steps.argument[start]!]!]!
    return curvature[start]! * speed * speed
  }
  for (let k = 0; k < n; k++) argument[k] = q[steps.argument[start + k]!]!
  evaluateMultivariate(model.functions, steps.functionIndex[s]!, argument, gradient, hessian)
  let bias = 0
  for (let k = 0; k < n; k++)
    for (let l = 0; l < n; l++)
      bias += hessian[k * n + l]! * rate[uOfCoordinate[steps.argument[start + k]!]!]! * rate[uOfCoordinate[steps.argument[start + l]!]!]!
  return bias
}

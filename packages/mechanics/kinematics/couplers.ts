/**
 * Coordinate couplers by substitution: dependent = scale × f(independent …), with speeds, accelerations and forces by the chain rule.
 * Couplers are sorted, so one pass resolves chains.
 */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { evaluateFunctionAt, evaluateMultivariate } from './functions.ts'

const scratch = new Float64Array(3)
const largestArity = 16
const argument = new Float64Array(largestArity)
const gradient = new Float64Array(largestArity)
const hessian = new Float64Array(largestArity * largestArity)

/** Sets the dependent coordinates of `data.q` and writes slopes and curvatures of all couplers. */
export function coupleCoordinates(model: Model, data: Data): void {
  const { couplers, functions } = model
  const { q, couplerSlope, couplerCurvature } = data
  let second = 0
  for (let i = 0; i < couplers.count; i++) {
    const start = couplers.independentStart[i]!
    const n = couplers.independentStart[i + 1]! - start
    const scale = couplers.scale[i]!
    if (n === 1) {
      evaluateFunctionAt(functions, couplers.functionIndex[i]!, q, couplers.independent[start]!, scratch, 0)
      q[couplers.dependent[i]!] = scale * scratch[0]!
      couplerSlope[start] = scale * scratch[1]!
      couplerCurvature[second++] = scale * scratch[2]!
      continue
    }
    for (let k = 0; k < n; k++) argument[k] = q[couplers.independent[start + k]!]!
    q[couplers.dependent[i]!] = scale * evaluateMultivariate(functions, couplers.functionIndex[i]!, argument, gradient, hessian)
    for (let k = 0; k < n; k++) couplerSlope[start + k] = scale * gradient[k]!
    for (let k = 0; k < n * n; k++) couplerCurvature[second++] = scale * hessian[k]!
  }
}

/** Sets the dependent entries of `u` (tree order, in place) from the independent ones. */
export function coupleSpeeds(model: Model, data: Data, u: Float64Array): void {
  const { couplers } = model
  const { uOfCoordinate } = model.coordinates
  for (let i = 0; i < couplers.count; i++) {
    let speed = 0
    for (let k = couplers.independentStart[i]!; k < couplers.independentStart[i + 1]!; k++)
      speed += data.couplerSlope[k]! * u[uOfCoordinate[couplers.independent[k]!]!]!
    u[uOfCoordinate[couplers.dependent[i]!]!] = speed
  }
}

/** Sets the dependent entries of `acceleration` (tree order, in place); `data.u` holds the speeds. */
export function coupleAccelerations(model: Model, data: Data, acceleration: Float64Array): void {
  const { couplers } = model
  const { uOfCoordinate } = model.coordinates
  let second = 0
  for (let i = 0; i < couplers.count; i++) {
    const start = couplers.independentStart[i]!
    const n = couplers.independentStart[i + 1]! - start
    let value = 0
    for (let k = 0; k < n; k++) {
      const uk = uOfCoordinate[couplers.independent[start + k]!]!
      value += data.couplerSlope[start + k]! * acceleration[uk]!
      for (let l = 0; l < n; l++)
        value += data.couplerCurvature[second++]! * data.u[uk]! * data.u[uOfCoordinate[couplers.independent[start + l]!]!]!
    }
    acceleration[uOfCoordinate[couplers.dependent[i]!]!] = value
  }
}

/**
 * Moves generalised forces (tree order, in place) from dependent to independent coordinates; the dependent entries become 0.
 * The result does the same work on every motion the couplers allow.
 */
export function uncoupleForces(model: Model, data: Data, force: Float64Array): void {
  const { couplers } = model
  const { uOfCoordinate } = model.coordinates
  for (let i = couplers.count - 1; i >= 0; i--) {
    const dependent = uOfCoordinate[couplers.dependent[i]!]!
    const value = force[dependent]!
    force[dependent] = 0
    for (let k = couplers.independentStart[i]!; k < couplers.independentStart[i + 1]!; k++)
      force[uOfCoordinate[couplers.independent[k]!]!]! += data.couplerSlope[k]! * value
  }
}

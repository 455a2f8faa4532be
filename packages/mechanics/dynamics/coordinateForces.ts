/**
 * Passive forces along one coordinate. With q and its rate:
 * - limit (CoordinateLimitForce; upper limit, upper K, lower limit, lower K, damping, transition; in rad or m):
 *   −K_up(q)(q − q_up) + K_low(q)(q_low − q) − damping (K_up(q)/K_up + K_low(q)/K_low) q̇, where K(q) rises from 0 to K over the transition
 *   by the step 10x³ − 15x⁴ + 6x⁵
 * - spring (SpringGeneralizedForce; stiffness, rest length, viscosity): −k (q − rest) − viscosity q̇
 * - expression (ExpressionBasedCoordinateForce): the expression of q and qdot
 * - exponentialLimit (ExponentialCoordinateLimitForce; lower, upper limit, lower a, b, upper a, b): a_l e^{b_l (q_l − q)} − a_u e^{−b_u (q_u + q)},
 *   as in OpenSim's source (development version; 4.6 does not know the class)
 * - linearStop (CoordinateLinearStopForce; stiffness, damping, lower, upper limit): beyond a limit by x > 0 the stop pushes back with
 *   k x (1 + damping ẋ), never pulls
 */
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import { coordinateForceKinds, type Model } from '../model/model.ts'
import { evaluateExpression } from './evaluateExpression.ts'

/** What one force does at the pose of `data` (q and u). */
const law = { force: 0, stiffness: 0, energy: 0 }
const variables = new Float64Array(2)
/** Central difference for the stiffness of an expression. */
const differenceStep = 1e-6

/**
 * Adds all coordinate forces to a generalised force. After `forwardKinematics` and `velocityKinematics` (or `data.u` at 0).
 * @param out - (nu) N m or N, tree order
 * @throws ModelError `not-finite` naming the force
 */
export function addCoordinateForces(model: Model, data: Data, out: Float64Array): void {
  const { coordinateForces } = model
  for (let i = 0; i < coordinateForces.count; i++) {
    if (coordinateForces.appliesForce[i] === 0) continue
    evaluate(model, data, i)
    out[model.coordinates.uOfCoordinate[coordinateForces.coordinate[i]!]!]! += law.force
  }
}

/** Force of coordinate force `i`, N m or N, positive along its coordinate. */
export function coordinateForce(model: Model, data: Data, i: number): number {
  evaluate(model, data, i)
  return law.force
}

/** −∂force/∂q of coordinate force `i` at constant speed, N m/rad or N/m. */
export function coordinateForceStiffness(model: Model, data: Data, i: number): number {
  evaluate(model, data, i)
  return law.stiffness
}

/** Elastic energy of coordinate force `i`, J; NaN for an expression, which need not have one. */
export function coordinateForceEnergy(model: Model, data: Data, i: number): number {
  evaluate(model, data, i)
  return law.energy
}

function evaluate(model: Model, data: Data, i: number): void {
  const { coordinateForces } = model
  const p = coordinateForces.parameters
  const at = i * 8
  const coordinate = coordinateForces.coordinate[i]!
  const q = data.q[coordinate]!
  const rate = data.u[model.coordinates.uOfCoordinate[coordinate]!]!
  switch (coordinateForces.kind[i]) {
    case coordinateForceKinds.limit:
      limit(p, at, q, rate)
      break
    case coordinateForceKinds.spring: {
      const stretch = q - p[at + 1]!
      law.force = -p[at]! * stretch - p[at + 2]! * rate
      law.stiffness = p[at]!
      law.energy = 0.5 * p[at]! * stretch * stretch
      break
    }
    case coordinateForceKinds.expression: {
      const at2 = (value: number) => {
        variables[0] = value
        return evaluateExpression(model.expressions, coordinateForces.expression[i]!, variables)
      }
      variables[1] = rate
      law.stiffness = -(at2(q + differenceStep) - at2(q - differenceStep)) / (2 * differenceStep)
      law.force = at2(q)
      law.energy = Number.NaN
      break
    }
    case coordinateForceKinds.exponentialLimit: {
      const lower = p[at + 2]! * Math.exp(p[at + 3]! * (p[at]! - q))
      const upper = p[at + 4]! * Math.exp(-p[at + 5]! * (p[at + 1]! + q))
      law.force = lower - upper
      law.stiffness = p[at + 3]! * lower - p[at + 5]! * upper
      law.energy = (p[at + 3] === 0 ? lower * -q : lower / p[at + 3]!) - (p[at + 5] === 0 ? upper * -q : upper / p[at + 5]!)
      break
    }
    case coordinateForceKinds.linearStop:
      linearStop(p, at, q, rate)
      break
  }
  if (law.force - law.force !== 0)
    throw new ModelError(
      'not-finite',
      `Force "${model.names.coordinateForces[i]}" is ${law.force} at ${model.names.coordinates[coordinate]} = ${q}. Check its parameters or its expression.`,
    )
}

function limit(p: Float64Array, at: number, q: number, rate: number): void {
  const transition = p[at + 5]!
  const above = q - p[at]!
  const below = p[at + 2]! - q
  const up = step(above, transition)
  const low = step(below, transition)
  const upper = p[at + 1]!
  const lower = p[at + 3]!
  law.force = -upper * up * above + lower * low * below - p[at + 4]! * (up + low) * rate
  const upSlope = stepSlope(above, transition)
  const lowSlope = stepSlope(below, transition)
  law.stiffness = upper * (up + upSlope * above) + lower * (low + lowSlope * below) + p[at + 4]! * (upSlope - lowSlope) * rate
  law.energy = above > 0 ? limitEnergy(upper, above, transition) : below > 0 ? limitEnergy(lower, below, transition) : 0
}

/** ∫ K(x) x dx, x = how far beyond the limit. */
function limitEnergy(stiffness: number, beyond: number, transition: number): number {
  if (beyond >= transition) return stiffness * (0.5 * beyond * beyond - (transition * transition) / 7)
  const x = beyond / transition
  return stiffness * x * x * x * (2 - 2.5 * x + (6 / 7) * x * x) * beyond * beyond
}

function step(beyond: number, transition: number): number {
  if (beyond <= 0) return 0
  if (beyond >= transition) return 1
  const x = beyond / transition
  return x * x * x * (10 + x * (6 * x - 15))
}

function stepSlope(beyond: number, transition: number): number {
  if (beyond <= 0 || beyond >= transition) return 0
  const x = beyond / transition
  return (30 * x * x * (1 + x * (x - 2))) / transition
}

function linearStop(p: Float64Array, at: number, q: number, rate: number): void {
  const k = p[at]!
  const damping = p[at + 1]!
  const above = q - p[at + 3]!
  const below = p[at + 2]! - q
  law.force = law.stiffness = law.energy = 0
  if (above > 0) {
    law.force = Math.min(0, -k * above * (1 + damping * rate))
    law.stiffness = law.force < 0 ? k * (1 + damping * rate) : 0
    law.energy = 0.5 * k * above * above
  } else if (below > 0) {
    law.force = Math.max(0, k * below * (1 - damping * rate))
    law.stiffness = law.force > 0 ? k * (1 - damping * rate) : 0
    law.energy = 0.5 * k * below * below
  }
}

/**
 * Ideal actuators of static optimisation: a generalised force, a force at a point or a torque between bodies, linear in their
 * control. Reserves and residuals are of these kinds.
 *
 * @see OpenSim 4.6 `CoordinateActuator`, `PointActuator`, `TorqueActuator`
 */
import { addForce, spatialToGeneralised } from '../kinematics/jacobians.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { some } from '../motion/motionTable.ts'
import type { Vec3 } from '../osim/document.ts'
import { SolveError } from './solveError.ts'

export type Actuator = {
  readonly name: string
  /** N or N m at control 1 */
  readonly optimalForce: number
  readonly minControl: number
  readonly maxControl: number
} & (
  | { readonly kind: 'coordinate'; readonly coordinate: string }
  | {
      readonly kind: 'point'
      readonly body: string
      readonly point: Vec3
      readonly pointIn: 'body' | 'ground'
      readonly direction: Vec3
      readonly directionIn: 'body' | 'ground'
    }
  | { readonly kind: 'torque'; readonly bodyA: string; readonly bodyB: string; readonly axis: Vec3; readonly axisIn: 'body' | 'ground' }
)

/** The model's own coordinate actuators. */
export function modelActuators(model: Model): Actuator[] {
  const { coordinateActuators: own, names } = model
  return names.coordinateActuators.map((name, i) => ({
    kind: 'coordinate',
    name,
    coordinate: names.coordinates[own.coordinate[i]!]!,
    optimalForce: own.optimalForce[i]!,
    minControl: own.controlRange[i * 2]!,
    maxControl: own.controlRange[i * 2 + 1]!,
  }))
}

/** @throws {SolveError} `unknown-coordinate`, `unknown-body`, naming the actuator */
export function requireKnown(model: Model, actuator: Actuator): void {
  if (actuator.kind === 'coordinate') {
    if (model.names.coordinates.includes(actuator.coordinate)) return
    throw new SolveError(
      'unknown-coordinate',
      `Actuator "${actuator.name}" acts on coordinate "${actuator.coordinate}", which the model does not have. It has ${some(model.names.coordinates)}.`,
    )
  }
  for (const body of actuator.kind === 'point' ? [actuator.body] : [actuator.bodyA, actuator.bodyB]) {
    if (!model.names.bodies.includes(body)) {
      throw new SolveError(
        'unknown-body',
        `Actuator "${actuator.name}" acts on body "${body}", which the model does not have. It has ${some(model.names.bodies)}.`,
      )
    }
  }
}

/**
 * Generalised force at control 1, at the pose of the last `forwardKinematics`.
 * @param wrench - (nb × 6) work array
 * @param out - (nu) tree order, couplers not applied
 */
export function actuatorEffect(model: Model, data: Data, actuator: Actuator, wrench: Float64Array, out: Float64Array): void {
  out.fill(0)
  if (actuator.kind === 'coordinate') {
    out[model.coordinates.uOfCoordinate[model.names.coordinates.indexOf(actuator.coordinate)]!] = actuator.optimalForce
    return
  }
  wrench.fill(0)
  if (actuator.kind === 'point') {
    const body = model.names.bodies.indexOf(actuator.body)
    const p = actuator.pointIn === 'ground' ? actuator.point : placed(data, body, actuator.point)
    const f = scaled(actuator.directionIn === 'ground' ? actuator.direction : turned(data, body, actuator.direction), actuator.optimalForce)
    addForce(wrench, body, p[0], p[1], p[2], f[0], f[1], f[2])
  } else {
    const a = model.names.bodies.indexOf(actuator.bodyA)
    const b = model.names.bodies.indexOf(actuator.bodyB)
    const t = scaled(actuator.axisIn === 'ground' ? actuator.axis : turned(data, a, actuator.axis), actuator.optimalForce)
    for (let i = 0; i < 3; i++) {
      wrench[a * 6 + i]! += t[i]!
      wrench[b * 6 + i]! -= t[i]!
    }
  }
  spatialToGeneralised(model, data, wrench, out)
}

/** OpenSim normalises directions and axes before use. */
function scaled(v: Vec3, by: number): Vec3 {
  const length = Math.hypot(...v)
  return length > 0 ? [(v[0] * by) / length, (v[1] * by) / length, (v[2] * by) / length] : [0, 0, 0]
}

function turned(data: Data, body: number, v: Vec3): Vec3 {
  const R = data.bodyRotation
  const r = body * 9
  return [0, 3, 6].map((row) => R[r + row]! * v[0] + R[r + row + 1]! * v[1] + R[r + row + 2]! * v[2]) as Vec3
}

function placed(data: Data, body: number, p: Vec3): Vec3 {
  const at = turned(data, body, p)
  return [at[0] + data.bodyPosition[body * 3]!, at[1] + data.bodyPosition[body * 3 + 1]!, at[2] + data.bodyPosition[body * 3 + 2]!]
}

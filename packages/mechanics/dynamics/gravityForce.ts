import { addForce, spatialToGeneralised } from '../kinematics/jacobians.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { requireFiniteForces } from './requireFiniteForces.ts'

/**
 * Generalised force of gravity, after `forwardKinematics`; inverse dynamics at rest is its negative.
 * @param out - (nu) N m or N, tree order
 * @throws ModelError `not-finite` naming the first coordinate whose force is not finite
 */
export function gravityForce(model: Model, data: Data, out: Float64Array): void {
  const { bodies, gravity } = model
  const { bodyPosition: P, bodyRotation: R, bodyWrench } = data
  bodyWrench.fill(0)
  for (let b = 1; b < bodies.count; b++) {
    const mass = bodies.mass[b]!
    const c = b * 3
    const r = b * 9
    const x = bodies.massCentre[c]!
    const y = bodies.massCentre[c + 1]!
    const z = bodies.massCentre[c + 2]!
    addForce(
      bodyWrench,
      b,
      P[c]! + R[r]! * x + R[r + 1]! * y + R[r + 2]! * z,
      P[c + 1]! + R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z,
      P[c + 2]! + R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z,
      mass * gravity[0]!,
      mass * gravity[1]!,
      mass * gravity[2]!,
    )
  }
  spatialToGeneralised(model, data, bodyWrench, out)
  requireFiniteForces(model, out, 'Gravity')
}

/** Potential energy of gravity, J, zero at the ground origin. */
export function gravityEnergy(model: Model, data: Data): number {
  const { bodies, gravity } = model
  const { bodyPosition: P, bodyRotation: R } = data
  let energy = 0
  for (let b = 1; b < bodies.count; b++)
    for (let i = 0; i < 3; i++) {
      const r = b * 9 + i * 3
      const centre =
        P[b * 3 + i]! +
        R[r]! * bodies.massCentre[b * 3]! +
        R[r + 1]! * bodies.massCentre[b * 3 + 1]! +
        R[r + 2]! * bodies.massCentre[b * 3 + 2]!
      energy -= bodies.mass[b]! * gravity[i]! * centre
    }
  return energy
}

/** The generalised forces that a recorded motion needs, frame by frame, with measured loads taken off. */

import { inverseDynamics } from '../dynamics/inverseDynamics.ts'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { type AxisRates, velocityKinematics } from '../kinematics/velocityKinematics.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { type CoordinateMotion, motionAt } from './coordinateMotion.ts'
import { addExternalLoads, type ExternalLoads } from './externalLoads.ts'
import { addModelForces } from './modelForces.ts'

export interface MotionDynamics {
  readonly q: Float64Array
  readonly u: Float64Array
  readonly acceleration: Float64Array
  readonly wrench: Float64Array
  readonly applied: Float64Array
  readonly tension: Float64Array
  /** Whether limits, springs, bushings and ligaments of the model take part. */
  readonly modelForces: 'applied' | 'left-out'
}

export function createMotionDynamics(model: Model, modelForces: 'applied' | 'left-out' = 'applied'): MotionDynamics {
  const n = model.coordinates.count
  return {
    q: new Float64Array(n),
    u: new Float64Array(n),
    acceleration: new Float64Array(n),
    wrench: new Float64Array(model.bodies.count * 6),
    applied: new Float64Array(n),
    tension: new Float64Array(model.paths.count),
    modelForces,
  }
}

/**
 * @param out - (nu) N m or N, tree order: M(q) q̈ + velocity terms − gravity − external loads − the model's own passive forces (limits, springs, bushings); couplers' forces stay where they arise
 */
export function inverseDynamicsAt(
  model: Model,
  data: Data,
  motion: CoordinateMotion,
  time: number,
  external: ExternalLoads | undefined,
  axisRates: AxisRates,
  work: MotionDynamics,
  out: Float64Array,
): void {
  motionAt(model, motion, time, work.q, work.u, work.acceleration)
  forwardKinematics(model, data, work.q)
  velocityKinematics(model, data, work.u, axisRates)
  work.wrench.fill(0)
  if (external !== undefined) addExternalLoads(data, external, time, work.wrench)
  work.applied.fill(0)
  if (work.modelForces === 'applied') addModelForces(model, data, work.wrench, work.applied, work.tension)
  inverseDynamics(model, data, work.acceleration, out, work.wrench)
  for (let u = 0; u < out.length; u++) out[u] = out[u]! - work.applied[u]!
}

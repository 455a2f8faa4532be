/**
 * Bushings: springs and dampers between two frames. Deviation of frame 2 in frame 1: body-fixed XYZ angles and translation; internal
 * force f_i on each, opposed to it; then the equal and opposite forces on both bodies that do the same work.
 *
 * - linear: f = −k_i q_i − c_i q̇_i
 * - functionBased: f_i = −function_i(q_i) − c_i q̇_i
 * - expressionBased: f_i = −expression_i(θx, θy, θz, δx, δy, δz) − c_i q̇_i
 */

import { evaluateFunction } from '../kinematics/functions.ts'
import { placePoint } from '../kinematics/markers.ts'
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import { bushingKinds, type Model } from '../model/model.ts'
import { evaluateExpression } from './evaluateExpression.ts'

const rotation1 = new Float64Array(9)
const rotation2 = new Float64Array(9)
const position1 = new Float64Array(3)
const position2 = new Float64Array(3)
const deviation = new Float64Array(6)
const rate = new Float64Array(6)
const internal = new Float64Array(6)
/** Angular velocity of frame 2 in frame 1 per rate of each angle, along frame 1's axes; columns. */
const turning = new Float64Array(9)
const value = new Float64Array(3)

/**
 * Adds the forces of all bushings to spatial forces on bodies. After `forwardKinematics`, and `velocityKinematics` for the damping.
 * @param wrench - (nb × 6) moment about the ground origin, force
 */
export function addBushingForces(model: Model, data: Data, wrench: Float64Array): void {
  const { bushings, frames } = model
  for (let i = 0; i < bushings.count; i++) {
    if (bushings.appliesForce[i] === 0) continue
    deviate(model, data, i)
    internalForce(model, i)
    const body1 = frames.body[bushings.frame1[i]!]! * 6
    const body2 = frames.body[bushings.frame2[i]!]! * 6
    // Moment m along frame 1's axes with turningᵀ m = f_angles.
    const [t0, t1, t2, t3, t4, t5, t6, t7, t8] = turning as unknown as number[]
    const determinant = t0! * (t4! * t8! - t5! * t7!) - t1! * (t3! * t8! - t5! * t6!) + t2! * (t3! * t7! - t4! * t6!)
    const [f0, f1, f2, f3, f4, f5] = internal as unknown as number[]
    const m0 = ((t4! * t8! - t5! * t7!) * f0! + (t5! * t6! - t3! * t8!) * f1! + (t3! * t7! - t4! * t6!) * f2!) / determinant
    const m1 = ((t2! * t7! - t1! * t8!) * f0! + (t0! * t8! - t2! * t6!) * f1! + (t1! * t6! - t0! * t7!) * f2!) / determinant
    const m2 = ((t1! * t5! - t2! * t4!) * f0! + (t2! * t3! - t0! * t5!) * f1! + (t0! * t4! - t1! * t3!) * f2!) / determinant
    if (!(Math.abs(determinant) > 1e-12))
      throw new ModelError(
        'not-finite',
        `Bushing "${model.names.bushings[i]}": its middle angle is 90°, where its angles are not defined. Turn its frames so that they meet at smaller angles.`,
      )
    const R = rotation1
    const fx = R[0]! * f3! + R[1]! * f4! + R[2]! * f5!
    const fy = R[3]! * f3! + R[4]! * f4! + R[5]! * f5!
    const fz = R[6]! * f3! + R[7]! * f4! + R[8]! * f5!
    const px = position2[0]!
    const py = position2[1]!
    const pz = position2[2]!
    const mx = R[0]! * m0 + R[1]! * m1 + R[2]! * m2 + py * fz - pz * fy
    const my = R[3]! * m0 + R[4]! * m1 + R[5]! * m2 + pz * fx - px * fz
    const mz = R[6]! * m0 + R[7]! * m1 + R[8]! * m2 + px * fy - py * fx
    if (mx + my + mz + fx + fy + fz - (mx + my + mz + fx + fy + fz) !== 0)
      throw new ModelError(
        'not-finite',
        `Bushing "${model.names.bushings[i]}" gives a force that is not finite. Check its expressions or functions.`,
      )
    addWrench(wrench, body2, mx, my, mz, fx, fy, fz)
    addWrench(wrench, body1, -mx, -my, -mz, -fx, -fy, -fz)
  }
}

/** Elastic energy of a linear bushing, J; NaN for the other kinds, which need not have one. */
export function bushingEnergy(model: Model, data: Data, i: number): number {
  if (model.bushings.kind[i] !== bushingKinds.linear) return Number.NaN
  deviate(model, data, i)
  let energy = 0
  for (let k = 0; k < 6; k++) energy += 0.5 * model.bushings.stiffness[i * 6 + k]! * deviation[k]! * deviation[k]!
  return energy
}

/** (6) angles θx θy θz, rad, and translations, m, of frame 2 in frame 1. */
export function bushingDeviation(model: Model, data: Data, i: number, out: Float64Array): void {
  deviate(model, data, i)
  out.set(deviation)
}

function addWrench(wrench: Float64Array, at: number, mx: number, my: number, mz: number, fx: number, fy: number, fz: number): void {
  wrench[at]! += mx
  wrench[at + 1]! += my
  wrench[at + 2]! += mz
  wrench[at + 3]! += fx
  wrench[at + 4]! += fy
  wrench[at + 5]! += fz
}

function placeFrame(model: Model, data: Data, frame: number, position: Float64Array, rotation: Float64Array): void {
  const { frames } = model
  const body = frames.body[frame]!
  placePoint(data, body, frames.position, frame * 3, position, 0)
  const R = data.bodyRotation
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      const r = body * 9 + i * 3
      const f = frame * 9 + j
      rotation[i * 3 + j] = R[r]! * frames.rotation[f]! + R[r + 1]! * frames.rotation[f + 3]! + R[r + 2]! * frames.rotation[f + 6]!
    }
}

function deviate(model: Model, data: Data, i: number): void {
  const { bushings, frames } = model
  const frame1 = bushings.frame1[i]!
  const frame2 = bushings.frame2[i]!
  placeFrame(model, data, frame1, position1, rotation1)
  placeFrame(model, data, frame2, position2, rotation2)
  const A = rotation1
  const B = rotation2
  const entry = (row: number, column: number) => A[row]! * B[column]! + A[3 + row]! * B[3 + column]! + A[6 + row]! * B[6 + column]!
  const sin = entry(0, 2)
  const thetaX = Math.atan2(-entry(1, 2), entry(2, 2))
  const thetaY = Math.atan2(sin, Math.hypot(entry(0, 0), entry(0, 1)))
  deviation[0] = thetaX
  deviation[1] = thetaY
  deviation[2] = Math.atan2(-entry(0, 1), entry(0, 0))
  const dx = position2[0]! - position1[0]!
  const dy = position2[1]! - position1[1]!
  const dz = position2[2]! - position1[2]!
  for (let k = 0; k < 3; k++) deviation[3 + k] = A[k]! * dx + A[3 + k]! * dy + A[6 + k]! * dz
  const cx = Math.cos(thetaX)
  const sx = Math.sin(thetaX)
  const cy = Math.cos(thetaY)
  turning[0] = 1
  turning[1] = 0
  turning[2] = sin
  turning[3] = 0
  turning[4] = cx
  turning[5] = -sx * cy
  turning[6] = 0
  turning[7] = sx
  turning[8] = cx * cy
  // Rates: relative angular velocity and velocity of frame 2's origin seen from frame 1, along frame 1's axes.
  const V = data.bodyVelocity
  const b1 = frames.body[frame1]! * 6
  const b2 = frames.body[frame2]! * 6
  const wx = V[b2]! - V[b1]!
  const wy = V[b2 + 1]! - V[b1 + 1]!
  const wz = V[b2 + 2]! - V[b1 + 2]!
  const px = position2[0]!
  const py = position2[1]!
  const pz = position2[2]!
  const vx = V[b2 + 3]! - V[b1 + 3]! + wy * pz - wz * py
  const vy = V[b2 + 4]! - V[b1 + 4]! + wz * px - wx * pz
  const vz = V[b2 + 5]! - V[b1 + 5]! + wx * py - wy * px
  for (let k = 0; k < 3; k++) rate[3 + k] = A[k]! * vx + A[3 + k]! * vy + A[6 + k]! * vz
  const w0 = A[0]! * wx + A[3]! * wy + A[6]! * wz
  const w1 = A[1]! * wx + A[4]! * wy + A[7]! * wz
  const w2 = A[2]! * wx + A[5]! * wy + A[8]! * wz
  rate[2] = (cx * w2 - sx * w1) / cy
  rate[1] = cx * w1 + sx * w2
  rate[0] = w0 - sin * rate[2]!
}

function internalForce(model: Model, i: number): void {
  const { bushings } = model
  const kind = bushings.kind[i]!
  for (let k = 0; k < 6; k++) {
    const at = i * 6 + k
    let force = 0
    if (kind === bushingKinds.linear) force = bushings.stiffness[at]! * deviation[k]!
    else if (kind === bushingKinds.expressionBased) force = evaluateExpression(model.expressions, bushings.expression[at]!, deviation)
    else if (bushings.functionIndex[at]! >= 0) {
      evaluateFunction(model.functions, bushings.functionIndex[at]!, deviation[k]!, value, 0)
      force = value[0]!
    }
    internal[k] = -force - bushings.damping[at]! * rate[k]!
  }
}

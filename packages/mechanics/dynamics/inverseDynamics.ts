/**
 * Generalised forces that produce given accelerations: recursive Newton–Euler, all bodies in ground axes, spatial vectors at the ground
 * origin (Featherstone 2008, Rigid Body Dynamics Algorithms, section 5.3).
 */
import { coupleAccelerations } from '../kinematics/couplers.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { requireFiniteForces } from './requireFiniteForces.ts'

/**
 * After `forwardKinematics` and `velocityKinematics`: out = M(q) u̇ + C(q, u) − gravity − external.
 *
 * @param acceleration - (nu) u̇, tree order; dependent ones follow their couplers (written to `data.acceleration`)
 * @param out - (nu) N m or N, tree order; couplers' forces are not shared out (`uncoupleForces` does that)
 * @param externalWrench - (nb × 6) moment about the ground origin and force on each body, ground axes (see `addForce`)
 * @throws ModelError `not-finite` naming the first coordinate whose result is not finite
 */
export function inverseDynamics(
  model: Model,
  data: Data,
  acceleration: ArrayLike<number>,
  out: Float64Array,
  externalWrench?: Float64Array,
): void {
  const { joints, bodies } = model
  const { axis, bodyVelocity: V, bodyAcceleration: A, jointBias, bodyWrench: W, bodyRotation: R, bodyPosition: P } = data
  const nu = model.coordinates.count
  for (let i = 0; i < nu; i++) data.acceleration[i] = acceleration[i]!
  if (model.couplers.count > 0) coupleAccelerations(model, data, data.acceleration)
  // Gravity as an upward acceleration of ground.
  A[3] = -model.gravity[0]!
  A[4] = -model.gravity[1]!
  A[5] = -model.gravity[2]!
  for (let b = 1; b < bodies.count; b++) {
    const to = b * 6
    const from = bodies.parent[b]! * 6
    let ax = A[from]! + jointBias[to]!
    let ay = A[from + 1]! + jointBias[to + 1]!
    let az = A[from + 2]! + jointBias[to + 2]!
    let lx = A[from + 3]! + jointBias[to + 3]!
    let ly = A[from + 4]! + jointBias[to + 4]!
    let lz = A[from + 5]! + jointBias[to + 5]!
    for (let i = joints.uStart[b]!; i < joints.uStart[b + 1]!; i++) {
      const value = data.acceleration[i]!
      const a = i * 6
      ax += axis[a]! * value
      ay += axis[a + 1]! * value
      az += axis[a + 2]! * value
      lx += axis[a + 3]! * value
      ly += axis[a + 4]! * value
      lz += axis[a + 5]! * value
    }
    A[to] = ax
    A[to + 1] = ay
    A[to + 2] = az
    A[to + 3] = lx
    A[to + 4] = ly
    A[to + 5] = lz
    const mass = bodies.mass[b]!
    const r = b * 9
    const r0 = R[r]!
    const r1 = R[r + 1]!
    const r2 = R[r + 2]!
    const r3 = R[r + 3]!
    const r4 = R[r + 4]!
    const r5 = R[r + 5]!
    const r6 = R[r + 6]!
    const r7 = R[r + 7]!
    const r8 = R[r + 8]!
    const c = b * 3
    const x = bodies.massCentre[c]!
    const y = bodies.massCentre[c + 1]!
    const z = bodies.massCentre[c + 2]!
    const cx = P[c]! + r0 * x + r1 * y + r2 * z
    const cy = P[c + 1]! + r3 * x + r4 * y + r5 * z
    const cz = P[c + 2]! + r6 * x + r7 * y + r8 * z
    const wx = V[to]!
    const wy = V[to + 1]!
    const wz = V[to + 2]!
    // Velocity and acceleration of the mass centre
    const vx = V[to + 3]! + wy * cz - wz * cy
    const vy = V[to + 4]! + wz * cx - wx * cz
    const vz = V[to + 5]! + wx * cy - wy * cx
    const fx = mass * (lx + ay * cz - az * cy + wy * vz - wz * vy)
    const fy = mass * (ly + az * cx - ax * cz + wz * vx - wx * vz)
    const fz = mass * (lz + ax * cy - ay * cx + wx * vy - wy * vx)
    // Moment about the mass centre in body axes: I α + ω × I ω
    const w0 = r0 * wx + r3 * wy + r6 * wz
    const w1 = r1 * wx + r4 * wy + r7 * wz
    const w2 = r2 * wx + r5 * wy + r8 * wz
    const a0 = r0 * ax + r3 * ay + r6 * az
    const a1 = r1 * ax + r4 * ay + r7 * az
    const a2 = r2 * ax + r5 * ay + r8 * az
    const n = b * 6
    const ixx = bodies.inertia[n]!
    const iyy = bodies.inertia[n + 1]!
    const izz = bodies.inertia[n + 2]!
    const ixy = bodies.inertia[n + 3]!
    const ixz = bodies.inertia[n + 4]!
    const iyz = bodies.inertia[n + 5]!
    const h0 = ixx * w0 + ixy * w1 + ixz * w2
    const h1 = ixy * w0 + iyy * w1 + iyz * w2
    const h2 = ixz * w0 + iyz * w1 + izz * w2
    const n0 = ixx * a0 + ixy * a1 + ixz * a2 + w1 * h2 - w2 * h1
    const n1 = ixy * a0 + iyy * a1 + iyz * a2 + w2 * h0 - w0 * h2
    const n2 = ixz * a0 + iyz * a1 + izz * a2 + w0 * h1 - w1 * h0
    W[to] = r0 * n0 + r1 * n1 + r2 * n2 + cy * fz - cz * fy
    W[to + 1] = r3 * n0 + r4 * n1 + r5 * n2 + cz * fx - cx * fz
    W[to + 2] = r6 * n0 + r7 * n1 + r8 * n2 + cx * fy - cy * fx
    W[to + 3] = fx
    W[to + 4] = fy
    W[to + 5] = fz
  }
  if (externalWrench !== undefined) for (let i = 6; i < bodies.count * 6; i++) W[i]! -= externalWrench[i]!
  for (let b = bodies.count - 1; b > 0; b--) {
    const w = b * 6
    const mx = W[w]!
    const my = W[w + 1]!
    const mz = W[w + 2]!
    const fx = W[w + 3]!
    const fy = W[w + 4]!
    const fz = W[w + 5]!
    for (let i = joints.uStart[b]!; i < joints.uStart[b + 1]!; i++) {
      const a = i * 6
      out[i] = axis[a]! * mx + axis[a + 1]! * my + axis[a + 2]! * mz + axis[a + 3]! * fx + axis[a + 4]! * fy + axis[a + 5]! * fz
    }
    const p = bodies.parent[b]! * 6
    if (p > 0) {
      W[p]! += mx
      W[p + 1]! += my
      W[p + 2]! += mz
      W[p + 3]! += fx
      W[p + 4]! += fy
      W[p + 5]! += fz
    }
  }
  requireFiniteForces(model, out, 'Inverse dynamics')
}

/** Joint-space mass matrix by composite rigid bodies (Featherstone 2008, section 6.2), all spatial inertias at the ground origin. */
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'

/** Mass, first moment and inertia of each body about the ground origin, ground axes; into `data.bodyInertia`. After `forwardKinematics`. */
export function spatialInertias(model: Model, data: Data): void {
  const { bodies } = model
  const { bodyPosition: P, bodyRotation: R, bodyInertia: I } = data
  for (let b = 1; b < bodies.count; b++) {
    const r = b * 9
    const c = b * 3
    const n = b * 6
    const to = b * 10
    const mass = bodies.mass[b]!
    const x = bodies.massCentre[c]!
    const y = bodies.massCentre[c + 1]!
    const z = bodies.massCentre[c + 2]!
    const cx = P[c]! + R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
    const cy = P[c + 1]! + R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
    const cz = P[c + 2]! + R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
    I[to] = mass
    I[to + 1] = mass * cx
    I[to + 2] = mass * cy
    I[to + 3] = mass * cz
    const inertia = bodies.inertia
    let slot = to + 4
    // R I Rᵀ, entries xx yy zz xy xz yz
    for (let k = 0; k < 6; k++) {
      const i = k < 3 ? k : k === 5 ? 1 : 0
      const j = k < 3 ? k : k === 3 ? 1 : 2
      const a0 = R[r + i * 3]!
      const a1 = R[r + i * 3 + 1]!
      const a2 = R[r + i * 3 + 2]!
      const b0 = R[r + j * 3]!
      const b1 = R[r + j * 3 + 1]!
      const b2 = R[r + j * 3 + 2]!
      I[slot++] =
        a0 * (inertia[n]! * b0 + inertia[n + 3]! * b1 + inertia[n + 4]! * b2) +
        a1 * (inertia[n + 3]! * b0 + inertia[n + 1]! * b1 + inertia[n + 5]! * b2) +
        a2 * (inertia[n + 4]! * b0 + inertia[n + 5]! * b1 + inertia[n + 2]! * b2)
    }
    I[to + 4]! += mass * (cy * cy + cz * cz)
    I[to + 5]! += mass * (cx * cx + cz * cz)
    I[to + 6]! += mass * (cx * cx + cy * cy)
    I[to + 7]! -= mass * cx * cy
    I[to + 8]! -= mass * cx * cz
    I[to + 9]! -= mass * cy * cz
  }
}

/**
 * Fills `data.massMatrix` (nu × nu, tree order, symmetric). After `forwardKinematics`. Couplers are not applied.
 * @throws ModelError `not-finite` naming the first coordinate whose entry is not finite
 */
export function massMatrix(model: Model, data: Data): void {
  spatialInertias(model, data)
  const { joints, bodies } = model
  const { axis, bodyInertia: I, massMatrix: M } = data
  const nu = model.coordinates.count
  M.fill(0)
  for (let b = bodies.count - 1; b > 0; b--) {
    const n = b * 10
    const m = I[n]!
    const hx = I[n + 1]!
    const hy = I[n + 2]!
    const hz = I[n + 3]!
    for (let u = joints.uStart[b]!; u < joints.uStart[b + 1]!; u++) {
      const a = u * 6
      const wx = axis[a]!
      const wy = axis[a + 1]!
      const wz = axis[a + 2]!
      const vx = axis[a + 3]!
      const vy = axis[a + 4]!
      const vz = axis[a + 5]!
      // Momentum of the composite body for unit speed
      const fx = m * vx + wy * hz - wz * hy
      const fy = m * vy + wz * hx - wx * hz
      const fz = m * vz + wx * hy - wy * hx
      const kx = I[n + 4]! * wx + I[n + 7]! * wy + I[n + 8]! * wz + hy * vz - hz * vy
      const ky = I[n + 7]! * wx + I[n + 5]! * wy + I[n + 9]! * wz + hz * vx - hx * vz
      const kz = I[n + 8]! * wx + I[n + 9]! * wy + I[n + 6]! * wz + hx * vy - hy * vx
      for (let over = b; over > 0; over = bodies.parent[over]!) {
        const last = over === b ? u + 1 : joints.uStart[over + 1]!
        for (let w = joints.uStart[over]!; w < last; w++) {
          const c = w * 6
          const value = axis[c]! * kx + axis[c + 1]! * ky + axis[c + 2]! * kz + axis[c + 3]! * fx + axis[c + 4]! * fy + axis[c + 5]! * fz
          M[u * nu + w] = value
          M[w * nu + u] = value
        }
      }
    }
    const p = bodies.parent[b]! * 10
    if (p > 0) for (let k = 0; k < 10; k++) I[p + k]! += I[n + k]!
  }
  for (let i = 0; i < nu; i++) {
    const entry = M[i * nu + i]!
    if (entry - entry !== 0) refuse(model, i)
  }
}

function refuse(model: Model, u: number): never {
  const name = model.names.coordinates[model.coordinates.coordinateOfU[u]!]
  throw new ModelError(
    'not-finite',
    `The mass felt at coordinate "${name}" is not finite. Check the masses, mass centres and inertias of the bodies it moves.`,
  )
}

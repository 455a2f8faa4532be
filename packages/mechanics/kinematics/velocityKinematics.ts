/** Body velocities, and the acceleration each joint adds at zero joint acceleration (Coriolis, centripetal, curved functions). */
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'
import { coupleSpeeds } from './couplers.ts'
import { stepBias } from './steps.ts'

/**
 * Rate of the rotation axes of custom joints. `exact` is the derivative of the joint's motion. `opensim-4` is Simbody's: it lets axis 2 turn
 * with the joint's first coordinate alone and axis 3 with all but the third, which is exact only where rotation i belongs to coordinate i.
 * They differ where one coordinate drives several rotations (Rajagopal-family knees: about 1e-4 of the moments in fast motion).
 */
export type AxisRates = 'exact' | 'opensim-4'

/** Relative angular and linear velocity and bias acceleration of the joint at hand; ground axes. */
const bias = new Float64Array(6)

/**
 * After `forwardKinematics`.
 * @param u - (nu) speeds, tree order; dependent ones are overwritten in `data.u`
 * Writes `data.u`, `bodyVelocity`, `jointBias`.
 * @throws ModelError `not-finite` naming the first speed that is not finite
 */
export function velocityKinematics(model: Model, data: Data, u: ArrayLike<number>, axisRates: AxisRates = 'exact'): void {
  const { joints, bodies } = model
  const { axis, bodyVelocity: V, jointBias } = data
  const nu = model.coordinates.count
  for (let i = 0; i < nu; i++) {
    const value = u[i]!
    if (value - value !== 0)
      throw new ModelError(
        'not-finite',
        `The speed of coordinate "${model.names.coordinates[model.coordinates.coordinateOfU[i]!]}" is ${value}. Give a finite number.`,
      )
    data.u[i] = value
  }
  if (model.couplers.count > 0) coupleSpeeds(model, data, data.u)
  for (let b = 1; b < bodies.count; b++) {
    const to = b * 6
    const from = bodies.parent[b]! * 6
    let wx = 0
    let wy = 0
    let wz = 0
    let vx = 0
    let vy = 0
    let vz = 0
    for (let i = joints.uStart[b]!; i < joints.uStart[b + 1]!; i++) {
      const speed = data.u[i]!
      const a = i * 6
      wx += axis[a]! * speed
      wy += axis[a + 1]! * speed
      wz += axis[a + 2]! * speed
      vx += axis[a + 3]! * speed
      vy += axis[a + 4]! * speed
      vz += axis[a + 5]! * speed
    }
    const ox = V[from]!
    const oy = V[from + 1]!
    const oz = V[from + 2]!
    const lx = V[from + 3]!
    const ly = V[from + 4]!
    const lz = V[from + 5]!
    V[to] = ox + wx
    V[to + 1] = oy + wy
    V[to + 2] = oz + wz
    V[to + 3] = lx + vx
    V[to + 4] = ly + vy
    V[to + 5] = lz + vz
    if (isPlainHinge(model, b)) bias.fill(0)
    else relativeBias(model, data, b)
    if (axisRates === 'opensim-4' && joints.custom[b] === 1) replaceAxisRates(model, data, b)
    const sign = joints.reversed[b] === 0 ? 1 : -1
    jointBias[to] = sign * bias[0]! + oy * wz - oz * wy
    jointBias[to + 1] = sign * bias[1]! + oz * wx - ox * wz
    jointBias[to + 2] = sign * bias[2]! + ox * wy - oy * wx
    jointBias[to + 3] = sign * bias[3]! + oy * vz - oz * vy + ly * wz - lz * wy
    jointBias[to + 4] = sign * bias[4]! + oz * vx - ox * vz + lz * wx - lx * wz
    jointBias[to + 5] = sign * bias[5]! + ox * vy - oy * vx + lx * wy - ly * wx
  }
}

/** One rotation that is its coordinate, or none, and no translation that moves: seen from F nothing bends its motion. */
function isPlainHinge(model: Model, b: number): boolean {
  const { joints } = model
  const first = joints.rotationStart[b]!
  const count = joints.rotationStart[b + 1]! - first
  return (
    count <= 1 &&
    joints.translationStart[b] === joints.translationStart[b + 1] &&
    (count === 0 || joints.rotations.functionIndex[first] === -1)
  )
}

/** Acceleration of M in F at zero joint acceleration, seen from F, at the ground origin; into `bias`. */
function relativeBias(model: Model, data: Data, b: number): void {
  const { joints } = model
  const { uOfCoordinate } = model.coordinates
  const { rotations, translations } = joints
  const { rotationAxis, translationAxis } = data
  let wx = 0
  let wy = 0
  let wz = 0
  let ax = 0
  let ay = 0
  let az = 0
  let vx = 0
  let vy = 0
  let vz = 0
  let cx = 0
  let cy = 0
  let cz = 0
  if (joints.speedKind[b] === 0) {
    for (let s = joints.rotationStart[b]!; s < joints.rotationStart[b + 1]!; s++) {
      let rate = 0
      for (let a = rotations.argumentStart[s]!; a < rotations.argumentStart[s + 1]!; a++)
        rate += data.rotationSlope[a]! * data.u[uOfCoordinate[rotations.argument[a]!]!]!
      const second = rotations.functionIndex[s]! < 0 ? 0 : stepBias(model, rotations, s, data.q, data.u, data.rotationCurvature)
      const x = rotationAxis[s * 3]!
      const y = rotationAxis[s * 3 + 1]!
      const z = rotationAxis[s * 3 + 2]!
      ax += second * x + rate * (wy * z - wz * y)
      ay += second * y + rate * (wz * x - wx * z)
      az += second * z + rate * (wx * y - wy * x)
      wx += rate * x
      wy += rate * y
      wz += rate * z
    }
  } else {
    const first = joints.uStart[b]!
    const sign = joints.reversed[b] === 0 ? 1 : -1
    for (let i = first; i < first + 3; i++) {
      const speed = sign * data.u[i]!
      wx += speed * data.axis[i * 6]!
      wy += speed * data.axis[i * 6 + 1]!
      wz += speed * data.axis[i * 6 + 2]!
    }
  }
  for (let s = joints.translationStart[b]!; s < joints.translationStart[b + 1]!; s++) {
    let rate = 0
    for (let a = translations.argumentStart[s]!; a < translations.argumentStart[s + 1]!; a++)
      rate += data.translationSlope[a]! * data.u[uOfCoordinate[translations.argument[a]!]!]!
    const second = translations.functionIndex[s]! < 0 ? 0 : stepBias(model, translations, s, data.q, data.u, data.translationCurvature)
    const x = translationAxis[s * 3]!
    const y = translationAxis[s * 3 + 1]!
    const z = translationAxis[s * 3 + 2]!
    vx += rate * x
    vy += rate * y
    vz += rate * z
    cx += second * x
    cy += second * y
    cz += second * z
  }
  const p = b * 3
  if (joints.ellipsoid[p] !== 0) {
    // p = radii ∘ z in F: ṗ = radii ∘ (ω × z), p̈ = radii ∘ (ω × (ω × z)).
    const f = data.ellipsoidFrame
    const r = b * 9
    const ux = f[r]! * wx + f[r + 3]! * wy + f[r + 6]! * wz
    const uy = f[r + 1]! * wx + f[r + 4]! * wy + f[r + 7]! * wz
    const uz = f[r + 2]! * wx + f[r + 5]! * wy + f[r + 8]! * wz
    const nx = data.ellipsoidNormal[p]!
    const ny = data.ellipsoidNormal[p + 1]!
    const nz = data.ellipsoidNormal[p + 2]!
    const dx = uy * nz - uz * ny
    const dy = uz * nx - ux * nz
    const dz = ux * ny - uy * nx
    const e0 = joints.ellipsoid[p]!
    const e1 = joints.ellipsoid[p + 1]!
    const e2 = joints.ellipsoid[p + 2]!
    vx += f[r]! * e0 * dx + f[r + 1]! * e1 * dy + f[r + 2]! * e2 * dz
    vy += f[r + 3]! * e0 * dx + f[r + 4]! * e1 * dy + f[r + 5]! * e2 * dz
    vz += f[r + 6]! * e0 * dx + f[r + 7]! * e1 * dy + f[r + 8]! * e2 * dz
    const gx = e0 * (uy * dz - uz * dy)
    const gy = e1 * (uz * dx - ux * dz)
    const gz = e2 * (ux * dy - uy * dx)
    cx += f[r]! * gx + f[r + 1]! * gy + f[r + 2]! * gz
    cy += f[r + 3]! * gx + f[r + 4]! * gy + f[r + 5]! * gz
    cz += f[r + 6]! * gx + f[r + 7]! * gy + f[r + 8]! * gz
  }
  const px = data.jointPosition[p]!
  const py = data.jointPosition[p + 1]!
  const pz = data.jointPosition[p + 2]!
  bias[0] = ax
  bias[1] = ay
  bias[2] = az
  bias[3] = cx - (ay * pz - az * py) - (wy * vz - wz * vy)
  bias[4] = cy - (az * px - ax * pz) - (wz * vx - wx * vz)
  bias[5] = cz - (ax * py - ay * px) - (wx * vy - wy * vx)
}

/** Simbody's angular bias of a custom joint in place of the exact one, in `bias`. */
function replaceAxisRates(model: Model, data: Data, b: number): void {
  const { joints } = model
  const { rotations, rotationNumber } = joints
  const { rotationAxis } = data
  const first = joints.uStart[b]!
  const end = joints.uStart[b + 1]!
  let ax = 0
  let ay = 0
  let az = 0
  for (let s = joints.rotationStart[b]!; s < joints.rotationStart[b + 1]!; s++) {
    const number = rotationNumber[s]!
    let wx = 0
    let wy = 0
    let wz = 0
    if (number > 0)
      for (let t = joints.rotationStart[b]!; t < joints.rotationStart[b + 1]!; t++) {
        const rate = number === 1 ? stepRate(model, data, t, first, first + 1, -1) : stepRate(model, data, t, first, end, first + 2)
        wx += rate * rotationAxis[t * 3]!
        wy += rate * rotationAxis[t * 3 + 1]!
        wz += rate * rotationAxis[t * 3 + 2]!
      }
    const rate = stepRate(model, data, s, first, end, -1)
    const second = stepBias(model, rotations, s, data.q, data.u, data.rotationCurvature)
    const x = rotationAxis[s * 3]!
    const y = rotationAxis[s * 3 + 1]!
    const z = rotationAxis[s * 3 + 2]!
    ax += second * x + rate * (wy * z - wz * y)
    ay += second * y + rate * (wz * x - wx * z)
    az += second * z + rate * (wx * y - wy * x)
  }
  const px = data.jointPosition[b * 3]!
  const py = data.jointPosition[b * 3 + 1]!
  const pz = data.jointPosition[b * 3 + 2]!
  const dx = ax - bias[0]!
  const dy = ay - bias[1]!
  const dz = az - bias[2]!
  bias[0] = ax
  bias[1] = ay
  bias[2] = az
  bias[3]! -= dy * pz - dz * py
  bias[4]! -= dz * px - dx * pz
  bias[5]! -= dx * py - dy * px
}

/** Rate of a rotation step from the speeds u_from … u_to−1 without u_without. */
function stepRate(model: Model, data: Data, s: number, from: number, to: number, without: number): number {
  const { rotations } = model.joints
  let rate = 0
  for (let a = rotations.argumentStart[s]!; a < rotations.argumentStart[s + 1]!; a++) {
    const u = model.coordinates.uOfCoordinate[rotations.argument[a]!]!
    if (u >= from && u < to && u !== without) rate += data.rotationSlope[a]! * data.u[u]!
  }
  return rate
}

/**
 * Frames of all bodies, and the motion of each body per unit of each of its joint's speeds.
 *
 * Chain of a joint: parent body → F (parent offset) → M = Π rotations(q), translation(q) → body (inverse child offset).
 */
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'
import { coupleCoordinates } from './couplers.ts'
import { writeAngularAxes, writeAxes, writeDirectAxes } from './jointAxes.ts'
import { evaluateStep, stepValue } from './steps.ts'

/**
 * @param q - (nq) coordinates in document order, rad or m; dependent ones are overwritten in `data.q`, not here
 * Writes `data.q`, `bodyPosition`, `bodyRotation`, `jointPosition`, `axis`, the steps' axes and slopes, and the couplers' slopes.
 * @throws ModelError `not-finite` naming the first coordinate or body that is not finite
 */
export function forwardKinematics(model: Model, data: Data, q: ArrayLike<number>): void {
  const nq = model.coordinates.count
  for (let i = 0; i < nq; i++) {
    const value = q[i]!
    // x − x is 0 for every finite number.
    if (value - value !== 0) refuse(model, i, value)
    data.q[i] = value
  }
  if (model.couplers.count > 0) coupleCoordinates(model, data)
  const { bodyRotation } = data
  bodyRotation[0] = bodyRotation[4] = bodyRotation[8] = 1
  for (let b = 1; b < model.bodies.count; b++) {
    placeBody(model, data, b)
    const sum =
      data.bodyPosition[b * 3]! +
      data.bodyPosition[b * 3 + 1]! +
      data.bodyPosition[b * 3 + 2]! +
      bodyRotation[b * 9]! +
      bodyRotation[b * 9 + 8]!
    if (sum - sum !== 0) refuseBody(model, b)
  }
}

function refuse(model: Model, coordinate: number, value: number): never {
  throw new ModelError(
    'not-finite',
    `Coordinate "${model.names.coordinates[coordinate]}" of model "${model.name}" is ${value}. Give a finite number (rad or m).`,
  )
}

function refuseBody(model: Model, b: number): never {
  throw new ModelError(
    'not-finite',
    `The place of body "${model.names.bodies[b]}" of model "${model.name}" is not finite. Look at its joint "${model.names.joints[b]}" for offsets or functions that run away.`,
  )
}

function placeBody(model: Model, data: Data, b: number): void {
  const { joints } = model
  const { bodyRotation: R, bodyPosition: P } = data
  // Until the joint has moved it, the slot holds the joint's inner frame.
  const F = R
  const parent = model.bodies.parent[b]! * 9
  const own = b * 9
  const at = b * 3
  // F in ground
  const p0 = R[parent]!
  const p1 = R[parent + 1]!
  const p2 = R[parent + 2]!
  const p3 = R[parent + 3]!
  const p4 = R[parent + 4]!
  const p5 = R[parent + 5]!
  const p6 = R[parent + 6]!
  const p7 = R[parent + 7]!
  const p8 = R[parent + 8]!
  let r0 = p0
  let r1 = p1
  let r2 = p2
  let r3 = p3
  let r4 = p4
  let r5 = p5
  let r6 = p6
  let r7 = p7
  let r8 = p8
  if (joints.parentAligned[b] === 0) {
    const f = joints.parentRotation
    const f0 = f[own]!
    const f1 = f[own + 1]!
    const f2 = f[own + 2]!
    const f3 = f[own + 3]!
    const f4 = f[own + 4]!
    const f5 = f[own + 5]!
    const f6 = f[own + 6]!
    const f7 = f[own + 7]!
    const f8 = f[own + 8]!
    r0 = p0 * f0 + p1 * f3 + p2 * f6
    r1 = p0 * f1 + p1 * f4 + p2 * f7
    r2 = p0 * f2 + p1 * f5 + p2 * f8
    r3 = p3 * f0 + p4 * f3 + p5 * f6
    r4 = p3 * f1 + p4 * f4 + p5 * f7
    r5 = p3 * f2 + p4 * f5 + p5 * f8
    r6 = p6 * f0 + p7 * f3 + p8 * f6
    r7 = p6 * f1 + p7 * f4 + p8 * f7
    r8 = p6 * f2 + p7 * f5 + p8 * f8
  }
  const parentAt = model.bodies.parent[b]! * 3
  const x = joints.parentPosition[at]!
  const y = joints.parentPosition[at + 1]!
  const z = joints.parentPosition[at + 2]!
  F[own] = r0
  F[own + 1] = r1
  F[own + 2] = r2
  F[own + 3] = r3
  F[own + 4] = r4
  F[own + 5] = r5
  F[own + 6] = r6
  F[own + 7] = r7
  F[own + 8] = r8
  data.jointPosition[at] = P[parentAt]! + p0 * x + p1 * y + p2 * z
  data.jointPosition[at + 1] = P[parentAt + 1]! + p3 * x + p4 * y + p5 * z
  data.jointPosition[at + 2] = P[parentAt + 2]! + p6 * x + p7 * y + p8 * z
  if (joints.reversed[b] === 0) {
    moveThroughJoint(model, data, b)
    placeChild(model, data, b, data.jointPosition, at)
  } else placeReversed(model, data, b)
  if (joints.direct[b] === 1) writeDirectAxes(model, data, b)
  else writeAxes(model, data, b)
}

/**
 * The tree runs from the joint's child to its parent: the known frame is M, F and its body are to be found. F = M × (F → M)⁻¹, the
 * motion per unit speed is that of the joint turned round.
 */
function placeReversed(model: Model, data: Data, b: number): void {
  const { bodyRotation: R, jointPosition } = data
  const own = b * 9
  const at = b * 3
  for (let k = 0; k < 9; k++) known[k] = R[own + k]!
  for (let k = 0; k < 3; k++) known[9 + k] = jointPosition[at + k]!
  for (let k = 0; k < 9; k++) R[own + k] = k % 4 === 0 ? 1 : 0
  for (let k = 0; k < 3; k++) jointPosition[at + k] = 0
  moveThroughJoint(model, data, b)
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++)
      found[i * 3 + j] = known[i * 3]! * R[own + j * 3]! + known[i * 3 + 1]! * R[own + j * 3 + 1]! + known[i * 3 + 2]! * R[own + j * 3 + 2]!
  for (let i = 0; i < 3; i++) {
    found[9 + i] =
      known[9 + i]! -
      (found[i * 3]! * jointPosition[at]! + found[i * 3 + 1]! * jointPosition[at + 1]! + found[i * 3 + 2]! * jointPosition[at + 2]!)
  }
  for (let k = 0; k < 9; k++) R[own + k] = found[k]!
  for (let k = 0; k < 3; k++) jointPosition[at + k] = found[9 + k]!
  moveThroughJoint(model, data, b)
  for (let k = 0; k < 9; k++) R[own + k] = found[k]!
  placeChild(model, data, b, found, 9)
}

/** Rotation (9) and origin (3) of the frames of a reversed joint. */
const known = new Float64Array(12)
const found = new Float64Array(12)

/** Takes the frame in `bodyRotation` and `jointPosition` from F to M. */
function moveThroughJoint(model: Model, data: Data, b: number): void {
  const { joints } = model
  const { bodyRotation: R, jointPosition, rotationAxis, translationAxis, q } = data
  const own = b * 9
  const at = b * 3
  let r0 = R[own]!
  let r1 = R[own + 1]!
  let r2 = R[own + 2]!
  let r3 = R[own + 3]!
  let r4 = R[own + 4]!
  let r5 = R[own + 5]!
  let r6 = R[own + 6]!
  let r7 = R[own + 7]!
  let r8 = R[own + 8]!
  let mx = jointPosition[at]!
  let my = jointPosition[at + 1]!
  let mz = jointPosition[at + 2]!
  // Translation of M, along F's axes
  let x = joints.translation[at]!
  let y = joints.translation[at + 1]!
  let z = joints.translation[at + 2]!
  const translations = joints.translations
  for (let s = joints.translationStart[b]!; s < joints.translationStart[b + 1]!; s++) {
    let value = 0
    if (translations.functionIndex[s] === -1) value = q[translations.argument[translations.argumentStart[s]!]!]!
    else {
      evaluateStep(model, translations, s, q, data.translationSlope, data.translationCurvature)
      value = stepValue[0]!
    }
    const a = s * 3
    switch (translations.axisCode[s]) {
      case 0:
        x += value
        translationAxis[a] = r0
        translationAxis[a + 1] = r3
        translationAxis[a + 2] = r6
        break
      case 1:
        y += value
        translationAxis[a] = r1
        translationAxis[a + 1] = r4
        translationAxis[a + 2] = r7
        break
      case 2:
        z += value
        translationAxis[a] = r2
        translationAxis[a + 1] = r5
        translationAxis[a + 2] = r8
        break
      default: {
        const ax = translations.axis[a]!
        const ay = translations.axis[a + 1]!
        const az = translations.axis[a + 2]!
        x += value * ax
        y += value * ay
        z += value * az
        translationAxis[a] = r0 * ax + r1 * ay + r2 * az
        translationAxis[a + 1] = r3 * ax + r4 * ay + r5 * az
        translationAxis[a + 2] = r6 * ax + r7 * ay + r8 * az
      }
    }
  }
  mx += r0 * x + r1 * y + r2 * z
  my += r3 * x + r4 * y + r5 * z
  mz += r6 * x + r7 * y + r8 * z
  if (joints.speedKind[b] === 1) writeAngularAxes(model, data, b)
  // Rotations, each about an axis of the frame so far
  const rotations = joints.rotations
  for (let s = joints.rotationStart[b]!; s < joints.rotationStart[b + 1]!; s++) {
    let value = 0
    if (rotations.functionIndex[s] === -1) value = q[rotations.argument[rotations.argumentStart[s]!]!]!
    else {
      evaluateStep(model, rotations, s, q, data.rotationSlope, data.rotationCurvature)
      value = stepValue[0]!
    }
    const c = Math.cos(value)
    const n = Math.sin(value)
    const a = s * 3
    switch (rotations.axisCode[s]) {
      case 0: {
        rotationAxis[a] = r0
        rotationAxis[a + 1] = r3
        rotationAxis[a + 2] = r6
        let t = r1
        r1 = c * t + n * r2
        r2 = c * r2 - n * t
        t = r4
        r4 = c * t + n * r5
        r5 = c * r5 - n * t
        t = r7
        r7 = c * t + n * r8
        r8 = c * r8 - n * t
        break
      }
      case 1: {
        rotationAxis[a] = r1
        rotationAxis[a + 1] = r4
        rotationAxis[a + 2] = r7
        let t = r0
        r0 = c * t - n * r2
        r2 = n * t + c * r2
        t = r3
        r3 = c * t - n * r5
        r5 = n * t + c * r5
        t = r6
        r6 = c * t - n * r8
        r8 = n * t + c * r8
        break
      }
      case 2: {
        rotationAxis[a] = r2
        rotationAxis[a + 1] = r5
        rotationAxis[a + 2] = r8
        let t = r0
        r0 = c * t + n * r1
        r1 = c * r1 - n * t
        t = r3
        r3 = c * t + n * r4
        r4 = c * r4 - n * t
        t = r6
        r6 = c * t + n * r7
        r7 = c * r7 - n * t
        break
      }
      default: {
        const ax = rotations.axis[a]!
        const ay = rotations.axis[a + 1]!
        const az = rotations.axis[a + 2]!
        rotationAxis[a] = r0 * ax + r1 * ay + r2 * az
        rotationAxis[a + 1] = r3 * ax + r4 * ay + r5 * az
        rotationAxis[a + 2] = r6 * ax + r7 * ay + r8 * az
        const d = 1 - c
        const k0 = c + d * ax * ax
        const k1 = d * ax * ay - n * az
        const k2 = d * ax * az + n * ay
        const k3 = d * ax * ay + n * az
        const k4 = c + d * ay * ay
        const k5 = d * ay * az - n * ax
        const k6 = d * ax * az - n * ay
        const k7 = d * ay * az + n * ax
        const k8 = c + d * az * az
        let t = r0
        let w = r1
        r0 = t * k0 + w * k3 + r2 * k6
        r1 = t * k1 + w * k4 + r2 * k7
        r2 = t * k2 + w * k5 + r2 * k8
        t = r3
        w = r4
        r3 = t * k0 + w * k3 + r5 * k6
        r4 = t * k1 + w * k4 + r5 * k7
        r5 = t * k2 + w * k5 + r5 * k8
        t = r6
        w = r7
        r6 = t * k0 + w * k3 + r8 * k6
        r7 = t * k1 + w * k4 + r8 * k7
        r8 = t * k2 + w * k5 + r8 * k8
      }
    }
  }
  if (joints.ellipsoid[at] !== 0) {
    // M's origin lies where the ellipsoid's scaled normal is M's z axis (p = radii ∘ z, both in F).
    const f = data.ellipsoidFrame
    const e = joints.ellipsoid
    const nx = f[own]! * r2 + f[own + 3]! * r5 + f[own + 6]! * r8
    const ny = f[own + 1]! * r2 + f[own + 4]! * r5 + f[own + 7]! * r8
    const nz = f[own + 2]! * r2 + f[own + 5]! * r5 + f[own + 8]! * r8
    data.ellipsoidNormal[at] = nx
    data.ellipsoidNormal[at + 1] = ny
    data.ellipsoidNormal[at + 2] = nz
    x = e[at]! * nx
    y = e[at + 1]! * ny
    z = e[at + 2]! * nz
    mx += f[own]! * x + f[own + 1]! * y + f[own + 2]! * z
    my += f[own + 3]! * x + f[own + 4]! * y + f[own + 5]! * z
    mz += f[own + 6]! * x + f[own + 7]! * y + f[own + 8]! * z
  }
  data.jointPosition[at] = mx
  data.jointPosition[at + 1] = my
  data.jointPosition[at + 2] = mz
  R[own] = r0
  R[own + 1] = r1
  R[own + 2] = r2
  R[own + 3] = r3
  R[own + 4] = r4
  R[own + 5] = r5
  R[own + 6] = r6
  R[own + 7] = r7
  R[own + 8] = r8
}

/** From the joint's frame on the moved body (rotation in `bodyRotation`, origin given) to the body's own frame. */
function placeChild(model: Model, data: Data, b: number, origin: Float64Array, from: number): void {
  const { joints } = model
  const { bodyRotation: R, bodyPosition: P } = data
  const own = b * 9
  const at = b * 3
  let r0 = R[own]!
  let r1 = R[own + 1]!
  let r2 = R[own + 2]!
  let r3 = R[own + 3]!
  let r4 = R[own + 4]!
  let r5 = R[own + 5]!
  let r6 = R[own + 6]!
  let r7 = R[own + 7]!
  let r8 = R[own + 8]!
  if (joints.childAligned[b] === 0) {
    const f = joints.childRotation
    const f0 = f[own]!
    const f1 = f[own + 1]!
    const f2 = f[own + 2]!
    const f3 = f[own + 3]!
    const f4 = f[own + 4]!
    const f5 = f[own + 5]!
    const f6 = f[own + 6]!
    const f7 = f[own + 7]!
    const f8 = f[own + 8]!
    let t = r0
    let w = r1
    r0 = t * f0 + w * f1 + r2 * f2
    r1 = t * f3 + w * f4 + r2 * f5
    r2 = t * f6 + w * f7 + r2 * f8
    t = r3
    w = r4
    r3 = t * f0 + w * f1 + r5 * f2
    r4 = t * f3 + w * f4 + r5 * f5
    r5 = t * f6 + w * f7 + r5 * f8
    t = r6
    w = r7
    r6 = t * f0 + w * f1 + r8 * f2
    r7 = t * f3 + w * f4 + r8 * f5
    r8 = t * f6 + w * f7 + r8 * f8
    R[own] = r0
    R[own + 1] = r1
    R[own + 2] = r2
    R[own + 3] = r3
    R[own + 4] = r4
    R[own + 5] = r5
    R[own + 6] = r6
    R[own + 7] = r7
    R[own + 8] = r8
  }
  const x = joints.childPosition[at]!
  const y = joints.childPosition[at + 1]!
  const z = joints.childPosition[at + 2]!
  P[at] = origin[from]! - (r0 * x + r1 * y + r2 * z)
  P[at + 1] = origin[from + 1]! - (r3 * x + r4 * y + r5 * z)
  P[at + 2] = origin[from + 2]! - (r6 * x + r7 * y + r8 * z)
}

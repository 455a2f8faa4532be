/**
 * Motion of a joint's moved body per unit of each of its speeds: `data.axis`, angular and linear, at the ground origin. Called by
 * `forwardKinematics` when the joint's steps have their axes and slopes.
 */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/** Angular part of the axes of a joint whose speeds are an angular velocity along F's axes; F stands in `bodyRotation`. */
export function writeAngularAxes(model: Model, data: Data, b: number): void {
  const first = model.joints.uStart[b]! * 6
  const own = b * 9
  const { axis, bodyRotation: F } = data
  for (let k = 0; k < 9; k++) data.ellipsoidFrame[own + k] = F[own + k]!
  for (let k = 0; k < 3; k++) for (let i = 0; i < 3; i++) axis[first + k * 6 + i] = F[own + i * 3 + k]!
}

/** `writeAxes` for a joint whose every step is one coordinate of its own. */
export function writeDirectAxes(model: Model, data: Data, b: number): void {
  const { joints } = model
  const { axis, jointPosition, rotationAxis, translationAxis } = data
  const { uOfCoordinate } = model.coordinates
  const sign = joints.reversed[b] === 1 ? -1 : 1
  const px = jointPosition[b * 3]!
  const py = jointPosition[b * 3 + 1]!
  const pz = jointPosition[b * 3 + 2]!
  const { rotations, translations } = joints
  for (let s = joints.rotationStart[b]!; s < joints.rotationStart[b + 1]!; s++) {
    const to = uOfCoordinate[rotations.argument[rotations.argumentStart[s]!]!]! * 6
    const x = sign * rotationAxis[s * 3]!
    const y = sign * rotationAxis[s * 3 + 1]!
    const z = sign * rotationAxis[s * 3 + 2]!
    axis[to] = x
    axis[to + 1] = y
    axis[to + 2] = z
    axis[to + 3] = py * z - pz * y
    axis[to + 4] = pz * x - px * z
    axis[to + 5] = px * y - py * x
  }
  for (let s = joints.translationStart[b]!; s < joints.translationStart[b + 1]!; s++) {
    const to = uOfCoordinate[translations.argument[translations.argumentStart[s]!]!]! * 6
    axis[to] = 0
    axis[to + 1] = 0
    axis[to + 2] = 0
    axis[to + 3] = sign * translationAxis[s * 3]!
    axis[to + 4] = sign * translationAxis[s * 3 + 1]!
    axis[to + 5] = sign * translationAxis[s * 3 + 2]!
  }
}

/** Motion per unit speed, from the steps' axes and slopes: angular Σ slope × axis; linear (at the ground origin) adds p × angular. */
export function writeAxes(model: Model, data: Data, b: number): void {
  const { joints } = model
  const reversed = joints.reversed[b] === 1
  const angular = joints.speedKind[b] === 1
  const { axis, jointPosition } = data
  const { uOfCoordinate } = model.coordinates
  const begin = joints.uStart[b]!
  const end = joints.uStart[b + 1]!
  if (!angular) for (let i = begin * 6; i < end * 6; i++) axis[i] = 0
  else for (let u = begin; u < end; u++) for (let k = u - begin < 3 ? 3 : 0; k < 6; k++) axis[u * 6 + k] = 0
  const { translations, rotations } = joints
  if (!angular)
    for (let s = joints.rotationStart[b]!; s < joints.rotationStart[b + 1]!; s++)
      for (let a = rotations.argumentStart[s]!; a < rotations.argumentStart[s + 1]!; a++) {
        const slope = data.rotationSlope[a]!
        const to = uOfCoordinate[rotations.argument[a]!]! * 6
        axis[to]! += slope * data.rotationAxis[s * 3]!
        axis[to + 1]! += slope * data.rotationAxis[s * 3 + 1]!
        axis[to + 2]! += slope * data.rotationAxis[s * 3 + 2]!
      }
  for (let s = joints.translationStart[b]!; s < joints.translationStart[b + 1]!; s++)
    for (let a = translations.argumentStart[s]!; a < translations.argumentStart[s + 1]!; a++) {
      const slope = data.translationSlope[a]!
      const to = uOfCoordinate[translations.argument[a]!]! * 6
      axis[to + 3]! += slope * data.translationAxis[s * 3]!
      axis[to + 4]! += slope * data.translationAxis[s * 3 + 1]!
      axis[to + 5]! += slope * data.translationAxis[s * 3 + 2]!
    }
  if (joints.ellipsoid[b * 3] !== 0) addEllipsoidSliding(model, data, b)
  const px = jointPosition[b * 3]!
  const py = jointPosition[b * 3 + 1]!
  const pz = jointPosition[b * 3 + 2]!
  for (let to = begin * 6; to < end * 6; to += 6) {
    const wx = axis[to]!
    const wy = axis[to + 1]!
    const wz = axis[to + 2]!
    axis[to + 3]! += py * wz - pz * wy
    axis[to + 4]! += pz * wx - px * wz
    axis[to + 5]! += px * wy - py * wx
    if (reversed) for (let k = 0; k < 6; k++) axis[to + k] = -axis[to + k]!
  }
}

/** Velocity of M's origin over the ellipsoid per unit angular velocity e_k along F: radii ∘ (e_k × z). */
function addEllipsoidSliding(model: Model, data: Data, b: number): void {
  const { ellipsoid } = model.joints
  const { axis, ellipsoidFrame: f, ellipsoidNormal: n } = data
  const own = b * 9
  const at = b * 3
  for (let k = 0; k < 3; k++) {
    const x = ellipsoid[at]! * (k === 1 ? n[at + 2]! : k === 2 ? -n[at + 1]! : 0)
    const y = ellipsoid[at + 1]! * (k === 2 ? n[at]! : k === 0 ? -n[at + 2]! : 0)
    const z = ellipsoid[at + 2]! * (k === 0 ? n[at + 1]! : k === 1 ? -n[at]! : 0)
    const to = (model.joints.uStart[b]! + k) * 6 + 3
    axis[to]! += f[own]! * x + f[own + 1]! * y + f[own + 2]! * z
    axis[to + 1]! += f[own + 3]! * x + f[own + 4]! * y + f[own + 5]! * z
    axis[to + 2]! += f[own + 6]! * x + f[own + 7]! * y + f[own + 8]! * z
  }
}

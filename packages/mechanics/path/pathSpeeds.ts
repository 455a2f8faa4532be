/** Lengthening speeds of all paths. */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { bodyOf, holdsPositions } from './unitTension.ts'
import { placeOf } from './wrapSegment.ts'

/**
 * Writes `data.pathSpeed` (m/s, lengthening positive) = −Σ moment arm × speed, in the mode of the last `pathLengths`. `momentArms` and
 * `velocityKinematics` come first.
 */
export function pathSpeeds(model: Model, data: Data): void {
  const { columnStart, column } = data.pathWork.chains
  const { uOfCoordinate, dependent, count } = model.coordinates
  for (let path = 0; path < model.paths.count; path++) {
    let speed = 0
    for (let k = columnStart[path]!; k < columnStart[path + 1]!; k++) {
      const q = column[k]!
      // The share of dependent coordinates is already in the arms of those they depend on.
      if (dependent[q] === 0) speed -= data.momentArm[path * count + q]! * data.u[uOfCoordinate[q]!]!
    }
    data.pathSpeed[path] = holdsPositions(model, data.pathWork, path) ? speed + spuriousSpeed(model, data, path) : speed
  }
}

/**
 * What OpenSim adds where it holds outdated positions: it also takes the relative speed of two tangent points of one body along the
 * line between their held positions, which is not zero.
 */
function spuriousSpeed(model: Model, data: Data, path: number): number {
  const { node, nodeStart, nodeCount, point, tangent, heldTangent } = data.pathWork
  let speed = 0
  for (let s = nodeStart[path]!; s < nodeStart[path]! + nodeCount[path]! - 1; s++) {
    const a = node[s]!
    const b = node[s + 1]!
    const body = bodyOf(model, a)
    if (body !== bodyOf(model, b)) continue
    const i = placeOf(a)
    const j = placeOf(b)
    const A = a < 0 ? heldTangent : point
    const B = b < 0 ? heldTangent : point
    const x = B[j]! - A[i]!
    const y = B[j + 1]! - A[i + 1]!
    const z = B[j + 2]! - A[i + 2]!
    const d = Math.sqrt(x * x + y * y + z * z)
    if (d === 0) continue
    const P = a < 0 ? tangent : point
    const Q = b < 0 ? tangent : point
    const dx = Q[j]! - P[i]!
    const dy = Q[j + 1]! - P[i + 1]!
    const dz = Q[j + 2]! - P[i + 2]!
    const w = body * 6
    const wx = data.bodyVelocity[w]!
    const wy = data.bodyVelocity[w + 1]!
    const wz = data.bodyVelocity[w + 2]!
    speed += (x * (wy * dz - wz * dy) + y * (wz * dx - wx * dz) + z * (wx * dy - wy * dx)) / d
  }
  return speed
}

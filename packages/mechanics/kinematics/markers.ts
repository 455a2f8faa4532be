/** Points fixed to bodies, in ground: markers and named frames. */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/**
 * Marker positions at the pose of the last `forwardKinematics`.
 * @param out - (markers × 3) m, in ground
 */
export function markerPositions(model: Model, data: Data, out: Float64Array): void {
  const { markers } = model
  for (let i = 0; i < markers.count; i++) placePoint(data, markers.body[i]!, markers.position, i * 3, out, i * 3)
}

/** Position in ground of the point `local[at …]` (m, body frame). */
export function placePoint(data: Data, body: number, local: Float64Array, at: number, out: Float64Array, to: number): void {
  const { bodyPosition: P, bodyRotation: R } = data
  const r = body * 9
  const p = body * 3
  const x = local[at]!
  const y = local[at + 1]!
  const z = local[at + 2]!
  out[to] = P[p]! + R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
  out[to + 1] = P[p + 1]! + R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
  out[to + 2] = P[p + 2]! + R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
}

/**
 * Pose of a named frame.
 * @param position - (3) m; @param rotation - (9) row-major, in ground
 */
export function framePose(model: Model, data: Data, frame: number, position: Float64Array, rotation: Float64Array): void {
  const { frames } = model
  const body = frames.body[frame]!
  placePoint(data, body, frames.position, frame * 3, position, 0)
  const R = data.bodyRotation
  const F = frames.rotation
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      const r = body * 9 + i * 3
      const f = frame * 9 + j
      rotation[i * 3 + j] = R[r]! * F[f]! + R[r + 1]! * F[f + 3]! + R[r + 2]! * F[f + 6]!
    }
}

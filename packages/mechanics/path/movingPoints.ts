/** What a path's moving points add to its moment arms: they slide over their bodies as a coordinate changes. */
import { evaluateFunction } from '../kinematics/functions.ts'
import type { Data } from '../model/data.ts'
import { type Model, pointKinds } from '../model/model.ts'
import { bodyOf } from './unitTension.ts'
import { onSurface } from './wrapPath.ts'
import { placeOf } from './wrapSegment.ts'

/**
 * Adds −∂L/∂(point) · d(point)/dq to the row. A coordinate held at the end of its range no longer moves the point; OpenSim goes on with the
 * slope there and leaves out straight parts between points of one body, both kept in mode 'opensim-4'.
 */
export function movingPointArms(model: Model, data: Data, path: number, row: number): void {
  const work = data.pathWork
  const { node, point, tangent, wrapping } = work
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  for (let s = start; s < end; s++) {
    const p = node[s]!
    if (p < 0 || model.points.kind[p] !== pointKinds.moving) continue
    let fx = 0
    let fy = 0
    let fz = 0
    for (let side = -1; side <= 1; side += 2) {
      const t = s + side
      if (t < start || t >= end) continue
      const other = node[t]!
      if (onSurface(model, p, other)) continue
      if (wrapping === 'opensim-4' && bodyOf(model, other) === model.points.body[p]) continue
      const B = other < 0 ? tangent : point
      const j = placeOf(other)
      const x = B[j]! - point[p * 3]!
      const y = B[j + 1]! - point[p * 3 + 1]!
      const z = B[j + 2]! - point[p * 3 + 2]!
      const d = Math.sqrt(x * x + y * y + z * z)
      if (d === 0) continue
      fx += x / d
      fy += y / d
      fz += z / d
    }
    for (let axis = 0; axis < 3; axis++) slide(model, data, p, axis, fx, fy, fz, row)
  }
}

function slide(model: Model, data: Data, p: number, axis: number, fx: number, fy: number, fz: number, row: number): void {
  const at = p * 3 + axis
  const coordinate = model.points.functionCoordinate[at]!
  if (coordinate < 0) return
  const { range } = model.coordinates
  const work = data.pathWork
  const q = data.q[coordinate]!
  if (work.wrapping === 'consistent' && (q < range[coordinate * 2]! || q > range[coordinate * 2 + 1]!)) return
  evaluateFunction(model.functions, model.points.functionIndex[at]!, q, work.function, 0)
  const slope = work.function[1]!
  // Column of the moving point's frame in its body, then in ground.
  const frame = model.points.frame[p]!
  const f = model.frames.rotation
  const x = frame < 0 ? (axis === 0 ? 1 : 0) : f[frame * 9 + axis]!
  const y = frame < 0 ? (axis === 1 ? 1 : 0) : f[frame * 9 + 3 + axis]!
  const z = frame < 0 ? (axis === 2 ? 1 : 0) : f[frame * 9 + 6 + axis]!
  const R = data.bodyRotation
  const r = model.points.body[p]! * 9
  const gx = R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
  const gy = R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
  const gz = R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
  data.momentArm[row + coordinate]! += slope * (gx * fx + gy * fy + gz * fz)
}

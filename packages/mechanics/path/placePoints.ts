/** Path points and wrap objects in ground, and which points are on the path now. */
import { evaluateFunction } from '../kinematics/functions.ts'
import type { Data } from '../model/data.ts'
import { type Model, pointKinds } from '../model/model.ts'

/** A conditional point is active up to this far outside its range, rad or m (ConditionalPathPoint.cpp). */
const rangeMargin = 1e-5

/** Writes `pathWork.point` and `pointActive`; `forwardKinematics` comes first. */
export function placePoints(model: Model, data: Data): void {
  const { points } = model
  const { kind, body, position } = points
  const { point, pointActive } = data.pathWork
  const { bodyPosition: P, bodyRotation: R } = data
  for (let i = 0; i < points.count; i++) {
    const at = i * 3
    if (kind[i] === pointKinds.conditional) {
      const q = data.q[points.coordinate[i]!]!
      pointActive[i] = q >= points.range[i * 2]! - rangeMargin && q <= points.range[i * 2 + 1]! + rangeMargin ? 1 : 0
    }
    let x = position[at]!
    let y = position[at + 1]!
    let z = position[at + 2]!
    if (kind[i] === pointKinds.moving) {
      x = movingComponent(model, data, at)
      y = movingComponent(model, data, at + 1)
      z = movingComponent(model, data, at + 2)
      const frame = points.frame[i]!
      if (frame >= 0) {
        const f = model.frames.rotation
        const r = frame * 9
        const t = frame * 3
        const o = model.frames.position
        const fx = x
        const fy = y
        const fz = z
        x = o[t]! + f[r]! * fx + f[r + 1]! * fy + f[r + 2]! * fz
        y = o[t + 1]! + f[r + 3]! * fx + f[r + 4]! * fy + f[r + 5]! * fz
        z = o[t + 2]! + f[r + 6]! * fx + f[r + 7]! * fy + f[r + 8]! * fz
      }
    }
    const b = body[i]!
    const r = b * 9
    const t = b * 3
    point[at] = P[t]! + R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
    point[at + 1] = P[t + 1]! + R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
    point[at + 2] = P[t + 2]! + R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
  }
}

/** Component of a moving point in its frame; its coordinate is held within its range (MovingPathPoint.cpp). */
function movingComponent(model: Model, data: Data, at: number): number {
  const index = model.points.functionIndex[at]!
  if (index < 0) return model.points.position[at]!
  const coordinate = model.points.functionCoordinate[at]!
  const { range } = model.coordinates
  const q = Math.min(range[coordinate * 2 + 1]!, Math.max(range[coordinate * 2]!, data.q[coordinate]!))
  evaluateFunction(model.functions, index, q, data.pathWork.function, 0)
  return data.pathWork.function[0]!
}

/** Writes `pathWork.objectPosition` and `objectRotation`. */
export function placeWrapObjects(model: Model, data: Data): void {
  const { count, body, position, rotation: own } = model.wrapObjects
  const { objectPosition, objectRotation: out } = data.pathWork
  const { bodyPosition: P, bodyRotation: R } = data
  for (let i = 0; i < count; i++) {
    const r = body[i]! * 9
    const t = body[i]! * 3
    const at = i * 3
    const o = i * 9
    const r0 = R[r]!
    const r1 = R[r + 1]!
    const r2 = R[r + 2]!
    const r3 = R[r + 3]!
    const r4 = R[r + 4]!
    const r5 = R[r + 5]!
    const r6 = R[r + 6]!
    const r7 = R[r + 7]!
    const r8 = R[r + 8]!
    const x = position[at]!
    const y = position[at + 1]!
    const z = position[at + 2]!
    objectPosition[at] = P[t]! + r0 * x + r1 * y + r2 * z
    objectPosition[at + 1] = P[t + 1]! + r3 * x + r4 * y + r5 * z
    objectPosition[at + 2] = P[t + 2]! + r6 * x + r7 * y + r8 * z
    for (let column = 0; column < 3; column++) {
      const a = own[o + column]!
      const b = own[o + column + 3]!
      const c = own[o + column + 6]!
      out[o + column] = r0 * a + r1 * b + r2 * c
      out[o + column + 3] = r3 * a + r4 * b + r5 * c
      out[o + column + 6] = r6 * a + r7 * b + r8 * c
    }
  }
}

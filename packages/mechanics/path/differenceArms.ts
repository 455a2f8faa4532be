/**
 * Moment arms of paths over surfaces on which they are not shortest lines (ellipsoid and torus: the path is held in a chosen plane). There the
 * choice of the plane moves with the pose and takes part in the length, so the length itself is differenced: each joint axis of the
 * path's chain turns the bodies beyond it by a small screw to and fro, while the path keeps its objects.
 */
import type { Data } from '../model/data.ts'
import { type Model, wrapShapes } from '../model/model.ts'
import type { PathWork } from './pathWork.ts'
import { settlePath, wrapOf } from './wrapPath.ts'

/** rad or m; error about 1e-10 of the length's third derivative, and of its rounding */
const step = 2e-5

/** Whether every wrap on the path is a shortest line of its surface, so that the tangent points need not be followed. */
export function isShortestLine(model: Model, work: PathWork, path: number): boolean {
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  for (let s = start; s < end; s++) {
    const n = work.node[s]!
    if (n >= 0) continue
    const shape = model.wrapObjects.shape[model.pathWraps.wrapObject[wrapOf(n)]!]!
    if (shape === wrapShapes.ellipsoid || shape === wrapShapes.torus) return false
  }
  return true
}

/** m or 1, difference of the slopes on either side that only a leap of the length between them explains (curvature makes 1e-5). */
const leap = 1e-3

/** Writes the chain's columns of the row, where `momentArm` holds OpenSim's projections; these decide on which side of a leap to stay. */
export function differenceArms(model: Model, data: Data, path: number, row: number): void {
  const work = data.pathWork
  const { chains } = work
  const start = chains.start[path]!
  const end = chains.start[path + 1]!
  save(model, work, path)
  settlePath(model, work, path)
  const length = work.length[0]!
  for (let k = start; k < end - 1; k++) {
    const b = chains.body[k]!
    markBeyond(work, path, k - start)
    for (let u = model.joints.uStart[b]!; u < model.joints.uStart[b + 1]!; u++) {
      lengthAt(model, data, path, u, step)
      const after = (length - work.length[0]!) / step
      lengthAt(model, data, path, u, -step)
      const before = (work.length[0]! - length) / step
      const at = row + model.coordinates.coordinateOfU[u]!
      const projected = data.momentArm[at]!
      if (Math.abs(after - before) < leap) data.momentArm[at] = 0.5 * (after + before)
      else data.momentArm[at] = Math.abs(after - projected) < Math.abs(before - projected) ? after : before
    }
  }
  restore(model, work, path)
}

/** Marks the local bodies that joint `body` moves: itself and what hangs from it. */
function markBeyond(work: PathWork, path: number, body: number): void {
  const { chains, beyond } = work
  const start = chains.start[path]!
  const size = chains.start[path + 1]! - start
  for (let i = size - 1; i >= 0; i--) {
    const parent = chains.parent[start + i]!
    beyond[i] = i === body || (parent >= 0 && parent !== i && beyond[parent] === 1) ? 1 : 0
  }
}

/** Length with the marked bodies moved by a screw of the given size about joint axis u, to `pathWork.length[0]`. */
function lengthAt(model: Model, data: Data, path: number, u: number, size: number): void {
  const work = data.pathWork
  const { axis } = data
  restore(model, work, path)
  screw(axis, u * 6, size)
  const { paths, pathWraps } = model
  for (let p = paths.pointStart[path]!; p < paths.pointStart[path + 1]!; p++)
    if (work.beyond[work.chains.pointBody[p]!] === 1) movePoint(work.point, p * 3)
  for (let w = paths.wrapStart[path]!; w < paths.wrapStart[path + 1]!; w++)
    if (work.beyond[work.chains.wrapBody[w]!] === 1 && isFirstUse(model, path, w)) {
      movePoint(work.objectPosition, pathWraps.wrapObject[w]! * 3)
      turnFrame(work.objectRotation, pathWraps.wrapObject[w]! * 9)
    }
  settlePath(model, work, path)
}

/** Whether no earlier wrap of the path is over the same object. */
function isFirstUse(model: Model, path: number, wrap: number): boolean {
  const { wrapObject } = model.pathWraps
  for (let w = model.paths.wrapStart[path]!; w < wrap; w++) if (wrapObject[w] === wrapObject[wrap]) return false
  return true
}

/** [0…8] rotation, [9…11] shift of the current screw */
const motion = new Float64Array(12)

/** exp(size × (ω, v)), v taken at the ground origin. */
function screw(axis: Float64Array, at: number, size: number): void {
  const wx = axis[at]!
  const wy = axis[at + 1]!
  const wz = axis[at + 2]!
  const vx = axis[at + 3]!
  const vy = axis[at + 4]!
  const vz = axis[at + 5]!
  const w = Math.sqrt(wx * wx + wy * wy + wz * wz)
  const t = w * size
  // Coefficients of 1, [w], [w]²: rotation 1, a, b; shift size, b, c (per unit size).
  const a = w > 0 ? Math.sin(t) / w : size
  const b = w > 0 ? (2 * Math.sin(t / 2) ** 2) / (w * w) : (size * size) / 2
  const c = Math.abs(t) > 1e-4 ? (t - Math.sin(t)) / (w * w * w) : (size * size * size) / 6
  const xx = wx * wx
  const yy = wy * wy
  const zz = wz * wz
  motion[0] = 1 - b * (yy + zz)
  motion[1] = b * wx * wy - a * wz
  motion[2] = b * wx * wz + a * wy
  motion[3] = b * wx * wy + a * wz
  motion[4] = 1 - b * (xx + zz)
  motion[5] = b * wy * wz - a * wx
  motion[6] = b * wx * wz - a * wy
  motion[7] = b * wy * wz + a * wx
  motion[8] = 1 - b * (xx + yy)
  const crossX = wy * vz - wz * vy
  const crossY = wz * vx - wx * vz
  const crossZ = wx * vy - wy * vx
  motion[9] = size * vx + b * crossX + c * (wy * crossZ - wz * crossY)
  motion[10] = size * vy + b * crossY + c * (wz * crossX - wx * crossZ)
  motion[11] = size * vz + b * crossZ + c * (wx * crossY - wy * crossX)
}

function movePoint(position: Float64Array, at: number): void {
  const x = position[at]!
  const y = position[at + 1]!
  const z = position[at + 2]!
  position[at] = motion[0]! * x + motion[1]! * y + motion[2]! * z + motion[9]!
  position[at + 1] = motion[3]! * x + motion[4]! * y + motion[5]! * z + motion[10]!
  position[at + 2] = motion[6]! * x + motion[7]! * y + motion[8]! * z + motion[11]!
}

function turnFrame(rotation: Float64Array, at: number): void {
  for (let column = 0; column < 3; column++) {
    const x = rotation[at + column]!
    const y = rotation[at + 3 + column]!
    const z = rotation[at + 6 + column]!
    rotation[at + column] = motion[0]! * x + motion[1]! * y + motion[2]! * z
    rotation[at + 3 + column] = motion[3]! * x + motion[4]! * y + motion[5]! * z
    rotation[at + 6 + column] = motion[6]! * x + motion[7]! * y + motion[8]! * z
  }
}

/** Keeps the path aside while the screws move it. */
function save(model: Model, work: PathWork, path: number): void {
  const { saved } = work
  let to = 0
  for (let i = model.paths.pointStart[path]! * 3; i < model.paths.pointStart[path + 1]! * 3; i++) saved[to++] = work.point[i]!
  for (let w = model.paths.wrapStart[path]!; w < model.paths.wrapStart[path + 1]!; w++) {
    const object = model.pathWraps.wrapObject[w]!
    for (let i = 0; i < 3; i++) saved[to++] = work.objectPosition[object * 3 + i]!
    for (let i = 0; i < 9; i++) saved[to++] = work.objectRotation[object * 9 + i]!
    for (let i = 0; i < 6; i++) saved[to++] = work.tangent[w * 6 + i]!
    for (let i = 0; i < 16; i++) saved[to++] = work.result[w * 16 + i]!
    saved[to++] = work.surface[w]!
  }
  saved[to++] = work.settled[path]!
  saved[to++] = work.nodeCount[path]!
  for (let i = 0; i < work.nodeCount[path]!; i++) saved[to++] = work.node[work.nodeStart[path]! + i]!
}

function restore(model: Model, work: PathWork, path: number): void {
  const { saved } = work
  let from = 0
  for (let i = model.paths.pointStart[path]! * 3; i < model.paths.pointStart[path + 1]! * 3; i++) work.point[i] = saved[from++]!
  for (let w = model.paths.wrapStart[path]!; w < model.paths.wrapStart[path + 1]!; w++) {
    const object = model.pathWraps.wrapObject[w]!
    for (let i = 0; i < 3; i++) work.objectPosition[object * 3 + i] = saved[from++]!
    for (let i = 0; i < 9; i++) work.objectRotation[object * 9 + i] = saved[from++]!
    for (let i = 0; i < 6; i++) work.tangent[w * 6 + i] = saved[from++]!
    for (let i = 0; i < 16; i++) work.result[w * 16 + i] = saved[from++]!
    work.surface[w] = saved[from++]!
  }
  work.settled[path] = saved[from++]!
  const count = saved[from++]!
  work.nodeCount[path] = count
  for (let i = 0; i < count; i++) work.node[work.nodeStart[path]! + i] = saved[from++]!
}

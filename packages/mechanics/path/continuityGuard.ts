/**
 * Follows paths through a series of neighbouring poses and does not let them leap.
 *
 * Which object a path touches, and on which side, is decided anew in every pose. Where that decision flips (a path that takes the long way
 * round, a point that enters an object) the length leaps by millimetres to decimetres although the pose hardly changed. The guard predicts
 * each length from the last one and the moment arms; where the new length misses the prediction it first tries to go on with the objects,
 * segments and sides of the last pose, and says what it did.
 */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { pathMomentArms } from './momentArms.ts'
import { pathLengthAsPlaced, pathLengths } from './pathLengths.ts'
import { settlePath, wrapOf } from './wrapPath.ts'

/** Largest leap let pass, m. */
const defaultTolerance = 2e-4

export interface ContinuityEvent {
  readonly path: string
  /** Wrap objects of the path. */
  readonly objects: readonly string[]
  /** Number of the pose, the first being 0. */
  readonly pose: number
  /** 'held': the path stayed as it was; 'followed': it could not, the leap is in the length; 'released': a held path is free again. */
  readonly action: 'held' | 'followed' | 'released'
  /** m, by which the length would leap, or leapt */
  readonly leap: number
}

export interface ContinuityGuard {
  readonly tolerance: number
  readonly events: ContinuityEvent[]
  /** Poses seen. */
  pose: number
  readonly q: Float64Array
  readonly length: Float64Array
  readonly momentArm: Float64Array
  readonly node: Int32Array
  readonly nodeCount: Int32Array
  readonly tangent: Float64Array
  readonly turning: Float64Array
  readonly held: Uint8Array
}

/** @param tolerance - largest leap let pass, m */
export function createContinuityGuard(model: Model, data: Data, tolerance = defaultTolerance): ContinuityGuard {
  const np = model.paths.count
  const nq = model.coordinates.count
  return {
    tolerance,
    events: [],
    pose: 0,
    q: new Float64Array(nq),
    length: new Float64Array(np),
    momentArm: new Float64Array(np * nq),
    node: new Int32Array(data.pathWork.node.length),
    nodeCount: new Int32Array(np),
    tangent: new Float64Array(data.pathWork.tangent.length),
    turning: new Float64Array(model.pathWraps.count),
    held: new Uint8Array(np),
  }
}

/**
 * As `pathLengths` and `momentArms` in mode 'consistent', without leaps from the last pose seen by this guard. Steps of up to some degrees
 * between poses; `forwardKinematics` comes first. What happened is appended to `guard.events`.
 */
export function guardedPaths(model: Model, data: Data, guard: ContinuityGuard): void {
  pathLengths(model, data)
  for (let path = 0; path < model.paths.count; path++) {
    pathMomentArms(model, data, path)
    if (guard.pose > 0 && model.paths.wrapStart[path + 1]! > model.paths.wrapStart[path]!) guardPath(model, data, guard, path)
    remember(model, data, guard, path)
  }
  guard.q.set(data.q)
  guard.pose++
}

function guardPath(model: Model, data: Data, guard: ContinuityGuard, path: number): void {
  const leap = missOf(model, data, guard, path)
  if (Math.abs(leap) <= guard.tolerance) {
    if (guard.held[path] === 1) report(model, guard, path, 'released', leap)
    guard.held[path] = 0
    return
  }
  const free = data.pathLength[path]!
  if (holdPath(model, data, guard, path) && Math.abs(missOf(model, data, guard, path)) <= guard.tolerance) {
    if (guard.held[path] === 0) report(model, guard, path, 'held', leap)
    guard.held[path] = 1
    return
  }
  pathLengthAsPlaced(model, data, path)
  data.pathLength[path] = free
  pathMomentArms(model, data, path)
  report(model, guard, path, 'followed', leap)
  guard.held[path] = 0
}

/** New length less what the last length and the moment arms on the way let expect, m. */
function missOf(model: Model, data: Data, guard: ContinuityGuard, path: number): number {
  const nq = model.coordinates.count
  const row = path * nq
  let expected = guard.length[path]!
  for (let c = 0; c < nq; c++) {
    if (model.coordinates.dependent[c] === 1) continue
    expected -= 0.5 * (guard.momentArm[row + c]! + data.momentArm[row + c]!) * (data.q[c]! - guard.q[c]!)
  }
  return data.pathLength[path]! - expected
}

/** Puts the path on the objects, segments and sides of the last pose; false where its points have changed. */
function holdPath(model: Model, data: Data, guard: ContinuityGuard, path: number): boolean {
  const work = data.pathWork
  const start = work.nodeStart[path]!
  const count = guard.nodeCount[path]!
  for (let s = start; s < start + count; s++) {
    const n = guard.node[s]!
    if (n >= 0 && work.pointActive[n] === 0) return false
    work.node[s] = n
    if (n >= 0) continue
    const wrap = wrapOf(n)
    for (let k = 0; k < 6; k++) work.tangent[wrap * 6 + k] = guard.tangent[wrap * 6 + k]!
    work.sense[wrap] = Math.sign(guard.turning[wrap]!)
  }
  work.nodeCount[path] = count
  settlePath(model, work, path)
  for (let w = model.paths.wrapStart[path]!; w < model.paths.wrapStart[path + 1]!; w++) work.sense[w] = 0
  data.pathLength[path] = work.length[0]!
  pathMomentArms(model, data, path)
  return true
}

function remember(model: Model, data: Data, guard: ContinuityGuard, path: number): void {
  const work = data.pathWork
  const nq = model.coordinates.count
  guard.length[path] = data.pathLength[path]!
  for (let c = path * nq; c < (path + 1) * nq; c++) guard.momentArm[c] = data.momentArm[c]!
  const start = work.nodeStart[path]!
  const count = work.nodeCount[path]!
  guard.nodeCount[path] = count
  for (let s = start; s < start + count; s++) guard.node[s] = work.node[s]!
  for (let w = model.paths.wrapStart[path]!; w < model.paths.wrapStart[path + 1]!; w++) {
    for (let k = w * 6; k < w * 6 + 6; k++) guard.tangent[k] = work.tangent[k]!
    guard.turning[w] = work.result[w * 16 + 7]!
  }
}

function report(model: Model, guard: ContinuityGuard, path: number, action: ContinuityEvent['action'], leap: number): void {
  const objects: string[] = []
  for (let w = model.paths.wrapStart[path]!; w < model.paths.wrapStart[path + 1]!; w++)
    objects.push(model.names.wrapObjects[model.pathWraps.wrapObject[w]!]!)
  guard.events.push({ path: model.names.paths[path]!, objects, pose: guard.pose, action, leap })
}

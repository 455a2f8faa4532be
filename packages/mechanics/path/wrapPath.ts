/**
 * Runs one path over its wrap objects.
 *
 * One object after the other is applied to the path as the others left it, up to eight times (OpenSim) or until the path rests. An object first
 * takes its own tangent points off the path, then looks at every segment within its range: one that cuts the object is taken at once,
 * otherwise the one whose wrap lengthens the path least.
 *
 * Order, choice and stop follow `GeometryPath::applyWrapObjects` (P. Loan, A. Seth, opensim-core, Apache-2.0), including, in mode
 * 'opensim-4', that a tangent point's place in ground is kept from the first time it was asked for.
 */
import type { Model } from '../model/model.ts'
import type { PathWork, Wrapping } from './pathWork.ts'
import { wrapOutcomes } from './wrapOutcome.ts'
import { placeOf, placeTangents, turnSegment, wrapSegment } from './wrapSegment.ts'

const openSimPasses = 8
/** m, change of length at which OpenSim stops */
const openSimStop = 5e-4
/** Passes of the consistent mode; each shortens the distance to rest by a constant factor. */
const maxPasses = 200

/** Starts the path from its active points. Returns their number. */
export function startPath(model: Model, work: PathWork, path: number): number {
  const start = work.nodeStart[path]!
  let count = 0
  for (let i = model.paths.pointStart[path]!; i < model.paths.pointStart[path + 1]!; i++)
    if (work.pointActive[i] === 1) work.node[start + count++] = i
  work.nodeCount[path] = count
  return count
}

/**
 * Adds the tangent points to the path (`work.node`, `nodeCount`, `tangent`, `surface`, `result`).
 *
 * Writes the length to `work.length[0]`, m; in mode 'opensim-4' with the outdated positions where there are several wraps.
 */
export function wrapPath(model: Model, work: PathWork, path: number, mode: Wrapping): void {
  const begin = model.paths.wrapStart[path]!
  const wraps = model.paths.wrapStart[path + 1]! - begin
  const consistent = mode === 'consistent'
  const { order, outcome } = work
  const rest = work.chains.rest[path]!
  work.settled[path] = 1
  for (let i = 0; i < wraps; i++) {
    order[i] = i
    work.held[(begin + i) * 2] = 0
    work.held[(begin + i) * 2 + 1] = 0
  }
  if (wraps === 1) {
    applyWrap(model, work, path, begin, mode, 'once', 0)
    lengthOfPath(model, work, path)
    return
  }
  let last = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < openSimPasses; pass++) {
    work.moved[0] = 0
    for (let i = 0; i < wraps; i++)
      if (!applyWrap(model, work, path, begin + order[i]!, mode, 'refined', i)) {
        measure(model, work, path, mode)
        return
      }
    if (consistent) {
      if (work.moved[0]! <= rest) {
        lengthOfPath(model, work, path)
        return
      }
      // Same objects as in the last pass: come to rest over these before looking for others again.
      if (work.moved[0]! < Number.POSITIVE_INFINITY) settlePath(model, work, path)
    } else {
      heldLengthOfPath(model, work, path)
      const length = work.length[0]!
      if (Math.abs(length - last) < openSimStop) return
      last = length
    }
    if (pass === 0 && outcome[0] === wrapOutcomes.none && outcome[1] === wrapOutcomes.inside) {
      // The second object was reached by no wrap because the path still ran inside it: begin with it.
      order[0] = 1
      order[1] = 0
      removeTangents(work, path, begin)
    }
  }
  if (!consistent) return
  // From here on the objects and their segments stay as they are: where objects overlap, the search for them may go round in circles.
  settlePath(model, work, path)
}

/** Lets the path come to rest over the objects and on the segments it has now; writes `work.length[0]` and `settled`. */
export function settlePath(model: Model, work: PathWork, path: number): void {
  const begin = model.paths.wrapStart[path]!
  const end = model.paths.wrapStart[path + 1]!
  const passes = end - begin === 1 ? 1 : maxPasses
  const rest = work.chains.rest[path]!
  for (let pass = 0; pass < passes; pass++) {
    work.moved[0] = 0
    for (let w = begin; w < end; w++) settleWrap(model, work, path, w)
    if (work.moved[0]! <= rest) break
  }
  work.settled[path] = end - begin === 1 || work.moved[0]! <= rest ? 1 : 0
  lengthOfPath(model, work, path)
}

function measure(model: Model, work: PathWork, path: number, mode: Wrapping): void {
  if (mode === 'consistent') lengthOfPath(model, work, path)
  else heldLengthOfPath(model, work, path)
}

/** Wraps the object again between its present neighbours on the path; takes it off where it no longer touches. */
function settleWrap(model: Model, work: PathWork, path: number, wrap: number): void {
  const { node, moved } = work
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  for (let s = start; s < end; s++) {
    if (node[s] !== -1 - 2 * wrap) continue
    const code = turnSegment(model, work, wrap, node[s - 1]!, node[s + 2]!)
    if (code < wrapOutcomes.wrapped) {
      removeTangents(work, path, wrap)
      moved[0] = Number.POSITIVE_INFINITY
    } else {
      keepResult(work, wrap)
      moveTangents(model, work, wrap)
    }
    return
  }
}

/**
 * Takes the object's tangent points off the path and puts them where they belong now. Writes `work.outcome[at]`, and raises `work.moved` to
 * how far a tangent point has moved, m (infinite when a wrap came or went).
 *
 * @returns whether there is an active point within the object's range
 */
function applyWrap(
  model: Model,
  work: PathWork,
  path: number,
  wrap: number,
  mode: Wrapping,
  tangents: 'once' | 'refined',
  at: number,
): boolean {
  const { node, outcome, moved } = work
  outcome[at] = wrapOutcomes.none
  const was = tangents === 'refined' && removeTangents(work, path, wrap)
  const object = model.pathWraps.wrapObject[wrap]!
  if (model.wrapObjects.active[object] === 0) return true
  // First and last active point within the range, as positions along the path.
  const pointStart = model.paths.pointStart[path]!
  const pointEnd = model.paths.pointStart[path + 1]!
  const firstOfRange = model.pathWraps.range[wrap * 2]!
  const lastOfRange = model.pathWraps.range[wrap * 2 + 1]!
  const low = firstOfRange < 1 ? pointStart : pointStart + firstOfRange - 1
  const high = lastOfRange < 1 ? pointEnd - 1 : pointStart + lastOfRange - 1
  let firstPoint = low
  while (firstPoint <= high && work.pointActive[firstPoint] === 0) firstPoint++
  if (firstPoint > high) return false
  let lastPoint = high
  while (work.pointActive[lastPoint] === 0) lastPoint--
  const start = work.nodeStart[path]!
  const count = work.nodeCount[path]!
  let from = start
  while (node[from] !== firstPoint) from++
  let to = from
  while (node[to] !== lastPoint) to++

  let chosen = -1
  let leastChange = Number.POSITIVE_INFINITY
  for (let s = from; s < to; s++) {
    const a = node[s]!
    const b = node[s + 1]!
    if (onSurface(model, a, b)) continue
    const code = wrapSegment(model, work, wrap, mode, tangents, a, b)
    outcome[at] = code
    if (code === wrapOutcomes.mandatory) {
      chosen = s
      keepResult(work, wrap)
      break
    }
    if (code !== wrapOutcomes.wrapped) continue
    changeOfLength(model, work, wrap, a, b, mode)
    if (work.change[0]! < leastChange) {
      leastChange = work.change[0]!
      chosen = s
      keepResult(work, wrap)
    }
  }
  if (chosen < 0) {
    if (was) moved[0] = Number.POSITIVE_INFINITY
    return true
  }
  for (let s = start + count - 1; s > chosen; s--) node[s + 2] = node[s]!
  node[chosen + 1] = -1 - 2 * wrap
  node[chosen + 2] = -2 - 2 * wrap
  work.nodeCount[path] = count + 2
  if (was) moveTangents(model, work, wrap)
  else {
    placeTangents(model, work, wrap, work.result, wrap * 16)
    moved[0] = Number.POSITIVE_INFINITY
  }
  return true
}

/** Puts the tangent points where the wrap's result says and raises `work.moved` to how far that is. */
function moveTangents(model: Model, work: PathWork, wrap: number): void {
  const { tangent, moved } = work
  const t = wrap * 6
  const x1 = tangent[t]!
  const y1 = tangent[t + 1]!
  const z1 = tangent[t + 2]!
  const x2 = tangent[t + 3]!
  const y2 = tangent[t + 4]!
  const z2 = tangent[t + 5]!
  placeTangents(model, work, wrap, work.result, wrap * 16)
  moved[0] = Math.max(
    moved[0]!,
    Math.abs(tangent[t]! - x1),
    Math.abs(tangent[t + 1]! - y1),
    Math.abs(tangent[t + 2]! - z1),
    Math.abs(tangent[t + 3]! - x2),
    Math.abs(tangent[t + 4]! - y2),
    Math.abs(tangent[t + 5]! - z2),
  )
}

/** Keeps the kernel's result as that of the wrap. */
function keepResult(work: PathWork, wrap: number): void {
  const { kernel, result } = work
  const to = wrap * 16
  for (let k = 0; k < 12; k++) result[to + k] = kernel[k]!
  work.surface[wrap] = kernel[6]!
}

/** Path wrap of a tangent node. */
export const wrapOf = (node: number): number => (-1 - node) >> 1
const objectOf = (model: Model, node: number): number => model.pathWraps.wrapObject[wrapOf(node)]!

/** Whether the two nodes are the ends of a stretch on the surface of one object. */
export const onSurface = (model: Model, a: number, b: number): boolean => a < 0 && b < 0 && objectOf(model, a) === objectOf(model, b)

/** Whether the wrap was on the path. */
function removeTangents(work: PathWork, path: number, wrap: number): boolean {
  const { node } = work
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  for (let s = start; s < end; s++) {
    if (node[s] !== -1 - 2 * wrap) continue
    for (let k = s + 2; k < end; k++) node[k - 2] = node[k]!
    work.nodeCount[path] = end - start - 2
    return true
  }
  return false
}

/** By how much the wrap in `work.kernel` lengthens the segment a → b, m, to `work.change[0]`. */
function changeOfLength(model: Model, work: PathWork, wrap: number, a: number, b: number, mode: Wrapping): void {
  const { tangent, kernel } = work
  const t = wrap * 6
  // The tangent places are scratch here; the chosen ones are written after the choice.
  const x1 = tangent[t]!
  const y1 = tangent[t + 1]!
  const z1 = tangent[t + 2]!
  const x2 = tangent[t + 3]!
  const y2 = tangent[t + 4]!
  const z2 = tangent[t + 5]!
  placeTangents(model, work, wrap, kernel, 0)
  const A = positions(work, a, mode)
  const B = positions(work, b, mode)
  const i = placeOf(a)
  const j = placeOf(b)
  work.change[0] = distance(A, i, tangent, t) + kernel[6]! + distance(B, j, tangent, t + 3) - distance(A, i, B, j)
  tangent[t] = x1
  tangent[t + 1] = y1
  tangent[t + 2] = z1
  tangent[t + 3] = x2
  tangent[t + 4] = y2
  tangent[t + 5] = z2
}

/** Array with a node's position in ground; in mode 'opensim-4' that of a tangent point is fixed by the first look at it. */
function positions(work: PathWork, node: number, mode: Wrapping): Float64Array {
  if (node >= 0) return work.point
  if (mode === 'consistent') return work.tangent
  const index = -1 - node
  if (work.held[index] === 0) {
    work.held[index] = 1
    for (let k = 0; k < 3; k++) work.heldTangent[index * 3 + k] = work.tangent[index * 3 + k]!
  }
  return work.heldTangent
}

function distance(A: Float64Array, i: number, B: Float64Array, j: number): number {
  const x = A[i]! - B[j]!
  const y = A[i + 1]! - B[j + 1]!
  const z = A[i + 2]! - B[j + 2]!
  return Math.sqrt(x * x + y * y + z * z)
}

/** Length of the path as its nodes are now, m, to `work.length[0]`. */
export function lengthOfPath(model: Model, work: PathWork, path: number): void {
  const { node, point, tangent } = work
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  let length = 0
  let a = node[start]!
  for (let s = start + 1; s < end; s++) {
    const b = node[s]!
    if (onSurface(model, a, b)) length += work.surface[wrapOf(b)]!
    else length += distance(a < 0 ? tangent : point, placeOf(a), b < 0 ? tangent : point, placeOf(b))
    a = b
  }
  work.length[0] = length
}

/** As `lengthOfPath`, with the positions OpenSim holds; looks at every node, so it fixes those not looked at yet. */
function heldLengthOfPath(model: Model, work: PathWork, path: number): void {
  const { node } = work
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  let length = 0
  let a = node[start]!
  let A = positions(work, a, 'opensim-4')
  for (let s = start + 1; s < end; s++) {
    const b = node[s]!
    const B = positions(work, b, 'opensim-4')
    if (onSurface(model, a, b)) length += work.surface[wrapOf(b)]!
    else length += distance(A, placeOf(a), B, placeOf(b))
    a = b
    A = B
  }
  work.length[0] = length
}

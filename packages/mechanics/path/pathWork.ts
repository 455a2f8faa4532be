/**
 * Per-model plan and per-pose results of the path computations. One object per `Data`, allocated once by `createPathWork`.
 * np paths, npt path points, nw path wraps, no wrap objects.
 */
import { type Model, pointKinds, wrapShapes } from '../model/model.ts'
import { createWrapSpan, type WrapSpan } from './wrapOutcome.ts'

/**
 * 'consistent': shortest lines where the surface allows, iterated until they rest; length and moment arm agree.
 * 'opensim-4': number for number as OpenSim 4.6.
 */
export type Wrapping = 'consistent' | 'opensim-4'

/**
 * Which bodies a path pulls on, and the part of the tree between them: only those joints can change its length. Local body i of path p is
 * entry `start[p] + i`; parents come after their children, so one pass sums forces towards the root.
 */
export interface PathChains {
  /** (np + 1) */
  readonly start: Int32Array
  readonly body: Int32Array
  /** local index of the parent; −1 for the body nearest to ground, whose joint moves the whole path */
  readonly parent: Int32Array
  /** (npt) local index of the point's body */
  readonly pointBody: Int32Array
  /** (nw) local index of the wrap object's body */
  readonly wrapBody: Int32Array
  /** (np + 1) into `coordinate`: columns of the moment-arm matrix that can differ from zero, couplers included */
  readonly columnStart: Int32Array
  /** coordinate index */
  readonly column: Int32Array
  /** (np + 1) into `coupler`: couplers that pass on a moment arm, last first */
  readonly couplerStart: Int32Array
  readonly coupler: Int32Array
  /** (np) m, largest movement of a tangent point at which a path over several objects rests (mode 'consistent') */
  readonly rest: Float64Array
  /** (np) 1 where a path has a moving point */
  readonly hasMoving: Uint8Array
}

export interface PathWork {
  readonly chains: PathChains
  /** Mode of the last `pathLengths`; `momentArms` and the others follow it. */
  wrapping: Wrapping
  /** (npt × 3) m in ground; (npt) 1 where the point is on the path; written by `placePoints` */
  readonly point: Float64Array
  readonly pointActive: Uint8Array
  /** (no × 3), (no × 9) wrap object's frame in ground; written by `placeWrapObjects` */
  readonly objectPosition: Float64Array
  readonly objectRotation: Float64Array
  /** (np + 1) into `node` */
  readonly nodeStart: Int32Array
  /** (np) */
  readonly nodeCount: Int32Array
  /** the path in order: point index, or −1 − 2w and −2 − 2w for the first and second tangent point of path wrap w */
  readonly node: Int32Array
  /** (nw × 6) tangent points in ground, m */
  readonly tangent: Float64Array
  /** (nw × 16) the kernel's result, in the object's frame */
  readonly result: Float64Array
  /** (nw) length on the surface, m */
  readonly surface: Float64Array
  /** (nw) ±1 where a cylinder is held to a sense of turning by the continuity guard, else 0 */
  readonly sense: Int8Array
  /** (np) 0 where a path over several objects did not come to rest (mode 'consistent') */
  readonly settled: Uint8Array
  /** (nw × 2) 1 where OpenSim already holds a (possibly outdated) ground position of the tangent point, (nw × 6) that position */
  readonly held: Uint8Array
  readonly heldTangent: Float64Array
  /** scratch */
  readonly kernel: WrapSpan
  /** (1) m, largest movement of a tangent point in the current pass */
  readonly moved: Float64Array
  /** (1) m, length of the current path; (1) m, change of length by the current wrap */
  readonly length: Float64Array
  readonly change: Float64Array
  readonly function: Float64Array
  /** (largest chain × 6) */
  readonly wrench: Float64Array
  /** (nb × 6), (nu) of the unbalanced forces of mode 'opensim-4' */
  readonly bodyForce: Float64Array
  readonly generalised: Float64Array
  /** (largest chain) 1 for the bodies beyond a joint; (largest path) a path kept aside; both of `differenceArms` */
  readonly beyond: Uint8Array
  readonly saved: Float64Array
  /** (largest wrap count) */
  readonly outcome: Int32Array
  readonly order: Int32Array
}

/** m. On shortest lines a tangent point off by this changes the length by its square and the moment arm by a tenth of it. */
const restOnShortestLines = 1e-9
/** m. Elsewhere it changes the length by as much, which is differenced over 2e-5. */
const restElsewhere = 1e-12

export function createPathWork(model: Model): PathWork {
  const { paths, points, pathWraps, wrapObjects } = model
  const nodeStart = new Int32Array(paths.count + 1)
  let mostWraps = 0
  let largest = 0
  for (let p = 0; p < paths.count; p++) {
    const wraps = paths.wrapStart[p + 1]! - paths.wrapStart[p]!
    mostWraps = Math.max(mostWraps, wraps)
    const count = paths.pointStart[p + 1]! - paths.pointStart[p]!
    largest = Math.max(largest, 4 * count + 37 * wraps + 2)
    nodeStart[p + 1] = nodeStart[p]! + count + 2 * wraps
  }
  const chains = planChains(model)
  let longest = 0
  for (let p = 0; p < paths.count; p++) longest = Math.max(longest, chains.start[p + 1]! - chains.start[p]!)
  return {
    chains,
    wrapping: 'consistent',
    point: new Float64Array(points.count * 3),
    pointActive: new Uint8Array(points.count).fill(1),
    objectPosition: new Float64Array(wrapObjects.count * 3),
    objectRotation: new Float64Array(wrapObjects.count * 9),
    nodeStart,
    nodeCount: new Int32Array(paths.count),
    node: new Int32Array(nodeStart[paths.count]!),
    tangent: new Float64Array(pathWraps.count * 6),
    result: new Float64Array(pathWraps.count * 16),
    surface: new Float64Array(pathWraps.count),
    sense: new Int8Array(pathWraps.count),
    settled: new Uint8Array(paths.count).fill(1),
    held: new Uint8Array(pathWraps.count * 2),
    heldTangent: new Float64Array(pathWraps.count * 6),
    kernel: createWrapSpan(),
    moved: new Float64Array(1),
    length: new Float64Array(1),
    change: new Float64Array(1),
    function: new Float64Array(3),
    wrench: new Float64Array(longest * 6),
    bodyForce: new Float64Array(model.bodies.count * 6),
    generalised: new Float64Array(model.coordinates.count),
    beyond: new Uint8Array(longest),
    saved: new Float64Array(largest),
    outcome: new Int32Array(mostWraps),
    order: new Int32Array(mostWraps),
  }
}

function planChains(model: Model): PathChains {
  const { paths, points, pathWraps, wrapObjects, bodies, joints, coordinates, couplers } = model
  const start = [0]
  const body: number[] = []
  const parent: number[] = []
  const columnStart = [0]
  const column: number[] = []
  const couplerStart = [0]
  const coupler: number[] = []
  const pointBody = new Int32Array(points.count)
  const wrapBody = new Int32Array(pathWraps.count)
  const hasMoving = new Uint8Array(paths.count)
  const rest = new Float64Array(paths.count).fill(restOnShortestLines)
  for (let p = 0; p < paths.count; p++) {
    const touched = new Set<number>()
    const columns = new Set<number>()
    for (let i = paths.pointStart[p]!; i < paths.pointStart[p + 1]!; i++) {
      touched.add(points.body[i]!)
      if (points.kind[i] !== pointKinds.moving) continue
      hasMoving[p] = 1
      for (let axis = 0; axis < 3; axis++) {
        const coordinate = points.functionCoordinate[i * 3 + axis]!
        if (coordinate >= 0) columns.add(coordinate)
      }
    }
    for (let w = paths.wrapStart[p]!; w < paths.wrapStart[p + 1]!; w++) {
      const object = pathWraps.wrapObject[w]!
      touched.add(wrapObjects.body[object]!)
      if (wrapObjects.shape[object] === wrapShapes.ellipsoid || wrapObjects.shape[object] === wrapShapes.torus) rest[p] = restElsewhere
    }
    // Climb from the outermost body until one is left: the bodies on the way are the chain, the last is its root.
    const chain: number[] = []
    const open = new Set(touched)
    while (open.size > 0) {
      const outermost = Math.max(...open)
      open.delete(outermost)
      chain.push(outermost)
      if (open.size > 0) open.add(bodies.parent[outermost]!)
    }
    const local = new Map(chain.map((b, i) => [b, i]))
    chain.forEach((b, i) => {
      body.push(b)
      const isRoot = i === chain.length - 1
      parent.push(isRoot ? -1 : local.get(bodies.parent[b]!)!)
      if (!isRoot) for (let u = joints.uStart[b]!; u < joints.uStart[b + 1]!; u++) columns.add(coordinates.coordinateOfU[u]!)
    })
    start.push(body.length)
    for (let i = paths.pointStart[p]!; i < paths.pointStart[p + 1]!; i++) pointBody[i] = local.get(points.body[i]!)!
    for (let w = paths.wrapStart[p]!; w < paths.wrapStart[p + 1]!; w++)
      wrapBody[w] = local.get(wrapObjects.body[pathWraps.wrapObject[w]!]!)!
    // OpenSim's forces of a path with several wraps do not balance and reach every joint below it.
    if (paths.wrapStart[p + 1]! - paths.wrapStart[p]! > 1) for (let q = 0; q < coordinates.count; q++) columns.add(q)
    for (let c = couplers.count - 1; c >= 0; c--) {
      const independents = couplers.independent.subarray(couplers.independentStart[c]!, couplers.independentStart[c + 1]!)
      // A dependent coordinate alone also counts: in mode 'opensim-4' its arm is that of the coupled motion.
      if (!columns.has(couplers.dependent[c]!) && !independents.some((q) => columns.has(q))) continue
      columns.add(couplers.dependent[c]!)
      coupler.push(c)
      for (let k = couplers.independentStart[c]!; k < couplers.independentStart[c + 1]!; k++) columns.add(couplers.independent[k]!)
    }
    couplerStart.push(coupler.length)
    column.push(...[...columns].sort((a, b) => a - b))
    columnStart.push(column.length)
  }
  return {
    start: Int32Array.from(start),
    body: Int32Array.from(body),
    parent: Int32Array.from(parent),
    pointBody,
    wrapBody,
    columnStart: Int32Array.from(columnStart),
    column: Int32Array.from(column),
    couplerStart: Int32Array.from(couplerStart),
    coupler: Int32Array.from(coupler),
    hasMoving,
    rest,
  }
}

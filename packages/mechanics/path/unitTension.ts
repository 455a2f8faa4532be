/**
 * Forces of a path under a tension of 1 N on the bodies it touches: at every point where it passes from one body to another, along the
 * straight part, towards shortening. Multiplied by a tension they are what a muscle, ligament or spring does to the skeleton.
 */
import { addForce } from '../kinematics/jacobians.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import type { PathWork } from './pathWork.ts'
import { onSurface, wrapOf } from './wrapPath.ts'
import { placeOf } from './wrapSegment.ts'

/** Shorter than this two points count as one: they give no direction (SimTK::SignificantReal). */
const coincident = 1e-14

/**
 * Adds the forces of a path under `tension` (N) to spatial forces on bodies; `pathLengths` comes first.
 *
 * In mode 'opensim-4' the direction of a straight part is taken between the positions OpenSim holds, the points of attack are the current
 * ones; where these differ (several wraps on a path) the forces of a path do not balance.
 *
 * @param wrench - (nb × 6) moment about the ground origin, force
 */
export function addPathForce(model: Model, data: Data, path: number, tension: number, wrench: Float64Array): void {
  const work = data.pathWork
  const { node, point, tangent } = work
  const towards = holdsPositions(model, work, path) ? work.heldTangent : tangent
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  for (let s = start; s < end - 1; s++) {
    const a = node[s]!
    const b = node[s + 1]!
    const bodyA = bodyOf(model, a)
    const bodyB = bodyOf(model, b)
    if (bodyA === bodyB || onSurface(model, a, b)) continue
    const i = placeOf(a)
    const j = placeOf(b)
    const A = a < 0 ? towards : point
    const B = b < 0 ? towards : point
    let x = B[j]! - A[i]!
    let y = B[j + 1]! - A[i + 1]!
    let z = B[j + 2]! - A[i + 2]!
    const d = Math.sqrt(x * x + y * y + z * z)
    if (d < coincident) continue
    x *= tension / d
    y *= tension / d
    z *= tension / d
    const P = a < 0 ? tangent : point
    const Q = b < 0 ? tangent : point
    addForce(wrench, bodyA, P[i]!, P[i + 1]!, P[i + 2]!, x, y, z)
    addForce(wrench, bodyB, Q[j]!, Q[j + 1]!, Q[j + 2]!, -x, -y, -z)
  }
}

/** Whether OpenSim's positions of tangent points may differ from the current ones. */
export const holdsPositions = (model: Model, work: PathWork, path: number): boolean =>
  work.wrapping === 'opensim-4' && model.paths.wrapStart[path + 1]! - model.paths.wrapStart[path]! > 1

/** Body that carries a node. */
export const bodyOf = (model: Model, node: number): number =>
  node < 0 ? model.wrapObjects.body[model.pathWraps.wrapObject[wrapOf(node)]!]! : model.points.body[node]!

/**
 * As `addPathForce` with 1 N, on the bodies of the path's own chain (`pathWork.wrench`, local body × 6). Both ends of a straight part
 * share one line of action, so its moment is taken once.
 */
export function chainForce(model: Model, data: Data, path: number): void {
  const work = data.pathWork
  const { node, point, tangent, wrench, chains } = work
  const { pointBody, wrapBody } = chains
  const size = chains.start[path + 1]! - chains.start[path]!
  for (let k = 0; k < size * 6; k++) wrench[k] = 0
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  let a = node[start]!
  let bodyA = a < 0 ? wrapBody[wrapOf(a)]! : pointBody[a]!
  for (let s = start + 1; s < end; s++) {
    const b = node[s]!
    const bodyB = b < 0 ? wrapBody[wrapOf(b)]! : pointBody[b]!
    if (bodyA !== bodyB && !onSurface(model, a, b)) {
      const A = a < 0 ? tangent : point
      const B = b < 0 ? tangent : point
      const i = placeOf(a)
      const j = placeOf(b)
      const px = A[i]!
      const py = A[i + 1]!
      const pz = A[i + 2]!
      let x = B[j]! - px
      let y = B[j + 1]! - py
      let z = B[j + 2]! - pz
      const d = Math.sqrt(x * x + y * y + z * z)
      if (d >= coincident) {
        x /= d
        y /= d
        z /= d
        const mx = py * z - pz * y
        const my = pz * x - px * z
        const mz = px * y - py * x
        const u = bodyA * 6
        const v = bodyB * 6
        wrench[u]! += mx
        wrench[u + 1]! += my
        wrench[u + 2]! += mz
        wrench[u + 3]! += x
        wrench[u + 4]! += y
        wrench[u + 5]! += z
        wrench[v]! -= mx
        wrench[v + 1]! -= my
        wrench[v + 2]! -= mz
        wrench[v + 3]! -= x
        wrench[v + 4]! -= y
        wrench[v + 5]! -= z
      }
    }
    a = b
    bodyA = bodyB
  }
}

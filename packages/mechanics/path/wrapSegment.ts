/** One wrap object against one straight segment given in ground: into the object's frame, and to the kernel of its shape and mode. */
import { type Model, wrapShapes } from '../model/model.ts'
import { cylinderGeodesic, cylinderTurn } from './cylinderGeodesic.ts'
import { ellipsoidSection } from './ellipsoidSection.ts'
import { wrapCylinderOpenSim4 } from './opensim4/cylinder.ts'
import { wrapEllipsoidOpenSim4 } from './opensim4/ellipsoid.ts'
import type { PathWork, Wrapping } from './pathWork.ts'
import { sphereGeodesic, wrapSphereOpenSim4 } from './sphere.ts'
import { wrapTorus, wrapTorusOpenSim4 } from './torus.ts'

/**
 * Writes `work.kernel`, in the object's frame.
 *
 * @param wrap - path wrap
 * @param a - node the segment starts from (see `PathWork.node`)
 * @param b - node it ends at
 * @param tangents - 'refined' where the path has several wraps (of weight in mode 'opensim-4' only)
 * @returns one of `wrapOutcomes`
 */
export function wrapSegment(
  model: Model,
  work: PathWork,
  wrap: number,
  mode: Wrapping,
  tangents: 'once' | 'refined',
  a: number,
  b: number,
): number {
  const { wrapObjects } = model
  const span = work.kernel
  const object = model.pathWraps.wrapObject[wrap]!
  const at = object * 3
  bringEnds(work, object, a, b)
  const size = wrapObjects.dimensions
  const quadrant = wrapObjects.quadrant[object]!
  const consistent = mode === 'consistent'
  switch (wrapObjects.shape[object]) {
    case wrapShapes.cylinder:
      return consistent ? cylinderGeodesic(span, size, at, quadrant) : wrapCylinderOpenSim4(span, size, at, quadrant, tangents)
    case wrapShapes.sphere:
      return consistent ? sphereGeodesic(span, size, at, quadrant) : wrapSphereOpenSim4(span, size, at, quadrant)
    case wrapShapes.torus:
      return consistent ? wrapTorus(span, size, at, quadrant) : wrapTorusOpenSim4(span, size, at, quadrant, tangents)
    default: {
      const method = model.pathWraps.method[wrap]!
      return consistent ? ellipsoidSection(span, size, at, quadrant, method) : wrapEllipsoidOpenSim4(span, size, at, quadrant, method)
    }
  }
}

/** As `wrapSegment` in mode 'consistent', but a cylinder goes on being turned about in the sense given in `work.sense`, if any. */
export function turnSegment(model: Model, work: PathWork, wrap: number, a: number, b: number): number {
  const object = model.pathWraps.wrapObject[wrap]!
  const sense = work.sense[wrap]!
  if (sense === 0 || model.wrapObjects.shape[object] !== wrapShapes.cylinder)
    return wrapSegment(model, work, wrap, 'consistent', 'refined', a, b)
  bringEnds(work, object, a, b)
  return cylinderTurn(work.kernel, model.wrapObjects.dimensions, object * 3, sense)
}

/** Both ends of a segment into an object's frame, to `work.kernel[16 … 21]`. */
function bringEnds(work: PathWork, object: number, a: number, b: number): void {
  const span = work.kernel
  const R = work.objectRotation
  const r = object * 9
  const r0 = R[r]!
  const r1 = R[r + 1]!
  const r2 = R[r + 2]!
  const r3 = R[r + 3]!
  const r4 = R[r + 4]!
  const r5 = R[r + 5]!
  const r6 = R[r + 6]!
  const r7 = R[r + 7]!
  const r8 = R[r + 8]!
  const at = object * 3
  const ox = work.objectPosition[at]!
  const oy = work.objectPosition[at + 1]!
  const oz = work.objectPosition[at + 2]!
  const A = a < 0 ? work.tangent : work.point
  const B = b < 0 ? work.tangent : work.point
  const i = placeOf(a)
  const j = placeOf(b)
  let dx = A[i]! - ox
  let dy = A[i + 1]! - oy
  let dz = A[i + 2]! - oz
  span[16] = r0 * dx + r3 * dy + r6 * dz
  span[17] = r1 * dx + r4 * dy + r7 * dz
  span[18] = r2 * dx + r5 * dy + r8 * dz
  dx = B[j]! - ox
  dy = B[j + 1]! - oy
  dz = B[j + 2]! - oz
  span[19] = r0 * dx + r3 * dy + r6 * dz
  span[20] = r1 * dx + r4 * dy + r7 * dz
  span[21] = r2 * dx + r5 * dy + r8 * dz
}

/** Offset of a node's position in `work.point` or `work.tangent`. */
export const placeOf = (node: number): number => (node < 0 ? -3 - 3 * node : node * 3)

/** Tangent points of a kernel's result in ground, to `work.tangent` of the path wrap. */
export function placeTangents(model: Model, work: PathWork, wrap: number, result: Float64Array, from: number): void {
  const object = model.pathWraps.wrapObject[wrap]!
  const R = work.objectRotation
  const P = work.objectPosition
  const r = object * 9
  const o = object * 3
  for (let k = 0; k < 6; k += 3) {
    const x = result[from + k]!
    const y = result[from + k + 1]!
    const z = result[from + k + 2]!
    const to = wrap * 6 + k
    work.tangent[to] = P[o]! + R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
    work.tangent[to + 1] = P[o + 1]! + R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
    work.tangent[to + 2] = P[o + 2]! + R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
  }
}

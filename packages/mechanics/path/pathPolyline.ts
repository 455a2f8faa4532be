/** A path as a line to draw: its points in ground, with points along its stretches on wrap objects. */
import type { Data } from '../model/data.ts'
import { type Model, wrapShapes } from '../model/model.ts'
import { onSurface, wrapOf } from './wrapPath.ts'
import { placeOf } from './wrapSegment.ts'

/** Room a path needs at most, in points. */
export const polylineCapacity = (model: Model, path: number, samples: number): number =>
  model.paths.pointStart[path + 1]! -
  model.paths.pointStart[path]! +
  (model.paths.wrapStart[path + 1]! - model.paths.wrapStart[path]!) * (samples + 1)

/**
 * Writes the points (x, y, z in ground, m) to `out` from `at`; `pathLengths` comes first.
 *
 * @param samples - pieces of each stretch on a surface, at least 1
 * @returns number of points written
 */
export function pathPolyline(model: Model, data: Data, path: number, samples: number, out: Float64Array, at = 0): number {
  const work = data.pathWork
  const start = work.nodeStart[path]!
  const end = start + work.nodeCount[path]!
  let to = at
  for (let s = start; s < end; s++) {
    const n = work.node[s]!
    if (s > start && onSurface(model, work.node[s - 1]!, n) && wrapOf(work.node[s - 1]!) === wrapOf(n))
      for (let k = 1; k < samples; k++) {
        surfacePoint(model, data, wrapOf(n), k / samples, out, to)
        to += 3
      }
    const from = n < 0 ? work.tangent : work.point
    const i = placeOf(n)
    for (let k = 0; k < 3; k++) out[to + k] = from[i + k]!
    to += 3
  }
  return (to - at) / 3
}

const local = new Float64Array(3)

/** Point at share t of the stretch on the surface. */
function surfacePoint(model: Model, data: Data, wrap: number, t: number, out: Float64Array, to: number): void {
  const { result, objectPosition: P, objectRotation: R } = data.pathWork
  const object = model.pathWraps.wrapObject[wrap]!
  const { shape, dimensions } = model.wrapObjects
  const r = result.subarray(wrap * 16, wrap * 16 + 12)
  switch (shape[object]) {
    case wrapShapes.cylinder:
      onCylinder(r[0]!, r[1]!, r[2]!, r[5]!, r[7]! * t, t)
      break
    case wrapShapes.torus: {
      // The laid cylinder's frame: x towards the centre of the ring, y = −z, z = x × y.
      const ring = dimensions[object * 3 + 1]!
      const cx = -r[10]!
      const cy = -r[11]!
      onCylinder(cx * r[0]! + cy * r[1]! + ring, -r[2]!, -cy * r[0]! + cx * r[1]!, -cy * r[3]! + cx * r[4]!, r[7]! * t, t)
      const x = local[0]! - ring
      const y = local[1]!
      const z = local[2]!
      local[0] = cx * x - cy * z
      local[1] = cy * x + cx * z
      local[2] = -y
      break
    }
    default:
      onSection(r, shape[object] === wrapShapes.sphere ? undefined : dimensions.subarray(object * 3, object * 3 + 3), t)
  }
  const o = object * 3
  const q = object * 9
  for (let k = 0; k < 3; k++)
    out[to + k] = P[o + k]! + R[q + 3 * k]! * local[0]! + R[q + 3 * k + 1]! * local[1]! + R[q + 3 * k + 2]! * local[2]!
}

function onCylinder(x: number, y: number, z1: number, z2: number, angle: number, t: number): void {
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  local[0] = c * x - s * y
  local[1] = s * x + c * y
  local[2] = z1 + t * (z2 - z1)
}

/**
 * Turns the first tangent point towards the second in their plane, in the space in which the surface is a sphere.
 *
 * @param size - semi-axes; undefined for a sphere
 */
function onSection(r: Float64Array, size: Float64Array | undefined, t: number): void {
  const a = size?.[0] ?? 1
  const b = size?.[1] ?? 1
  const c = size?.[2] ?? 1
  const x1 = r[0]! / a
  const y1 = r[1]! / b
  const z1 = r[2]! / c
  const x2 = r[3]! / a
  const y2 = r[4]! / b
  const z2 = r[5]! / c
  // Normal about which [7] turns: given for ellipsoids; for spheres that of turning the short way.
  let nx = size === undefined ? y1 * z2 - z1 * y2 : r[8]!
  let ny = size === undefined ? z1 * x2 - x1 * z2 : r[9]!
  let nz = size === undefined ? x1 * y2 - y1 * x2 : r[10]!
  const n = Math.sqrt(nx * nx + ny * ny + nz * nz)
  if (n === 0) {
    local[0] = r[0]! + t * (r[3]! - r[0]!)
    local[1] = r[1]! + t * (r[4]! - r[1]!)
    local[2] = r[2]! + t * (r[5]! - r[2]!)
    return
  }
  nx /= n
  ny /= n
  nz /= n
  const height = nx * x1 + ny * y1 + nz * z1
  const ux = x1 - height * nx
  const uy = y1 - height * ny
  const uz = z1 - height * nz
  const cos = Math.cos(r[7]! * t)
  const sin = Math.sin(r[7]! * t)
  local[0] = a * (height * nx + cos * ux + sin * (ny * uz - nz * uy))
  local[1] = b * (height * ny + cos * uy + sin * (nz * ux - nx * uz))
  local[2] = c * (height * nz + cos * uz + sin * (nx * uy - ny * ux))
}

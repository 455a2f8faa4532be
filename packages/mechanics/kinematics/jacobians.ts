/** Jacobians from the joint axes: velocity of a point, turning of a body, per unit speed; and their transposes for forces. */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/**
 * Velocity of a point of `body` per unit speed.
 * @param point - the point in ground, m, at `point[pointAt …]`
 * @param out - (3 × nu) row-major from `at`, tree order; couplers not applied (see `independentColumns`)
 */
export function pointJacobian(
  model: Model,
  data: Data,
  body: number,
  point: Float64Array,
  pointAt: number,
  out: Float64Array,
  at = 0,
): void {
  const nu = model.coordinates.count
  const { axis } = data
  const x = point[pointAt]!
  const y = point[pointAt + 1]!
  const z = point[pointAt + 2]!
  out.fill(0, at, at + 3 * nu)
  for (let b = body; b > 0; b = model.bodies.parent[b]!)
    for (let u = model.joints.uStart[b]!; u < model.joints.uStart[b + 1]!; u++) {
      const a = u * 6
      out[at + u] = axis[a + 3]! + axis[a + 1]! * z - axis[a + 2]! * y
      out[at + nu + u] = axis[a + 4]! + axis[a + 2]! * x - axis[a]! * z
      out[at + 2 * nu + u] = axis[a + 5]! + axis[a]! * y - axis[a + 1]! * x
    }
}

/** Velocities of all markers per unit speed: (3 markers × nu) row-major, rows x, y, z of marker 0, 1, …; `positions` from `markerPositions`. */
export function markerJacobian(model: Model, data: Data, positions: Float64Array, out: Float64Array): void {
  const nu = model.coordinates.count
  for (let i = 0; i < model.markers.count; i++) pointJacobian(model, data, model.markers.body[i]!, positions, i * 3, out, i * 3 * nu)
}

/**
 * Folds the columns of dependent coordinates into those they depend on, in place: J ← J (∂u/∂u_independent); dependent columns become 0.
 * @param rows - number of rows of `jacobian` (rows × nu, tree order)
 */
export function independentColumns(model: Model, data: Data, jacobian: Float64Array, rows: number): void {
  const { couplers } = model
  const { uOfCoordinate } = model.coordinates
  const nu = model.coordinates.count
  for (let i = couplers.count - 1; i >= 0; i--) {
    const dependent = uOfCoordinate[couplers.dependent[i]!]!
    for (let k = couplers.independentStart[i]!; k < couplers.independentStart[i + 1]!; k++) {
      const slope = data.couplerSlope[k]!
      const independent = uOfCoordinate[couplers.independent[k]!]!
      for (let row = 0; row < rows; row++) jacobian[row * nu + independent]! += slope * jacobian[row * nu + dependent]!
    }
    for (let row = 0; row < rows; row++) jacobian[row * nu + dependent] = 0
  }
}

/**
 * Generalised forces of spatial forces on bodies: out_u = Σ axis_u · wrench of all bodies u moves.
 *
 * @param wrench - (nb × 6) moment about the ground origin, force; is summed up the tree in place
 * @param out - (nu) tree order; couplers not applied (`uncoupleForces`)
 */
export function spatialToGeneralised(model: Model, data: Data, wrench: Float64Array, out: Float64Array): void {
  const { axis } = data
  const { parent } = model.bodies
  for (let b = model.bodies.count - 1; b > 0; b--) {
    const w = b * 6
    const mx = wrench[w]!
    const my = wrench[w + 1]!
    const mz = wrench[w + 2]!
    const fx = wrench[w + 3]!
    const fy = wrench[w + 4]!
    const fz = wrench[w + 5]!
    for (let u = model.joints.uStart[b]!; u < model.joints.uStart[b + 1]!; u++) {
      const a = u * 6
      out[u] = axis[a]! * mx + axis[a + 1]! * my + axis[a + 2]! * mz + axis[a + 3]! * fx + axis[a + 4]! * fy + axis[a + 5]! * fz
    }
    const p = parent[b]! * 6
    wrench[p]! += mx
    wrench[p + 1]! += my
    wrench[p + 2]! += mz
    wrench[p + 3]! += fx
    wrench[p + 4]! += fy
    wrench[p + 5]! += fz
  }
}

/** Adds to `wrench` the force (N, ground axes) that acts on `body` at a point (m, in ground). */
export function addForce(wrench: Float64Array, body: number, px: number, py: number, pz: number, fx: number, fy: number, fz: number): void {
  const w = body * 6
  wrench[w]! += py * fz - pz * fy
  wrench[w + 1]! += pz * fx - px * fz
  wrench[w + 2]! += px * fy - py * fx
  wrench[w + 3]! += fx
  wrench[w + 4]! += fy
  wrench[w + 5]! += fz
}

/**
 * How well weighted markers of a model lie on their targets, with gradient and Gauss–Newton matrix, in one pass over the tree.
 *
 * A marker of weight w adds to the normal equations exactly what a point of mass w at its place adds to the mass matrix, and to
 * the gradient what a force w · error adds to the generalised forces. So the markers of a body fold into one spatial inertia and
 * one wrench, and the cost of the pass does not grow with the number of markers a joint carries.
 *
 * @see Featherstone 2008, Rigid Body Dynamics Algorithms, ch. 6 (composite rigid body algorithm)
 */
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

export interface MarkerFitWork {
  /** (nb × 10) weight, weight × place (3), second moments about the ground origin xx yy zz xy xz yz */
  readonly inertia: Float64Array
  /** (nb × 6) moment about the ground origin, force */
  readonly wrench: Float64Array
  /** (nu) and (nu × nu), index of speeds, every coordinate's own entry */
  readonly gradient: Float64Array
  readonly normal: Float64Array
}

export function createMarkerFitWork(model: Model): MarkerFitWork {
  const nb = model.bodies.count
  const nu = model.coordinates.count
  return {
    inertia: new Float64Array(nb * 10),
    wrench: new Float64Array(nb * 6),
    gradient: new Float64Array(nu),
    normal: new Float64Array(nu * nu),
  }
}

const column = new Float64Array(6)

/**
 * @param q - (nq) coordinates, document order
 * @param marker - indices of the model's markers that have targets
 * @param weight - (targets) 0 or NaN target leaves a marker out
 * @param target - (targets × 3) m, in ground
 * @param position - (targets × 3) receives the markers' places
 * @returns ½ Σ w |place − target|². Writes `work.gradient` and `work.normal` per coordinate rate (couplers not yet applied, see `foldCouplers`).
 */
export function markerFit(
  model: Model,
  data: Data,
  q: Float64Array,
  marker: Int32Array,
  weight: Float64Array,
  target: Float64Array,
  position: Float64Array,
  work: MarkerFitWork,
): number {
  forwardKinematics(model, data, q)
  const { inertia, wrench, gradient, normal } = work
  inertia.fill(0)
  wrench.fill(0)
  normal.fill(0)
  const { bodyPosition: P, bodyRotation: R } = data
  let cost = 0
  for (let k = 0; k < marker.length; k++) {
    const i = marker[k]! * 3
    const body = model.markers.body[marker[k]!]!
    const r = body * 9
    const lx = model.markers.position[i]!
    const ly = model.markers.position[i + 1]!
    const lz = model.markers.position[i + 2]!
    const x = P[body * 3]! + R[r]! * lx + R[r + 1]! * ly + R[r + 2]! * lz
    const y = P[body * 3 + 1]! + R[r + 3]! * lx + R[r + 4]! * ly + R[r + 5]! * lz
    const z = P[body * 3 + 2]! + R[r + 6]! * lx + R[r + 7]! * ly + R[r + 8]! * lz
    position[k * 3] = x
    position[k * 3 + 1] = y
    position[k * 3 + 2] = z
    const w = weight[k]!
    const ex = x - target[k * 3]!
    if (w === 0 || Number.isNaN(ex)) continue
    const ey = y - target[k * 3 + 1]!
    const ez = z - target[k * 3 + 2]!
    cost += 0.5 * w * (ex * ex + ey * ey + ez * ez)
    const f = body * 6
    wrench[f]! += w * (y * ez - z * ey)
    wrench[f + 1]! += w * (z * ex - x * ez)
    wrench[f + 2]! += w * (x * ey - y * ex)
    wrench[f + 3]! += w * ex
    wrench[f + 4]! += w * ey
    wrench[f + 5]! += w * ez
    const m = body * 10
    inertia[m]! += w
    inertia[m + 1]! += w * x
    inertia[m + 2]! += w * y
    inertia[m + 3]! += w * z
    inertia[m + 4]! += w * (y * y + z * z)
    inertia[m + 5]! += w * (x * x + z * z)
    inertia[m + 6]! += w * (x * x + y * y)
    inertia[m + 7]! -= w * x * y
    inertia[m + 8]! -= w * x * z
    inertia[m + 9]! -= w * y * z
  }
  sweep(model, data, inertia, wrench, gradient, normal)
  rateColumns(model, data, gradient, normal)
  return cost
}

/** From the leaves to ground: gradient and lower triangle of the normal matrix per unit speed. */
function sweep(model: Model, data: Data, inertia: Float64Array, wrench: Float64Array, gradient: Float64Array, normal: Float64Array): void {
  const { axis } = data
  const { parent } = model.bodies
  const { uStart } = model.joints
  const nu = model.coordinates.count
  for (let b = model.bodies.count - 1; b > 0; b--) {
    const m = b * 10
    const f = b * 6
    const w = inertia[m]!
    const hx = inertia[m + 1]!
    const hy = inertia[m + 2]!
    const hz = inertia[m + 3]!
    for (let u = uStart[b]!; u < uStart[b + 1]!; u++) {
      const a = u * 6
      const ax = axis[a]!
      const ay = axis[a + 1]!
      const az = axis[a + 2]!
      const vx = axis[a + 3]!
      const vy = axis[a + 4]!
      const vz = axis[a + 5]!
      gradient[u] =
        ax * wrench[f]! + ay * wrench[f + 1]! + az * wrench[f + 2]! + vx * wrench[f + 3]! + vy * wrench[f + 4]! + vz * wrench[f + 5]!
      if (w === 0) continue
      column[0] = inertia[m + 4]! * ax + inertia[m + 7]! * ay + inertia[m + 8]! * az + hy * vz - hz * vy
      column[1] = inertia[m + 7]! * ax + inertia[m + 5]! * ay + inertia[m + 9]! * az + hz * vx - hx * vz
      column[2] = inertia[m + 8]! * ax + inertia[m + 9]! * ay + inertia[m + 6]! * az + hx * vy - hy * vx
      column[3] = w * vx + ay * hz - az * hy
      column[4] = w * vy + az * hx - ax * hz
      column[5] = w * vz + ax * hy - ay * hx
      let last = u
      for (let above = b; above > 0; above = parent[above]!) {
        if (above !== b) last = uStart[above + 1]! - 1
        for (let o = uStart[above]!; o <= last; o++) {
          const c = o * 6
          // Tree order: an ancestor's speeds have smaller indices, so (u, o) lies in the lower triangle.
          normal[u * nu + o] =
            axis[c]! * column[0]! +
            axis[c + 1]! * column[1]! +
            axis[c + 2]! * column[2]! +
            axis[c + 3]! * column[3]! +
            axis[c + 4]! * column[4]! +
            axis[c + 5]! * column[5]!
        }
      }
    }
    const p = parent[b]!
    if (p === 0) continue
    for (let i = 0; i < 10; i++) inertia[p * 10 + i]! += inertia[m + i]!
    for (let i = 0; i < 6; i++) wrench[p * 6 + i]! += wrench[f + i]!
  }
  for (let r = 0; r < nu; r++) for (let c = r + 1; c < nu; c++) normal[r * nu + c] = normal[c * nu + r]!
}

/** Ball, Free and Ellipsoid joints move by angular velocity; turns their entries into those of the coordinates' rates. */
function rateColumns(model: Model, data: Data, gradient: Float64Array, normal: Float64Array): void {
  const { joints, coordinates } = model
  const nu = coordinates.count
  for (let b = 1; b < model.bodies.count; b++) {
    if (joints.speedKind[b] !== 1) continue
    const first = joints.uStart[b]!
    const sign = joints.reversed[b] === 0 ? 1 : -1
    const begin = joints.rotationStart[b]!
    // turn[k][s]: angular speed k per rate of rotation s
    const turn = new Float64Array(9)
    for (let k = 0; k < 3; k++) {
      for (let s = 0; s < 3; s++) {
        const e = (first + k) * 6
        const r = (begin + s) * 3
        turn[k * 3 + s] =
          sign *
          (data.axis[e]! * data.rotationAxis[r]! +
            data.axis[e + 1]! * data.rotationAxis[r + 1]! +
            data.axis[e + 2]! * data.rotationAxis[r + 2]!)
      }
    }
    const old = new Float64Array(3)
    const transform = (at: (k: number) => number, values: Float64Array) => {
      for (let k = 0; k < 3; k++) old[k] = values[at(k)]!
      for (let s = 0; s < 3; s++) values[at(s)] = turn[s]! * old[0]! + turn[3 + s]! * old[1]! + turn[6 + s]! * old[2]!
    }
    transform((k) => first + k, gradient)
    for (let c = 0; c < nu; c++) transform((k) => (first + k) * nu + c, normal)
    for (let r = 0; r < nu; r++) transform((k) => r * nu + first + k, normal)
  }
}

/** Moves gradient and matrix entries of dependent coordinates to those that drive them; the dependent ones become 0. */
export function foldCouplers(model: Model, data: Data, gradient: Float64Array, normal: Float64Array): void {
  const { couplers } = model
  const { uOfCoordinate } = model.coordinates
  const nu = model.coordinates.count
  for (let i = couplers.count - 1; i >= 0; i--) {
    const d = uOfCoordinate[couplers.dependent[i]!]!
    for (let k = couplers.independentStart[i]!; k < couplers.independentStart[i + 1]!; k++) {
      const slope = data.couplerSlope[k]!
      const p = uOfCoordinate[couplers.independent[k]!]!
      gradient[p]! += slope * gradient[d]!
      for (let c = 0; c < nu; c++) normal[p * nu + c]! += slope * normal[d * nu + c]!
    }
    gradient[d] = 0
    for (let c = 0; c < nu; c++) normal[d * nu + c] = 0
    for (let k = couplers.independentStart[i]!; k < couplers.independentStart[i + 1]!; k++) {
      const slope = data.couplerSlope[k]!
      const p = uOfCoordinate[couplers.independent[k]!]!
      for (let r = 0; r < nu; r++) normal[r * nu + p]! += slope * normal[r * nu + d]!
    }
    for (let r = 0; r < nu; r++) normal[r * nu + d] = 0
  }
}

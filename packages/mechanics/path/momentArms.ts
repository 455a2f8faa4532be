/**
 * Moment arms of all paths about all coordinates, r = −dL/dq, couplers substituted.
 *
 * A path under 1 N pulls on the bodies it passes between; the work of these forces per unit of a coordinate is the moment arm (Sherman, Seth,
 * Delp 2013, "What is a moment arm?", ASME IDETC). Over a surface on which the path is a shortest line the tangent points need not be
 * followed: moving them changes nothing to first order.
 */

import { spatialToGeneralised } from '../kinematics/jacobians.ts'
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'
import { uncoupledColumn } from './coupledColumns.ts'
import { differenceArms, isShortestLine } from './differenceArms.ts'
import { movingPointArms } from './movingPoints.ts'
import { addPathForce, chainForce, holdsPositions } from './unitTension.ts'

/**
 * Writes `data.momentArm` (np × nq), row = path, column = coordinate in document order; m, or m/m for sliding coordinates.
 * `forwardKinematics` and `pathLengths` come first; the mode is that of `pathLengths`:
 * - 'consistent': exactly −dL/dq of the consistent length. Columns of dependent coordinates are 0, their share is in the independent ones.
 * - 'opensim-4': OpenSim's projection at its tangent points, and its value for dependent coordinates.
 *
 * For Ball, Free and Ellipsoid joints a column is the arm about the joint's speed (OpenSim's convention), not about the angle.
 *
 * @throws ModelError `not-finite` naming the first path and coordinate
 */
export function momentArms(model: Model, data: Data): void {
  for (let path = 0; path < model.paths.count; path++) pathMomentArms(model, data, path)
}

/** The row of one path. */
export function pathMomentArms(model: Model, data: Data, path: number): void {
  const work = data.pathWork
  const { chains } = work
  const nq = model.coordinates.count
  const row = path * nq
  const { momentArm } = data
  for (let k = chains.columnStart[path]!; k < chains.columnStart[path + 1]!; k++) momentArm[row + chains.column[k]!] = 0
  if (work.nodeCount[path]! >= 2) {
    if (holdsPositions(model, work, path)) unbalancedArms(model, data, path, row)
    else {
      chainForce(model, data, path)
      chainArms(model, data, path, row)
      if (work.wrapping === 'consistent' && !isShortestLine(model, work, path)) differenceArms(model, data, path, row)
    }
    if (chains.hasMoving[path] === 1) movingPointArms(model, data, path, row)
    if (chains.couplerStart[path + 1]! > chains.couplerStart[path]!) uncoupledColumn(model, data, path, row)
  }
  for (let k = chains.columnStart[path]!; k < chains.columnStart[path + 1]!; k++) {
    const arm = momentArm[row + chains.column[k]!]!
    if (arm - arm !== 0) refuse(model, path, chains.column[k]!, arm)
  }
}

/** Forces of the chain's bodies → work per unit of the speeds between them. */
function chainArms(model: Model, data: Data, path: number, row: number): void {
  const { chains, wrench } = data.pathWork
  const { axis, momentArm } = data
  const { uStart } = model.joints
  const { coordinateOfU } = model.coordinates
  const start = chains.start[path]!
  const end = chains.start[path + 1]!
  // The last body of the chain is its root: what moves it moves the whole path.
  for (let k = start; k < end - 1; k++) {
    const w = (k - start) * 6
    const mx = wrench[w]!
    const my = wrench[w + 1]!
    const mz = wrench[w + 2]!
    const fx = wrench[w + 3]!
    const fy = wrench[w + 4]!
    const fz = wrench[w + 5]!
    const b = chains.body[k]!
    for (let u = uStart[b]!; u < uStart[b + 1]!; u++) {
      const a = u * 6
      momentArm[row + coordinateOfU[u]!] =
        axis[a]! * mx + axis[a + 1]! * my + axis[a + 2]! * mz + axis[a + 3]! * fx + axis[a + 4]! * fy + axis[a + 5]! * fz
    }
    const p = chains.parent[k]! * 6
    wrench[p]! += mx
    wrench[p + 1]! += my
    wrench[p + 2]! += mz
    wrench[p + 3]! += fx
    wrench[p + 4]! += fy
    wrench[p + 5]! += fz
  }
}

/** As `chainArms` for forces that do not balance, which load every joint between the path and ground. */
function unbalancedArms(model: Model, data: Data, path: number, row: number): void {
  const { bodyForce, generalised } = data.pathWork
  const { uOfCoordinate, count } = model.coordinates
  bodyForce.fill(0)
  addPathForce(model, data, path, 1, bodyForce)
  spatialToGeneralised(model, data, bodyForce, generalised)
  for (let q = 0; q < count; q++) data.momentArm[row + q] = generalised[uOfCoordinate[q]!]!
}

function refuse(model: Model, path: number, coordinate: number, arm: number): never {
  throw new ModelError(
    'not-finite',
    `The moment arm of path "${model.names.paths[path]}" about coordinate "${model.names.coordinates[coordinate]}" of model ` +
      `"${model.name}" is ${arm}. Look for path points or wrap objects with sizes that make no sense.`,
  )
}

/** Lengths, and moment arms where wanted, of many poses in one call. */
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { momentArms } from './momentArms.ts'
import { pathLengths } from './pathLengths.ts'
import type { Wrapping } from './pathWork.ts'

export interface PathsOfPoses {
  /** (poses × np) m */
  readonly lengths: Float64Array
  /** (poses × np × nq) m; leave out to skip the moment arms */
  readonly arms?: Float64Array
}

/**
 * @param poses - (n × nq) coordinates in document order, pose after pose
 * @param out - receives the results; its arrays decide what is computed
 * @throws RangeError where array sizes do not fit together
 */
export function pathsOfPoses(model: Model, data: Data, poses: Float64Array, out: PathsOfPoses, wrapping: Wrapping = 'consistent'): void {
  const nq = model.coordinates.count
  const np = model.paths.count
  const n = poses.length / nq
  const wanted = out.arms === undefined ? 'lengths' : 'lengths and moment arms'
  if (!Number.isInteger(n) || out.lengths.length !== n * np || (out.arms !== undefined && out.arms.length !== n * np * nq))
    throw new RangeError(
      `pathsOfPoses: ${wanted} of poses with ${nq} coordinates and ${np} paths do not fit arrays of ${poses.length}, ${out.lengths.length}` +
        `${out.arms === undefined ? '' : ` and ${out.arms.length}`} numbers. Give poses × coordinates, poses × paths, poses × paths × coordinates.`,
    )
  for (let i = 0; i < n; i++) {
    forwardKinematics(model, data, poses.subarray(i * nq, (i + 1) * nq))
    pathLengths(model, data, wrapping)
    out.lengths.set(data.pathLength, i * np)
    if (out.arms === undefined) continue
    momentArms(model, data)
    out.arms.set(data.momentArm, i * np * nq)
  }
}

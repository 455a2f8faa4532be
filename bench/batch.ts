/** A batch of poses on one model: what a worker does with its share. Runs in Node and in a browser alike. */
import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { createData } from '@sitbone/mechanics/model/data'
import type { Model } from '@sitbone/mechanics/model/model'
import { momentArms } from '@sitbone/mechanics/path/momentArms'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'

export interface BatchResult {
  /** (poses × np) m */
  readonly lengths: Float64Array
  /** (poses × np × nq) m */
  readonly arms: Float64Array
}

/** Frames, lengths and moment arms of every pose. */
export function evaluateBatch(model: Model, poses: readonly Float64Array[]): BatchResult {
  const data = createData(model)
  const np = model.paths.count
  const size = np * model.coordinates.count
  const lengths = new Float64Array(poses.length * np)
  const arms = new Float64Array(poses.length * size)
  poses.forEach((q, index) => {
    forwardKinematics(model, data, q)
    pathLengths(model, data)
    momentArms(model, data)
    lengths.set(data.pathLength, index * np)
    arms.set(data.momentArm, index * size)
  })
  return { lengths, arms }
}

/** Best time of several rounds over the batch, ms a round, after a warm-up: a busy machine can only lengthen a round. */
export function bestRound(model: Model, poses: readonly Float64Array[], now: () => number): number {
  const warmUp = now()
  do evaluateBatch(model, poses)
  while (now() - warmUp < 600)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 30; round++) {
    const start = now()
    evaluateBatch(model, poses)
    best = Math.min(best, now() - start)
  }
  return best
}

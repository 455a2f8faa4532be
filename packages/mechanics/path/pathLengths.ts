/** Lengths of all paths (muscles, ligaments, springs), over their via points and wrap objects. */
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'
import type { Wrapping } from './pathWork.ts'
import { placePoints, placeWrapObjects } from './placePoints.ts'
import { lengthOfPath, startPath, wrapPath } from './wrapPath.ts'

/**
 * Writes `data.pathLength` (m) and the current paths to `data.pathWork`; `forwardKinematics` comes first.
 *
 * @param wrapping - see `Wrapping`; what is computed from the paths afterwards follows it
 * @throws ModelError `not-finite` naming the first path whose length is not finite
 */
export function pathLengths(model: Model, data: Data, wrapping: Wrapping = 'consistent'): void {
  const work = data.pathWork
  work.wrapping = wrapping
  placePoints(model, data)
  placeWrapObjects(model, data)
  const { pathLength } = data
  for (let p = 0; p < model.paths.count; p++) {
    pathLengthAsPlaced(model, data, p)
    const length = work.length[0]!
    if (length - length !== 0) refuse(model, p, wrapping)
    pathLength[p] = length
  }
}

/** Length of one path, its points and wrap objects being placed, to `pathWork.length[0]`. */
export function pathLengthAsPlaced(model: Model, data: Data, path: number): void {
  const work = data.pathWork
  if (startPath(model, work, path) < 2) work.length[0] = 0
  else if (model.paths.wrapStart[path + 1]! > model.paths.wrapStart[path]!) wrapPath(model, work, path, work.wrapping)
  else lengthOfPath(model, work, path)
}

function refuse(model: Model, path: number, wrapping: Wrapping): never {
  throw new ModelError(
    'not-finite',
    `The length of path "${model.names.paths[path]}" of model "${model.name}" is not a number. ` +
      (wrapping === 'opensim-4'
        ? 'OpenSim 4.6 has no answer for its wrap in this pose either. Use wrapping "consistent".'
        : 'Look for path points or wrap objects whose sizes make no sense.'),
  )
}

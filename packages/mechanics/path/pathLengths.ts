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
    const length = pathLengthAsPlaced(model, data, p)
    if (length - length !== 0) refuse(model, p, length)
    pathLength[p] = length
  }
}

/** Length of one path, its points and wrap objects being placed. */
export function pathLengthAsPlaced(model: Model, data: Data, path: number): number {
  const work = data.pathWork
  if (startPath(model, work, path) < 2) return 0
  return model.paths.wrapStart[path + 1]! > model.paths.wrapStart[path]!
    ? wrapPath(model, work, path, work.wrapping)
    : lengthOfPath(model, work, path)
}

function refuse(model: Model, path: number, length: number): never {
  throw new ModelError(
    'not-finite',
    `The length of path "${model.names.paths[path]}" of model "${model.name}" is ${length}. ` +
      'Look for path points or wrap objects with sizes that make no sense (a radius of 0, a point that is not a number).',
  )
}

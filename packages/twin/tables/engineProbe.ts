/** The engine behind the tables: places the reference body, measures its right-side and trunk paths. */

import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { createData, type Data } from '@sitbone/mechanics/model/data'
import type { Model } from '@sitbone/mechanics/model/model'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import { pathLengthAsPlaced } from '@sitbone/mechanics/path/pathLengths'
import { placePoints, placeWrapObjects } from '@sitbone/mechanics/path/placePoints'
import { type BodySpec, typicalLeg, typicalLumbar } from '../referenceBody/bodySpec.ts'
import { bodyDocument } from '../referenceBody/document.ts'
import type { Segment } from '../referenceBody/shapes.ts'
import { source } from '../referenceBody/size.ts'
import { engineForces } from './engineForces.ts'
import { type PathProbe, type PathTables, pathTables } from './pathTables.ts'

/** Coordinate of the document, and its sign against the twin's. */
const coordinates = {
  hip: ['hip_flexion_r', 1],
  knee: ['knee_angle_r', 1],
  ankle: ['ankle_angle_r', 1],
  lumbar: ['lumbar_extension', -1],
  rotation: ['hip_rotation_r', 1],
} as const

export function engineProbe(model: Model): PathProbe {
  const data: Data = createData(model)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const muscles = model.names.muscles.filter((name) => name.endsWith('_r'))
  const paths = muscles.map((name) => model.muscles.path[model.names.muscles.indexOf(name)]!)
  const slots = Object.entries(coordinates).map(([name, [coordinate, sign]]) => ({
    name: name as keyof typeof coordinates,
    index: model.names.coordinates.indexOf(coordinate),
    sign,
  }))
  return {
    muscles,
    lengths(at, which, out) {
      for (const { name, index, sign } of slots) q[index] = sign * at[name]
      forwardKinematics(model, data, q)
      placePoints(model, data)
      placeWrapObjects(model, data)
      data.pathWork.wrapping = 'consistent'
      for (const m of which) out[m] = pathLengthAsPlaced(model, data, paths[m]!)
    },
    forces: (longest) => engineForces(model, muscles, longest),
  }
}

/**
 * Tables of a body family: the source body, its segments in the given proportions. Every evenly scaled body of these proportions shares
 * them. Costs a fraction of a second; keep the result.
 */
export function familyTables(proportions: Partial<Record<Segment, number>> = {}): PathTables {
  const spec: BodySpec = {
    name: 'sitbone-family',
    size: { ...source, proportions },
    legs: { right: typicalLeg, left: typicalLeg },
    lumbar: typicalLumbar('unspecified'),
  }
  return pathTables(engineProbe(loadModel(bodyDocument(spec))))
}

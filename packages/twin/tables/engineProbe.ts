/** The engine behind the tables: places the reference body, measures its right-side and trunk paths. */

import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { createData } from '@sitbone/mechanics/model/data'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
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

export function engineProbe(spec: BodySpec): PathProbe {
  const whole = loadModel(bodyDocument(spec))
  const muscles = whole.names.muscles.filter((name) => name.endsWith('_r'))
  const rulers = new Map<string, ReturnType<typeof ruler>>()
  return {
    muscles,
    lengths(at, which, out) {
      const key = which.join()
      const measure =
        rulers.get(key) ??
        ruler(
          spec,
          which.map((m) => muscles[m]!),
        )
      rulers.set(key, measure)
      measure(at, (i, length) => {
        out[which[i]!] = length
      })
    },
    forces: (longest) => engineForces(whole, muscles, longest),
  }
}

/** The body with nothing but the asked muscles on it, so that a pose costs only their paths. */
function ruler(spec: BodySpec, names: readonly string[]) {
  const model = loadModel(bodyDocument(spec, new Set(names)))
  const data = createData(model)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const paths = names.map((name) => model.muscles.path[model.names.muscles.indexOf(name)]!)
  const slots = Object.entries(coordinates).map(([name, [coordinate, sign]]) => ({
    name: name as keyof typeof coordinates,
    index: model.names.coordinates.indexOf(coordinate),
    sign,
  }))
  return (at: Readonly<Record<keyof typeof coordinates, number>>, put: (i: number, length: number) => void): void => {
    for (const { name, index, sign } of slots) q[index] = sign * at[name]
    forwardKinematics(model, data, q)
    pathLengths(model, data)
    for (const [i, path] of paths.entries()) put(i, data.pathLength[path]!)
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
  return pathTables(engineProbe(spec), proportions)
}

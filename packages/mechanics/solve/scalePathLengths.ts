/**
 * Fibres, tendons, ligaments and springs of a scaled model, lengthened as their paths were: each keeps its length in proportion
 * to the whole path in the default pose.
 *
 * @see OpenSim 4.6 `Muscle::extendPostScale`, `Ligament::extendPostScale`, `PathSpring::extendPostScale`
 */
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { compile } from '../model/compile.ts'
import { createData } from '../model/data.ts'
import type { OsimDocument } from '../osim/document.ts'
import { pathLengths } from '../path/pathLengths.ts'
import type { Wrapping } from '../path/pathWork.ts'

/** Properties that are lengths of the tissue along the path. */
const lengthProperties = ['optimal_fiber_length', 'tendon_slack_length', 'resting_length', 'slack_length'] as const

/** Changes `scaled` in place. @param wrapping - how lengths are measured; OpenSim's own for equal numbers */
export function scalePathLengths(original: OsimDocument, scaled: OsimDocument, wrapping: Wrapping): void {
  const before = lengthsInDefaultPose(original, wrapping)
  const after = lengthsInDefaultPose(scaled, wrapping)
  for (const force of scaled.forces) {
    if (force.kind !== 'muscle' && force.kind !== 'path') continue
    const was = before.get(force.name)
    const is = after.get(force.name)
    if (was === undefined || is === undefined || !(was > 0)) continue
    for (const property of lengthProperties) {
      const value = force.parameters[property]
      if (value !== undefined) force.parameters[property] = (is / was) * value
    }
  }
}

function lengthsInDefaultPose(document: OsimDocument, wrapping: Wrapping): Map<string, number> {
  const model = compile(document)
  const data = createData(model)
  forwardKinematics(model, data, model.coordinates.defaultValue)
  pathLengths(model, data, wrapping)
  return new Map(model.names.paths.map((name, p) => [name, data.pathLength[p]!]))
}

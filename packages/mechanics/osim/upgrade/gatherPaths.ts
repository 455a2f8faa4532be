import { childOf, membersOf, objectOf, removeChild, renameChild } from '../element.ts'
import { createElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

export const isPathClass = (name: string) => name === 'GeometryPath'

/** Point and wrap sets straight under the muscle (up to 20301) move into a GeometryPath; `pennation_angle` gets its later name. */
export const gatherPaths: UpgradeStep = {
  name: 'gather-paths',
  before: 20302,
  apply: (model) => {
    for (const force of membersOf(childOf(model, 'ForceSet'))) {
      renameChild(force, 'pennation_angle', 'pennation_angle_at_optimal')
      if (objectOf(force, 'path', isPathClass)) continue
      const moved = ['PathPointSet', 'PathWrapSet'].flatMap((name) => removeChild(force, name) ?? [])
      if (moved.length > 0) force.children.unshift(createElement('GeometryPath', '', moved, { name: 'path' }))
    }
  },
}

/** `coordinates` of a conditional point becomes `coordinate` (up to 20001). */
export const conditionalPoints: UpgradeStep = {
  name: 'conditional-points',
  before: 20002,
  apply: (model) => {
    for (const force of membersOf(childOf(model, 'ForceSet')))
      for (const point of membersOf(childOf(objectOf(force, 'path', isPathClass) ?? force, 'PathPointSet')))
        if (point.name === 'ConditionalPathPoint') renameChild(point, 'coordinates', 'coordinate')
  },
}

import { childOf, membersOf, removeChild } from '../element.ts'
import { createElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

/** A joint's CoordinateSet (below 30507) becomes its list of coordinates. */
export const jointCoordinates: UpgradeStep = {
  name: 'joint-coordinates',
  before: 30507,
  apply: (model) => {
    for (const joint of membersOf(childOf(model, 'JointSet'))) {
      const set = removeChild(joint, 'CoordinateSet')
      if (set && !childOf(joint, 'coordinates')) joint.children.push(createElement('coordinates', '', membersOf(set)))
    }
  },
}

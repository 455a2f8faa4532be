import { childOf, ensureSet, membersOf, nameOf, objectsOf, removeChild, setText } from '../element.ts'
import type { UpgradeStep } from './step.ts'

/** A joint nested in the body it moves (up to 30000) goes to the JointSet, and names its child body. */
export const jointsOutOfBodies: UpgradeStep = {
  name: 'joints-out-of-bodies',
  before: 30500,
  apply: (model) => {
    for (const body of membersOf(childOf(model, 'BodySet'))) {
      const holder = removeChild(body, 'Joint')
      const joint = holder?.children[0]
      if (!joint) continue
      if (!childOf(joint, 'child_body')) setText(joint, 'child_body', nameOf(body))
      objectsOf(ensureSet(model, 'JointSet')).children.push(joint)
    }
  },
}

/** Ground as a member of the BodySet (below 30500) becomes the model's Ground. */
export const groundBody: UpgradeStep = {
  name: 'ground-body',
  before: 30500,
  apply: (model) => {
    const bodies = membersOf(childOf(model, 'BodySet'))
    const index = bodies.findIndex((body) => nameOf(body) === 'ground')
    if (index < 0 || childOf(model, 'Ground')) return
    const [ground] = bodies.splice(index, 1)
    ground!.name = 'Ground'
    ground!.children = ground!.children.filter((child) => !/^(mass|mass_center|inertia|inertia_..)$/.test(child.name))
    model.children.unshift(ground!)
  },
}

import { childOf, ensureSet, membersOf, nameOf, objectsOf, walk } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

/** Bodies, joints, forces, constraints and markers that stand among the model's own `components` (a 4.x model built by program) join their sets. */
export const componentsIntoSets: UpgradeStep = {
  name: 'components-into-sets',
  before: 50000,
  apply: (model) => {
    const moved = new Map<string, string>()
    for (const list of [childOf(model, 'components'), objectsIn(childOf(model, 'ComponentSet'))]) {
      if (!list) continue
      list.children = list.children.filter((child) => {
        const set = setFor(child.name)
        if (!set) return true
        moved.set(`/${nameOf(child)}`, `/${set.toLowerCase()}/${nameOf(child)}`)
        objectsOf(ensureSet(model, set)).children.push(child)
        return false
      })
    }
    if (moved.size === 0) return
    walk(model, (element) => {
      if (!element.name.startsWith('socket_') || element.text === '') return
      for (const [from, to] of moved)
        if (element.text === from || element.text.startsWith(`${from}/`)) element.text = to + element.text.slice(from.length)
    })
  },
}

const objectsIn = (set: XmlElement | undefined): XmlElement | undefined => (set && membersOf(set).length > 0 ? objectsOf(set) : undefined)

function setFor(name: string): string | undefined {
  if (name === 'Body') return 'BodySet'
  if (name === 'Marker') return 'MarkerSet'
  if (name.endsWith('Joint')) return 'JointSet'
  if (name.endsWith('Constraint')) return 'ConstraintSet'
  if (/(Force|Muscle|Muscle_Deprecated|Actuator|Ligament|PathSpring)$/.test(name)) return 'ForceSet'
  return undefined
}

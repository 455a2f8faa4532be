import { childOf, membersOf, parseFlag, removeChild } from '../element.ts'
import { createElement, type XmlElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

/** `isDisabled` (below 30511) turns round into `appliesForce` of forces and `isEnforced` of constraints. */
export const enabled: UpgradeStep = {
  name: 'enabled',
  before: 30511,
  apply: (model) => {
    for (const force of membersOf(childOf(model, 'ForceSet'))) invert(force, 'appliesForce')
    for (const constraint of membersOf(childOf(model, 'ConstraintSet'))) invert(constraint, 'isEnforced')
  },
}

function invert(element: XmlElement, property: string): void {
  const disabled = removeChild(element, 'isDisabled')?.text
  if (disabled === undefined || disabled === '' || childOf(element, property)) return
  element.children.push(createElement(property, String(!parseFlag(disabled, `isDisabled of ${element.attributes['name']}`))))
}

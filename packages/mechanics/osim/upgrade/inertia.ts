import { childOf, membersOf, removeChild } from '../element.ts'
import { createElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

const parts = ['xx', 'yy', 'zz', 'xy', 'xz', 'yz']

/** Six inertia properties of a body (below 30503) become one list. */
export const inertia: UpgradeStep = {
  name: 'inertia',
  before: 30503,
  apply: (model) => {
    for (const body of membersOf(childOf(model, 'BodySet'))) {
      const values = parts.map((part) => removeChild(body, `inertia_${part}`)?.text)
      if (values.some((value) => value !== undefined) && !childOf(body, 'inertia'))
        body.children.push(createElement('inertia', values.map((value) => (value === undefined || value === '' ? '0' : value)).join(' ')))
    }
  },
}

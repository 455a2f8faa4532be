import { childOf, filledTextOf, membersOf, removeChild } from '../element.ts'
import type { UpgradeStep } from './step.ts'

/**
 * Control limits 0 and 1, which documents below 30513 write for every muscle, stand for the class's own limits (a Millard muscle refuses a
 * control below its least activation). The structure does not tell this form, so the version decides.
 */
export const muscleControls: UpgradeStep = {
  name: 'muscle-controls',
  before: 30513,
  apply: (model, context) => {
    if (context.version >= 30513) return
    for (const force of membersOf(childOf(model, 'ForceSet'))) {
      if (!/Muscle/.test(force.name)) continue
      if (Number(filledTextOf(force, 'min_control')) === 0) removeChild(force, 'min_control')
      if (Number(filledTextOf(force, 'max_control')) === 1) removeChild(force, 'max_control')
    }
  },
}

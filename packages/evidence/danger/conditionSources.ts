/** Which answers mean that a health condition holds, so that nobody is asked twice. "Not sure" counts as yes here. */
import type { Condition } from '../vocabulary/question.ts'
import type { HealthConditionId } from './conditions.ts'

const includes = (answer: string, ...ids: string[]): Condition => ({ answer, includes: ids })
const newPain: Condition = { not: { answer: 'pain-duration', is: ['6-to-12-weeks', '3-to-12-months', 'over-1-year'] } }
const lastWeek: Condition = { answer: 'pain-duration', is: ['under-1-week'] }

export interface ConditionSource {
  readonly id: HealthConditionId
  /** Signs, flags and scope notes. */
  readonly signs: readonly string[]
  /** The story. */
  readonly story: Condition | null
}

export const conditionSources: readonly ConditionSource[] = [
  {
    id: 'k-preg',
    signs: ['w-clot-preg', 'w-maybe-pregnant', 'd-preg-late'],
    story: includes('pregnancy', 'pregnant', 'birth-last-6-months'),
  },
  { id: 'k-osteo', signs: ['w-osteoporosis', 'w-steroids', 'w-prior-fragility', 's-osteo'], story: null },
  {
    id: 'k-weak',
    signs: ['w-new-leg-weak', 'w-new-leg-numb', 'w-foot-numb', 'd-weak-growing', 'd-weak-footdrop', 'd-weak-other'],
    story: null,
  },
  {
    id: 'k-avulsion',
    signs: ['d-avulsion', 'd-avulsion-nerve'],
    story: { all: [includes('strain-signs', 'pop'), includes('strain-signs', 'bruise')] },
  },
  { id: 'k-knee', signs: ['d-knee-hot', 'd-knee-locked', 'd-knee-injury'], story: includes('knee-calf-signs', 'knee-swelling') },
  { id: 'k-clot', signs: ['d-dvt', 'd-dvt-risk', 'd-pe'], story: includes('knee-calf-signs', 'calf-swollen') },
  { id: 'k-bleed', signs: ['w-anticoagulant'], story: null },
  { id: 'k-hypermobile', signs: [], story: includes('bendy-joints', 'yes') },
  { id: 'k-groin', signs: [], story: includes('hip-signs', 'groin-pinch') },
  { id: 'k-sitbone', signs: [], story: { all: [includes('pain-places', 'sit-bone'), { not: newPain }] } },
  {
    id: 'k-strain',
    signs: ['s-injury-now'],
    story: {
      all: [lastWeek, { any: [includes('strain-signs', 'pop', 'sudden-stab', 'bruise'), includes('onset', 'sudden-sprint-or-stretch')] }],
    },
  },
  { id: 'k-recent-op', signs: ['w-spinal-procedure'], story: null },
  {
    id: 'k-sciatica',
    signs: [],
    story: {
      all: [{ answer: 'leg-spread', is: ['below-knee', 'to-foot'] }, includes('leg-feelings', 'tingling', 'numbness', 'electric'), newPain],
    },
  },
]

/**
 * What the story itself says that sounds like a danger sign whose own question has not been answered yet. Until it is, the safer reading
 * holds: the sign counts, at the level given here. Judgement on the side of caution; the signs' sources are in `danger/signs`.
 */
import type { Level } from '../vocabulary/assessment.ts'
import type { Condition } from '../vocabulary/question.ts'

export interface StoryAlarm {
  /** The danger sign whose words are used. */
  readonly sign: string
  readonly level: Exclude<Level, 'self-care'>
  readonly when: Condition
  /** Any answer to one of these settles it: a yes is the sign itself. */
  readonly settledBy?: readonly string[]
  /** Only a "no" or "none of these" to one of these settles it: a yes is merely a weak flag. */
  readonly deniedBy?: readonly string[]
}

const is = (answer: string, ...values: string[]): Condition => ({ answer, is: values })
const includes = (answer: string, ...values: string[]): Condition => ({ answer, includes: values })
const all = (...conditions: Condition[]): Condition => ({ all: conditions })
const any = (...conditions: Condition[]): Condition => ({ any: conditions })

const nerveFeelings = includes('leg-feelings', 'tingling', 'numbness', 'electric', 'weakness')
const bothLegs = all(is('pain-side', 'both'), is('leg-spread', 'below-knee', 'to-foot'), nerveFeelings, {
  not: is('walking-pattern', 'eases-sitting-or-bending'),
})
const bothLegsDenied = ['danger-both-legs', 'd-ces-bilateral-new']

export const storyAlarms: readonly StoryAlarm[] = [
  {
    sign: 'd-ces-bilateral-new',
    level: 'emergency',
    when: all(bothLegs, any(is('pain-duration', 'under-1-week'), is('course', 'worse'))),
    deniedBy: bothLegsDenied,
  },
  {
    sign: 'd-ces-bilateral-unsure',
    level: 'same-day',
    when: all(bothLegs, is('pain-duration', '1-to-6-weeks', '6-to-12-weeks')),
    deniedBy: bothLegsDenied,
  },
  {
    sign: 'd-weak-other',
    level: 'soon',
    when: includes('nerve-examination', 'power-loss'),
    settledBy: ['d-weak-other', 'd-weak-growing', 'd-weak-footdrop'],
  },
  {
    sign: 'd-weak-other',
    level: 'soon',
    when: all(includes('leg-feelings', 'weakness'), is('leg-spread', 'below-knee', 'to-foot'), {
      not: is('walking-pattern', 'eases-sitting-or-bending'),
    }),
    settledBy: ['danger-nerves', 'd-weak-other', 'd-weak-growing', 'd-weak-footdrop'],
  },
  { sign: 'd-dvt', level: 'same-day', when: includes('knee-calf-signs', 'calf-swollen'), settledBy: ['d-dvt', 'danger-one-leg'] },
  { sign: 'd-colic', level: 'same-day', when: includes('whole-body-signs', 'waves-to-groin'), settledBy: ['d-colic'] },
  {
    sign: 'd-pyelo',
    level: 'same-day',
    when: all(includes('whole-body-signs', 'pee-trouble'), includes('pain-places', 'flank')),
    deniedBy: ['d-pyelo', 'w-pee-burn'],
  },
  {
    sign: 'd-avulsion',
    level: 'soon',
    when: all(includes('strain-signs', 'pop'), includes('strain-signs', 'bruise')),
    settledBy: ['d-avulsion', 'danger-start'],
  },
  {
    sign: 'd-fx-minor-risk',
    level: 'soon',
    when: all(is('onset', 'fall-or-injury'), { person: 'age', atLeast: 65 }, includes('pain-places', 'low-back', 'upper-or-middle-back')),
    deniedBy: ['danger-start', 'w-injury', 'w-minor-trauma', 'd-fx-minor-risk'],
  },
  {
    sign: 'd-ca-systemic',
    level: 'soon',
    when: all(includes('whole-body-signs', 'steady-growing'), is('night-pattern', 'constant-at-night')),
    deniedBy: ['danger-illness', 'w-night-pain', 'w-back-growing'],
  },
]

/** Pain that has not eased after weeks deserves a look, whatever fits best (f-gl-nice; sign d-not-better). */
export const notEasing: Condition = any(
  all(is('pain-duration', '6-to-12-weeks', '3-to-12-months', 'over-1-year'), is('course', 'worse')),
  all(
    is('pain-duration', '6-to-12-weeks', '3-to-12-months', 'over-1-year'),
    is('course', 'same'),
    is('pain-intensity', 'moderate', 'severe'),
  ),
  all(is('pain-duration', '3-to-12-months', 'over-1-year'), is('pain-intensity', 'severe')),
)

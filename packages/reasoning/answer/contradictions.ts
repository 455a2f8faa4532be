/** Answers and measurements that do not fit together: noted in words, asked again; until then both count with their own uncertainty. */
import { type RangeTestId, rangeTests } from '@sitbone/evidence/explanations/measuredTests'
import type { Note } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Sex } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { tests } from '@sitbone/evidence/vocabulary/measurement'
import type { Condition } from '@sitbone/evidence/vocabulary/question'
import { readings } from '../network/measurementTerms.ts'

interface Contradiction {
  readonly id: string
  readonly when: Condition
  readonly ask: string
  readonly text: string
}

const is = (answer: string, ...values: string[]): Condition => ({ answer, is: values })
const includes = (answer: string, ...values: string[]): Condition => ({ answer, includes: values })
const all = (...conditions: Condition[]): Condition => ({ all: conditions })

const contradictions: readonly Contradiction[] = [
  {
    id: 'spread-and-place',
    when: all(is('leg-spread', 'stays-in-back'), includes('pain-places', 'calf', 'shin-or-foot')),
    ask: 'leg-spread',
    text: 'You said that the pain stays in the back, and also chose places below the knee.',
  },
  {
    id: 'only-back-and-leg',
    when: all(is('leg-or-back-worse', 'only-back'), is('leg-spread', 'below-knee', 'to-foot')),
    ask: 'leg-or-back-worse',
    text: 'You said that only the back hurts, and also that the pain goes below the knee.',
  },
  {
    id: 'no-problem-but-pain',
    when: all(is('main-problem', 'no-problem', 'tightness-without-pain'), is('pain-intensity', 'mild', 'moderate', 'severe')),
    ask: 'main-problem',
    text: 'You said that nothing hurts, and also gave a strength of pain.',
  },
  {
    id: 'no-pain-but-place',
    when: all(
      is('main-problem', 'no-problem', 'tightness-without-pain'),
      includes('pain-places', 'low-back', 'buttock', 'back-of-thigh', 'calf', 'groin', 'sit-bone'),
    ),
    ask: 'main-problem',
    text: 'You said that nothing hurts, and also chose painful places.',
  },
  {
    id: 'bending',
    when: all(includes('worse-with', 'bending-knees-straight'), is('soft-knees-bend', 'no-pain-bending')),
    ask: 'soft-knees-bend',
    text: 'You said that bending makes it worse, and also that bending does not hurt.',
  },
  {
    id: 'not-tight',
    when: all(is('tightness-felt', 'nowhere'), is('tightness-since', 'always-or-years', 'months', 'weeks', 'days')),
    ask: 'tightness-felt',
    text: 'You said that nothing feels tight, and also since when it feels tight.',
  },
  {
    id: 'sitting',
    when: all(includes('worse-with', 'sitting-long'), includes('eased-by', 'sitting-down')),
    ask: 'eased-by',
    text: 'You said that sitting makes it worse, and also that sitting down eases it.',
  },
  {
    id: 'rest-and-move',
    when: all(is('rest-or-movement', 'better-moving'), includes('worse-with', 'walking'), includes('eased-by', 'resting')),
    ask: 'rest-or-movement',
    text: 'You said that moving helps, and also that walking makes it worse and rest eases it.',
  },
  {
    id: 'new-but-long',
    when: all(is('pain-duration', 'over-1-year', '3-to-12-months'), is('recent-load', 'new-in-last-3-days'), is('onset', 'after-exercise')),
    ask: 'onset',
    text: 'You said that the pain is old, and also that it came after exercise in the last three days.',
  },
]

export interface Contradictions {
  readonly askAgain: readonly string[]
  readonly notes: readonly Note[]
}

export function findContradictions(answers: Answers, measurements: readonly MeasurementInput[], sex: Sex): Contradictions {
  const found = contradictions.filter(({ when }) => holds(when, {}, answers))
  const apart = measuredApart(measurements, sex)
  return {
    askAgain: found.map(({ ask }) => ask),
    notes: [...found.map(({ id, text }) => ({ id, text: `${text} Please look at it again.` })), ...apart],
  }
}

/** Tests of the same thing that lie far apart for this sex: one of them is probably read wrongly. */
const APART_SD = 2.5

function measuredApart(measurements: readonly MeasurementInput[], sex: Sex): Note[] {
  const scores = readings(measurements).flatMap(({ readAs, test, value }) => {
    const range = rangeTests[readAs as RangeTestId]
    if (!range || range.loading < 0.7) return []
    const norms = range.norms(sex)
    const z = norms.reduce((sum, { mean, sd }) => sum + (range.direction * (value - mean)) / sd, 0) / norms.length
    return [{ test, z }]
  })
  if (scores.length < 2) return []
  const lowest = scores.reduce((a, b) => (a.z < b.z ? a : b))
  const highest = scores.reduce((a, b) => (a.z > b.z ? a : b))
  if (highest.z - lowest.z < APART_SD) return []
  return [
    {
      id: 'measurements-apart',
      text: `${tests[lowest.test].name} says much less range than ${tests[highest.test].name}. Both measure the same thing, so measure again: one of them was probably stopped early, read wrongly, or held back by a nerve or a guarding back.`,
    },
  ]
}

/**
 * What an answer, measured angles and a twin say about one claim for this person. Null when they say nothing, and always while
 * urgent help comes first. Angles come with their error; an unchecked norm is called provisional; diseases get no probability.
 */
import type { Claim } from '@sitbone/evidence/claims/claim'
import { measurementError } from '@sitbone/evidence/errors'
import { type Norm, normsFor } from '@sitbone/evidence/norms'
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'
import { type MeasurementInput, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'

export interface ClaimContext {
  readonly known: Case
  readonly assessment: Assessment
  /** From the twin, in degrees: this body minus the same body with typical hamstrings. */
  readonly twin?: { readonly standingPelvisDeg?: number; readonly lumbarBendDeg?: number }
}

export function claimForYou({ about }: Pick<Claim, 'about'>, context: ClaimContext): string | null {
  const { level } = context.assessment
  if (about === undefined || level === 'emergency' || level === 'same-day') return null
  return speaks[about](context)
}

type Speaker = (context: ClaimContext) => string | null

const speaks: Readonly<Record<NonNullable<Claim['about']>, Speaker>> = {
  role: ({ assessment }) => assessment.hamstringRole.sentence,
  slr: ({ known }) => angles(known, ['slr', 'ake', 'pke']),
  hips: ({ known }) => angles(known, ['thomas', 'hip-ir', 'hip-er']),
  calf: ({ known }) => angles(known, ['knee-to-wall']),
  standing: ({ twin }) =>
    twin?.standingPelvisDeg === undefined
      ? null
      : `In your twin, standing, typical hamstrings would change the pelvis by ${degrees(twin.standingPelvisDeg)}.`,
  bend: ({ twin }) =>
    twin?.lumbarBendDeg === undefined
      ? null
      : `In your twin's bend, your hamstrings change how far the low back bends by ${degrees(twin.lumbarBendDeg)}. It is a model, not a measurement of you.`,
  nerve: ({ assessment }) => part(assessment, ['nerve', 'lumbar-radiculopathy', 'neural-mechanosensitivity', 'spinal-stenosis'], 'a nerve'),
  strain: ({ assessment }) => part(assessment, ['hamstring-strain', 'hamstring-avulsion'], 'a strain'),
  knee: ({ assessment }) => part(assessment, ['patellofemoral-pain', 'popliteal-problem'], 'the knee itself'),
  stretch: ({ assessment }) => {
    if (assessment.avoid.some(({ id }) => id === 'hard-hamstring-stretch' || id === 'stretching-before-seen'))
      return 'For you: no hard hamstring stretch for now.'
    if (assessment.advice.some(({ id }) => id === 'hamstring-stretching'))
      return 'For you stretching is one safe option, beside strength and staying active.'
    return assessment.advice.some(({ id }) => id === 'no-need-to-stretch') ? 'You do not need to stretch.' : null
  },
  strength: ({ assessment }) =>
    assessment.advice.some(({ id }) => ['eccentric-strength', 'strength-and-control', 'trunk-strength'].includes(id))
      ? 'For you strength work is one of the next steps.'
      : null,
  sitting: ({ known }) => {
    const hours: Readonly<Record<string, string>> = {
      'under-4': 'less than 4 hours',
      '4-to-8': '4 to 8 hours',
      'over-8': 'more than 8 hours',
    }
    const given = hours[chosen(known.answers['sitting-hours'])[0] ?? '']
    return given === undefined ? null : `You sit ${given} on a usual day. It counts little in your answer.`
  },
}

const degrees = (value: number): string => `${Math.abs(value) < 0.5 ? 'less than 1' : Math.round(Math.abs(value))}°`

/** Words for the largest probability among explanations and contributors. */
function part({ explanations, contributors }: Assessment, ids: readonly string[], what: string): string | null {
  const probabilities = [...explanations, ...contributors].filter(({ id }) => ids.includes(id)).map(({ probability }) => probability)
  if (probabilities.length === 0) return null
  const most = Math.max(...probabilities)
  const how = most >= 0.5 ? 'is likely to play a part' : most >= 0.15 ? 'may play a part' : 'is unlikely to play a part'
  return `In your answers ${what} ${how}.`
}

function angles({ measurements, person }: Case, wanted: readonly TestId[]): string | null {
  const test = wanted.find((id) => measurements.some((measurement) => measurement.test === id))
  if (test === undefined) return null
  const readings = measurements.filter((measurement) => measurement.test === test).map((measurement) => reading(measurement))
  const usual = normsFor(test, person.sex).map((norm) => band(norm))
  const provisional = normsFor(test, person.sex).some(({ basis }) => basis === 'judgement') ? ' (provisional)' : ''
  return `${tests[test].name}: ${readings.join(', ')}.${usual.length > 0 ? ` Usual: ${usual.join('; ')}${provisional}.` : ''}`
}

function reading({ test, side, value, unit, method, rater, sem }: MeasurementInput): string {
  const error = sem ?? measurementError(test, method, rater).sem
  const sign = unit === 'deg' ? '°' : ' cm'
  return `${side === 'none' ? '' : `${side} `}${Math.round(value)}${sign} ± ${Math.round(1.96 * error)}${sign}`
}

/** Two people in three lie within. */
const band = ({ mean, sd, sex, test }: Norm): string => {
  const sign = tests[test].unit === 'deg' ? '°' : ' cm'
  return `${sex === 'female' ? 'women' : 'men'} ${Math.round(mean - sd)} to ${Math.round(mean + sd)}${sign}`
}

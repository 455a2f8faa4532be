/** Made-up people in states worth looking at, and their records as a former visit would have left them. */
import type { Answers, Case } from '@sitbone/evidence/vocabulary/case'
import { safetyPath, safetyQuestion } from '../apps/web/flow/safetyPath.ts'

/** The same case with every danger page it opens answered "none" where it says nothing. */
export function throughSafety(of: Case): Case {
  let answers: Answers = of.answers
  for (;;) {
    const { next } = safetyPath(of.person, answers)
    if (next === null) return { ...of, answers }
    answers = { ...answers, [next]: harmless(next) }
  }
}

/** The answer that says "none of this" to a danger page. */
export function harmless(id: string): string | string[] {
  const question = safetyQuestion(id)
  if (!question) throw new Error(`There is no danger question "${id}"`)
  const none = question.options.some((option) => option.id === 'none') ? 'none' : 'no'
  return question.type === 'multiple' ? [none] : none
}

export function rowsOf({ person, answers, measurements }: Case): readonly unknown[] {
  const start = Date.parse('2026-11-20T09:00:00Z')
  const contents = [
    ...Object.entries(person).map(([field, value]) => ({ kind: 'person', field, value })),
    ...Object.entries(answers).map(([question, value]) => ({ kind: 'answer', question, value })),
    ...measurements.map((measurement) => ({ kind: 'measurement', measurement })),
  ]
  return contents.map((content, i) => ({ ...content, version: 1, id: `row-${i}`, at: new Date(start + i * 1000).toISOString() }))
}

const raise = (side: 'left' | 'right', trials: readonly number[]): Case['measurements'][number] => ({
  id: `slr-${side}`,
  test: 'slr',
  side,
  value: trials.reduce((sum, value) => sum + value, 0) / trials.length,
  unit: 'deg',
  method: 'goniometer',
  rater: 'helper',
  active: false,
  trials: [...trials],
  taken: new Date().toISOString(),
})

export const deskWorker: Case = throughSafety({
  person: { age: 38, sex: 'male', region: 'GB' },
  answers: {
    'main-problem': 'low-back-pain',
    'pain-places': ['low-back', 'back-of-thigh'],
    'pain-duration': '3-to-12-months',
    onset: 'gradual',
    'sitting-hours': 'over-8',
    activity: 'some',
    work: 'desk',
  },
  measurements: [raise('left', [58, 60, 59]), raise('right', [55, 57, 56])],
})

/** Has answered the health pages, so the tests are open. */
export const readyToMeasure: Case = {
  ...deskWorker,
  answers: { ...deskWorker.answers, 'health-scope': ['none'], 'health-joints': ['none'], 'health-body': ['none'] },
}

const walking = throughSafety({ person: { age: 52, sex: 'female', region: 'GB' }, answers: {}, measurements: [] })

/** One sign that should be seen soon: an answer with a care card above it. */
export const withRedFlagSoon: Case = {
  ...walking,
  answers: { ...walking.answers, 'danger-other': ['d-lump'], 'main-problem': 'low-back-pain', 'pain-places': ['low-back'] },
}

/** New numbness between the legs: the interruption page. */
export const acuteNumbness: Case = {
  person: { age: 45, sex: 'female', region: 'GB' },
  answers: { 'danger-now': ['none'], 'danger-nerves': ['d-ces-saddle'] },
  measurements: [],
}

/** Six weeks later: three measurements a side in the morning, sessions in the evening, pain told. */
export function sixWeeksLater(of: Case): readonly unknown[] {
  const day = (days: number) => new Date(Date.parse('2026-10-10T08:00:00Z') + days * 86_400_000).toISOString()
  const later = [
    { days: 0, left: 58, right: 55, pain: 6 },
    { days: 21, left: 66, right: 57, pain: 4 },
    { days: 40, left: 73, right: 60, pain: 3 },
  ].flatMap(({ days, left, right, pain }) => [
    ...(['left', 'right'] as const).map((side) => ({
      kind: 'measurement',
      measurement: { ...raise(side, [side === 'left' ? left : right]), id: `slr-${side}-${days}`, method: 'tilt', taken: day(days) },
      at: day(days),
    })),
    { kind: 'outcome', outcome: 'nprs', value: pain, at: day(days) },
  ])
  const sessions = Array.from({ length: 12 }, (_, i) => ({
    kind: 'session',
    started: day(3 * i + 0.5),
    ended: day(3 * i + 0.5),
    done: (['left', 'right'] as const).map((side) => ({ exerciseId: 'lying-hamstring-stretch', side, seconds: 120 })),
    painAfter: 3,
    at: day(3 * i + 0.5),
  }))
  const rows = [...later, ...sessions].map((content, i) => ({ ...content, version: 1, id: `later-${i}` }))
  return [...rowsOf({ ...of, measurements: [] }), ...rows]
}

/** Five years of use: 5,000 sessions and 2,000 measurements. */
export function fiveYears(of: Case): readonly unknown[] {
  const end = Date.parse('2026-11-20T08:00:00Z')
  const at = (share: number) => new Date(end - (1 - share) * 5 * 365 * 86_400_000).toISOString()
  const sessions = Array.from({ length: 5000 }, (_, i) => ({
    kind: 'session',
    started: at(i / 5000),
    ended: at(i / 5000),
    done: (['left', 'right'] as const).map((side) => ({ exerciseId: 'lying-hamstring-stretch', side, seconds: 90 })),
    feelings: [{ exerciseId: 'lying-hamstring-stretch', feeling: 'fine' }],
    painAfter: i % 5,
    at: at(i / 5000),
  }))
  const measurements = Array.from({ length: 2000 }, (_, i) => {
    const side = i % 2 === 0 ? ('left' as const) : ('right' as const)
    const value = 58 + 14 * (i / 2000) + ((i * 7) % 5)
    return {
      kind: 'measurement',
      measurement: { ...raise(side, [value]), id: `slr-${i}`, method: 'tilt', taken: at(i / 2000) },
      at: at(i / 2000),
    }
  })
  const rows = [...sessions, ...measurements].map((content, i) => ({ ...content, version: 1, id: `year-${i}` }))
  return [...rowsOf({ ...of, measurements: [] }), ...rows]
}

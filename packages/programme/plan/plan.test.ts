import { contraindications } from '@sitbone/evidence/danger/contraindications'
import { advice } from '@sitbone/evidence/explanations/advice'
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exerciseById } from '../exercises/all.ts'
import { schedule } from '../session/schedule.ts'
import { adviceExercises } from './adviceExercises.ts'
import { secondsPerSession } from './dosing.ts'
import { type BlockedKind, plan, usualEquipment } from './plan.ts'
import { replan } from './replan.ts'

const adult: Case = { person: { age: 40, sex: 'female' }, answers: {}, measurements: [] }
const kinds = contraindications.filter(({ kind }) => kind === 'exercise').map(({ id }) => id)

const answer = (adviceIds: readonly string[], level: Assessment['level'] = 'self-care'): Assessment => ({
  level,
  danger: level === 'emergency' || level === 'same-day' ? [{ id: 'd-x', why: 'why', action: 'Go now.', level, sources: [] }] : [],
  hamstringRole: { verdict: 'possible-contributor', probability: 0.4, band: [0.2, 0.6], sentence: '', for: [], against: [], missing: [] },
  explanations: [],
  other: 0,
  wouldChange: [],
  next: null,
  advice: adviceIds.map((id) => ({ id, text: id })),
  avoid: [],
  safetyNet: [],
  askAgain: [],
  contributors: [],
  notes: [],
  knowledgeVersion: 'test',
})
const block = (how: BlockedKind['how'], ...ids: BlockedKind['id'][]): BlockedKind[] =>
  ids.map((id) => ({ id, how, reasons: ['a reason'], instead: 'Something else.' }))
const idsOf = (made: ReturnType<typeof plan>) => made.items.map(({ exerciseId }) => exerciseId)

describe('a plan', () => {
  test('carries out the advice, most important first, with at most four exercises', () => {
    const made = plan(adult, answer(['hamstring-stretching', 'eccentric-strength', 'trunk-strength', 'hip-hinge', 'walking']), [])
    expect(idsOf(made)).toEqual(['lying-hamstring-stretch', 'sliding-leg-curl', 'bridge', 'hinge'])
    expect(made.items[0]).toMatchObject({ side: 'both', dose: { sets: 3, holdS: 30, daysPerWeek: 5, minutesPerWeek: 7.5 } })
    expect(made.items[0]!.avoidIf.length).toBeGreaterThan(0)
  })

  test('can be played: every item makes a schedule', () => {
    const made = plan(adult, answer(adviceExercises.map((row) => row.advice)), [])
    expect(schedule(made.items).length).toBeGreaterThan(made.items.length)
  })

  test('expects 12 degrees of leg raise within its band, and less lack where knee extension was measured', () => {
    expect(plan(adult, answer(['hamstring-stretching']), []).expected).toEqual([{ test: 'slr', change: 12, band: [5, 17], weeks: 6 }])
    const measured: Case = {
      ...adult,
      measurements: [{ id: 'm', test: 'ake', side: 'left', value: 30, unit: 'deg', method: 'tilt', rater: 'self' }],
    }
    expect(plan(measured, answer(['hamstring-stretching']), []).expected).toEqual([{ test: 'ake', change: -8, band: [-12, -5], weeks: 6 }])
    expect(plan(adult, answer(['walking']), []).expected).toEqual([])
  })

  test('never holds a blocked kind, whatever else is said', () => {
    fc.assert(
      fc.property(
        fc.subarray(adviceExercises.map((row) => row.advice)),
        fc.subarray(kinds),
        fc.subarray(kinds),
        fc.constantFrom('self-care' as const, 'routine' as const, 'soon' as const),
        fc.integer({ min: 2, max: 60 }),
        (adviceIds, never, askFirst, level, minutesPerDay) => {
          const made = plan(adult, answer(adviceIds, level), [...block('must-not', ...never), ...block('ask-first', ...askFirst)], {
            minutesPerDay,
            cleared: never,
          })
          expect(made.items.length).toBeLessThanOrEqual(4)
          expect(new Set(idsOf(made)).size).toBe(made.items.length)
          for (const id of idsOf(made)) {
            const { kind, equipment } = exerciseById(id)
            expect(never).not.toContain(kind)
            if (!never.includes(kind)) expect(askFirst).not.toContain(kind)
            if (level === 'soon') expect(kind).toBe('x-walk')
            expect(equipment.every((thing) => usualEquipment.includes(thing))).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is refused at emergency and same day, for minors and outside the scope, with the reason', () => {
    for (const level of ['emergency', 'same-day'] as const)
      expect(plan(adult, answer([], level), [])).toMatchObject({ items: [], expected: [], refused: 'urgent', notes: [{ text: 'Go now.' }] })
    expect(plan({ ...adult, person: { age: 17, sex: 'male' } }, answer(['hamstring-stretching']), [])).toMatchObject({
      items: [],
      refused: 'minor',
    })
    expect(plan({ ...adult, answers: { 'health-scope': ['s-neuro'] } }, answer(['hamstring-stretching']), [])).toMatchObject({
      items: [],
      refused: 'scope',
    })
  })

  test('keeps walking open after a spine operation and in pregnancy', () => {
    expect(idsOf(plan({ ...adult, answers: { 's-spine-op': 'yes' } }, answer(['hamstring-stretching', 'walking']), []))).toEqual([
      'walking',
    ])
    const pregnant = [
      { id: 'x-stretch-lying' as const, how: 'ask-first' as const, reasons: ['Pregnant, or birth in the last six weeks'], instead: '' },
    ]
    expect(idsOf(plan(adult, answer(['hamstring-stretching', 'walking']), pregnant))).toEqual(['walking'])
  })

  test('asks before an ask-first kind and says so; a clinician’s yes opens it', () => {
    const askFirst = block('ask-first', 'x-stretch-lying', 'x-stretch-seated', 'x-stretch-standing')
    const made = plan(adult, answer(['hamstring-stretching']), askFirst)
    expect(idsOf(made)).toEqual(['walking'])
    expect(made.notes[0]!.text).toMatch(/Ask a doctor or physiotherapist first: lying hamstring stretch \(a reason\)/)
    expect(idsOf(plan(adult, answer(['hamstring-stretching']), askFirst, { cleared: ['x-stretch-lying'] }))).toEqual([
      'lying-hamstring-stretch',
    ])
  })

  test('fits the time, dropping the least important, and says what it dropped', () => {
    const made = plan(adult, answer(['hamstring-stretching', 'eccentric-strength', 'trunk-strength', 'hip-hinge']), [], {
      minutesPerDay: 4,
    })
    const seconds = made.items.reduce((sum, item) => sum + secondsPerSession(item.dose, exerciseById(item.exerciseId)), 0)
    expect(seconds).toBeLessThanOrEqual(4 * 60)
    expect(made.items[0]!.exerciseId).toBe('lying-hamstring-stretch')
    expect(made.notes.some(({ id }) => id === 'time')).toBe(true)
  })

  test('puts strength before stretching when that is preferred', () => {
    const made = plan(adult, answer(['hamstring-stretching', 'eccentric-strength', 'trunk-strength', 'hip-hinge', 'walking']), [], {
      prefer: 'strength',
    })
    expect(idsOf(made)).toEqual(['sliding-leg-curl', 'bridge', 'hinge', 'walking'])
  })

  test('knows only advice that exists', () => {
    const known = advice.map(({ id }) => id)
    expect(adviceExercises.filter((row) => !known.includes(row.advice))).toEqual([])
    for (const { choose } of adviceExercises) for (const id of choose) expect(exerciseById(id).id).toBe(id)
  })
})

describe('the weekly look back', () => {
  const [stretch] = plan(adult, answer(['hamstring-stretching']), []).items
  const week = (over: object) => ({ exerciseId: stretch!.exerciseId, sessions: 5, feelings: ['fine' as const], worseNextDay: 0, ...over })
  const changed = (over: object) => replan([stretch!], [week(over)], () => true)

  test('stops at numbness, weakness or symptoms down the leg, before anything else', () => {
    for (const feeling of ['numb-or-weak', 'down-the-leg'])
      expect(changed({ feelings: ['fine', feeling] })).toMatchObject({ items: [], changes: [{ to: 'stop' }] })
  })

  test('halves after one bad day, swaps for an easier one after two', () => {
    expect(changed({ worseNextDay: 1 }).items[0]).toMatchObject({ exerciseId: 'lying-hamstring-stretch', dose: { sets: 1 } })
    expect(changed({ worseNextDay: 2 })).toMatchObject({
      items: [{ exerciseId: 'contract-relax-hamstring' }],
      changes: [{ to: 'swap-for-easier' }],
    })
    expect(replan([stretch!], [week({ worseNextDay: 2 })], () => false)).toMatchObject({ items: [], changes: [{ to: 'stop' }] })
  })

  test('grows only after a whole week that was fine', () => {
    expect(changed({}).items[0]).toMatchObject({ dose: { sets: 4 } })
    expect(changed({ sessions: 3 }).items[0]).toEqual(stretch)
    expect(changed({ feelings: ['local-pain'] }).changes[0]).toMatchObject({ to: 'keep' })
  })

  test('gives every change a reason', () => {
    for (const over of [{}, { sessions: 0, feelings: [] }, { worseNextDay: 1 }, { worseNextDay: 5 }])
      expect(changed(over).changes[0]!.why.length).toBeGreaterThan(10)
  })
})

import { expect, test } from 'vitest'
import { exerciseById } from '../exercises/all.ts'
import { type PastSession, planCourse } from './course.ts'
import { doseOf } from './dosing.ts'
import type { PlanItem } from './plan.ts'

const day = 86_400_000
const stretch: PlanItem = {
  exerciseId: 'lying-hamstring-stretch',
  side: 'both',
  dose: doseOf(exerciseById('lying-hamstring-stretch').dose, 'least'),
  why: '',
  avoidIf: [],
}
const session = (onDay: number, more: Partial<PastSession> = {}): PastSession => ({
  started: onDay * day,
  exercises: [stretch.exerciseId],
  feelings: [{ exerciseId: stretch.exerciseId, feeling: 'fine' }],
  worseNextDay: [],
  ...more,
})
const week = (from: number, more: Partial<PastSession> = {}) => [0, 1, 2, 4, 5].map((d) => session(from + d, more))
const open = () => true

test('the first week changes nothing', () => {
  expect(planCourse([stretch], week(0), open, new Set(), 6.9 * day)).toMatchObject({ items: [stretch], week: 1, changes: [] })
  expect(planCourse([stretch], [], open, new Set(), 500 * day)).toMatchObject({ items: [stretch], week: 1 })
})

test('a whole good week offers one set more, with its reason', () => {
  const course = planCourse([stretch], week(0), open, new Set(), 7.5 * day)
  expect(course.changes[0]).toMatchObject({ to: 'more' })
  expect(course.items[0]!.dose.sets).toBe(stretch.dose.sets + 1)
})

test('a change that was not wanted does not happen, but a stop does', () => {
  expect(planCourse([stretch], week(0), open, new Set([1]), 7.5 * day).items).toEqual([stretch])
  const down = week(0, { feelings: [{ exerciseId: stretch.exerciseId, feeling: 'down-the-leg' }] })
  expect(planCourse([stretch], down, open, new Set([1]), 7.5 * day).items).toEqual([])
})

test('weeks without a session change nothing, however many pass', () => {
  const after = planCourse([stretch], week(0), open, new Set(), 7.5 * day)
  const later = planCourse([stretch], week(0), open, new Set(), 90 * day)
  expect(later.items).toEqual(after.items)
  expect(later.changes).toEqual([])
})

test('twice worse the day after brings an easier exercise', () => {
  const worse = [session(0, { worseNextDay: [stretch.exerciseId] }), session(3, { worseNextDay: [stretch.exerciseId] })]
  const course = planCourse([stretch], worse, open, new Set(), 8 * day)
  expect(course.changes[0]).toMatchObject({ to: 'swap-for-easier' })
  expect(course.items[0]!.exerciseId).not.toBe(stretch.exerciseId)
})

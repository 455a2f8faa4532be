import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exerciseById, exercises } from '../exercises/all.ts'
import { doseOf } from './dosing.ts'
import { editedItems, type PlanEdits, swapsOf } from './edits.ts'
import { expectedChanges } from './expected.ts'
import type { PlanItem } from './plan.ts'

const item = (exerciseId: string): PlanItem => {
  const { side, dose } = exerciseById(exerciseId)
  return { exerciseId, side, dose: doseOf(dose, 'usual'), why: '', avoidIf: [] }
}
const nothing: PlanEdits = { amounts: {}, swaps: {}, leftOut: new Set() }
const everything = () => true
const stretch = 'lying-hamstring-stretch'

describe('an edit', () => {
  test('of nothing leaves the plan as it is', () => {
    const items = [item(stretch), item('walking')]
    expect(editedItems(items, nothing, everything)).toEqual(items)
  })
  test('of the amounts changes the minutes a week and, below what helps, the expectation', () => {
    const change = (sets: number, daysPerWeek: number) => {
      const items = editedItems([item(stretch)], { ...nothing, amounts: { [stretch]: { sets, daysPerWeek } } }, everything)
      return { minutes: items[0]!.dose.minutesPerWeek, expected: expectedChanges(items, { measurements: [] })[0]!.change }
    }
    const { dose } = exerciseById(stretch)
    const [least, most] = [change(dose.sets[0], dose.daysPerWeek[0]), change(dose.sets[2], dose.daysPerWeek[2])]
    expect(most.minutes).toBeGreaterThan(least.minutes)
    expect(most.expected).toBe(12)
    expect(least.expected).toBeCloseTo(12 * Math.min(1, least.minutes / 5), 9)
  })
  test('to an exercise that is not open, or already there, has no effect', () => {
    const { id } = swapsOf(stretch)[0]!
    const swaps = { [stretch]: id }
    expect(editedItems([item(stretch)], { ...nothing, swaps }, everything)[0]).toMatchObject({ exerciseId: id, insteadOf: stretch })
    expect(editedItems([item(stretch)], { ...nothing, swaps }, () => false)[0]!.exerciseId).toBe(stretch)
    expect(editedItems([item(stretch), item(id)], { ...nothing, swaps }, everything).map((one) => one.exerciseId)).toEqual([stretch, id])
  })
  test('keeps every amount within the range of its exercise and no exercise twice, whatever is asked', () => {
    const id = fc.constantFrom(...exercises.map((one) => one.id))
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { maxLength: 4 }),
        fc.dictionary(id, fc.record({ sets: fc.integer(), daysPerWeek: fc.integer() })),
        fc.dictionary(id, id),
        (ids, amounts, swaps) => {
          const edited = editedItems(ids.map(item), { amounts, swaps, leftOut: new Set() }, everything)
          expect(new Set(edited.map((one) => one.exerciseId)).size).toBe(ids.length)
          for (const { exerciseId, dose } of edited) {
            const range = exerciseById(exerciseId).dose
            expect(dose.sets).toBeGreaterThanOrEqual(range.sets[0])
            expect(dose.sets).toBeLessThanOrEqual(range.sets[2])
            expect(dose.daysPerWeek).toBeLessThanOrEqual(range.daysPerWeek[2])
            expect(dose.minutesPerWeek).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})

import { expect, test } from 'vitest'
import { simulatedPower } from './power.ts'

test('nobody who did not change is told so more than once in twenty comparisons, and once in ten courses', () => {
  const { single, course } = simulatedPower({ gain: 0, sem: 2.4, people: 4000, seed: 3 })
  expect(single).toBeLessThanOrEqual(0.055)
  expect(course).toBeLessThanOrEqual(0.11)
})

test('a larger gain, or a more exact way of measuring, is seen more often', () => {
  const at = (gain: number, sem: number) => simulatedPower({ gain, sem, people: 1000, seed: 5 }).single
  expect(at(8, 2.4)).toBeGreaterThan(at(4, 2.4))
  expect(at(8, 1.2)).toBeGreaterThan(at(8, 2.4))
})

test('a true gain of 12° is found in more than 85 of 100 courses', () => {
  expect(simulatedPower({ gain: 12, sem: 2.4, people: 1000, seed: 7 }).atEnd).toBeGreaterThan(0.85)
})

test('the figures do not change from run to run', () => {
  const settings = { gain: 6, sem: 2.4, people: 200, seed: 9 }
  expect(simulatedPower(settings)).toEqual(simulatedPower(settings))
})

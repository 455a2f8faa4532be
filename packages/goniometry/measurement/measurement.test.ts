import { measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summariseTrials } from '../trials.ts'
import { assembleMeasurement, type Reading } from './assemble.ts'
import { ownErrors } from './ownError.ts'

const reading: Reading = {
  id: 'm1',
  test: 'slr',
  side: 'left',
  method: 'tilt',
  rater: 'self',
  active: true,
  trials: [70, 71, 69.5],
  taken: '2026-11-24T10:00:00Z',
  flags: [],
  source: 'test',
}
const error = { sem: 3.68, mdc95: 10.2 }

test('a measurement carries its error and passes the shared schema', () => {
  const { measurement, summary } = assembleMeasurement(reading, error)
  expect(measurementSchema.parse(measurement)).toEqual(measurement)
  expect(measurement.value).toBeCloseTo(70.17, 2)
  expect(measurement.flags).toEqual(['self-rated'])
  expect(summary.advice).toBe('enough')
})

test('the trial that does not fit is left out and explained in words', () => {
  const { measurement, summary } = assembleMeasurement({ ...reading, trials: [70, 88, 71] }, error)
  expect(measurement.value).toBe(70.5)
  expect(measurement.flags).toContain('outlier-left-out')
  expect(summary.outlier?.sentence).toContain('Try 2 (88.0°) lies 17.5° from the others')
  expect(summary.advice).toBe('one-more')
})

test('five tries that never agree ask to start over', () => {
  expect(summariseTrials([50, 60, 70, 80, 90], 2).advice).toBe('start-over')
})

test('values no body can have, and sides that do not fit, are refused with the reason', () => {
  expect(() => assembleMeasurement({ ...reading, trials: [250] }, error)).toThrow(/outside what a body can do/)
  expect(() => assembleMeasurement({ ...reading, side: 'none' }, error)).toThrow(/needs a side/)
  expect(() => assembleMeasurement({ ...reading, trials: [] }, error)).toThrow(/no trial/)
})

test('without own repeats the published error stands', () => {
  expect(ownErrors([{ key: 'slr', sessions: [[70]], tableSem: 3.68 }])[0]).toMatchObject({ sem: 3.68, ownWeight: 0, degreesOfFreedom: 0 })
})

test('own repeats take over as they grow, from both sides', () => {
  const steady = (n: number) => ownErrors([{ key: 'slr', sessions: Array.from({ length: n }, () => [70, 71]), tableSem: 3.68 }])[0]!
  expect(steady(1).sem).toBeLessThan(3.68)
  expect(steady(2).sem).toBeLessThan(steady(1).sem)
  expect(steady(4000).sem).toBeCloseTo(Math.SQRT1_2, 1)
  const shaky = ownErrors([{ key: 'slr', sessions: Array.from({ length: 8 }, () => [60, 80]), tableSem: 3.68 }])[0]!
  expect(shaky.sem).toBeGreaterThan(3.68 * 2)
})

test('a person who is steady in other tests is expected to be steady in this one', () => {
  const [alone] = ownErrors([{ key: 'ake', sessions: [], tableSem: 3 }])
  const [helped] = ownErrors([
    { key: 'ake', sessions: [], tableSem: 3 },
    { key: 'slr', sessions: Array.from({ length: 10 }, () => [70, 70.5]), tableSem: 3.68 },
  ])
  expect(helped!.sem).toBeLessThan(alone!.sem)
})

test('the own error lies between what the repeats say and what was expected', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (sessions) => {
        const [own] = ownErrors([{ key: 'slr', sessions, tableSem: 3 }])
        const df = sessions.reduce((sum, group) => sum + group.length - 1, 0)
        const squares = sessions.reduce((sum, group) => {
          const centre = group.reduce((a, b) => a + b, 0) / group.length
          return sum + group.reduce((s, value) => s + (value - centre) ** 2, 0)
        }, 0)
        const raw = Math.sqrt(squares / df)
        expect(own!.sem).toBeGreaterThanOrEqual(Math.min(raw, 3) - 1e-9)
        expect(own!.sem).toBeLessThanOrEqual(Math.max(raw, 3) + 1e-9)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockReading, steadyClock } from './steadyClock.ts'

const played = (readings: readonly ClockReading[]): readonly number[] => {
  let i = 0
  const clock = steadyClock(() => readings[Math.min(i++, readings.length - 1)]!)
  return readings.slice(1).map(() => clock())
}

test('a clock set back by an hour in the middle of a hold does not make the hold an hour longer', () => {
  const hour = 3_600_000
  expect(
    played([
      { wall: hour, steady: 0 },
      { wall: hour + 1000, steady: 1000 },
      { wall: 2000, steady: 2000 },
      { wall: 3000, steady: 3000 },
    ]),
  ).toEqual([hour + 1000, hour + 2000, hour + 3000])
})

test('time asleep counts, although the steady clock stood still', () => {
  expect(
    played([
      { wall: 0, steady: 0 },
      { wall: 600_000, steady: 10 },
    ]),
  ).toEqual([600_000])
})

test('it never runs backwards by more than a correction of the clock, whatever the clocks do', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(60_000)), { minLength: 2 }), (steps) => {
      let wall = 0
      let steady = 0
      const readings = steps.map(([jump, passed]) => {
        wall += jump
        steady += passed
        return { wall, steady }
      })
      const times = played(readings)
      for (const [i, time] of times.entries()) if (i > 0) expect(time - times[i - 1]!).toBeGreaterThanOrEqual(-50)
    }),
  )
})

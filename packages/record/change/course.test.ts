import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { describe, expect, test } from 'vitest'
import { flagAfterStretching } from './afterStretching.ts'
import { changeOf } from './compare.ts'
import { moreStretching } from './moreStretching.ts'
import { sideDifferences } from './sides.ts'

const raise = (value: number, taken: string, side: 'left' | 'right' = 'left'): MeasurementInput => ({
  id: `${side} ${taken}`,
  test: 'slr',
  side,
  value,
  unit: 'deg',
  method: 'tilt',
  rater: 'helper',
  active: false,
  sem: 2.4,
  taken,
})
const stretched = { started: '2026-11-10T18:00:00Z', ended: '2026-11-10T18:15:00Z', done: [{ exerciseId: 'lying-hamstring-stretch' }] }
const always = () => true

describe('a measurement within a day of stretching', () => {
  test('is flagged; one before the session or a day after it is not, in whatever time zone it was written down', () => {
    const taken = ['2026-11-10T17:00:00Z', '2026-11-10T19:30:00+01:00', '2026-11-11T20:14:59+02:00', '2026-11-11T20:15:00+02:00']
    const flags = flagAfterStretching(
      taken.map((when) => raise(60, when)),
      [stretched],
      always,
    ).map((one) => one.flags ?? [])
    expect(flags).toEqual([[], ['after-stretching'], ['after-stretching'], []])
  })
  test('does not count after exercises that lengthen nothing', () => {
    expect(flagAfterStretching([raise(60, '2026-11-10T19:00:00Z')], [stretched], () => false)[0]!.flags).toBeUndefined()
  })
  test('is passed over when others can be compared, and a warm start is never a start', () => {
    const warm = { ...raise(80, '2026-11-20T08:00:00Z'), flags: ['after-stretching'] }
    const cold = [raise(60, '2026-11-01T08:00:00Z'), raise(61, '2026-11-15T08:00:00Z')]
    expect(changeOf([...cold, warm])).toMatchObject({ change: 1, verdict: 'within-error' })
    expect(changeOf([{ ...warm, taken: '2026-10-01T08:00:00Z' }, cold[0]!])).toMatchObject({ verdict: 'unknown' })
  })
})

describe('left and right', () => {
  test('differ only beyond the error of both, by the latest of each', () => {
    const both = (left: number) => [
      raise(40, '2026-10-01T08:00:00Z'),
      raise(left, '2026-11-01T08:00:00Z'),
      raise(60, '2026-11-01T08:05:00Z', 'right'),
    ]
    expect(sideDifferences(both(66))[0]).toMatchObject({ left: 66, right: 60, verdict: 'within-error' })
    expect(sideDifferences(both(67))[0]).toMatchObject({ verdict: 'real' })
  })
})

describe('more stretching', () => {
  const flat = [0, 14, 28, 42].map((day) => ({ day, mean: 70, sd: 2 }))
  const rising = flat.map((level) => ({ ...level, mean: 70 + level.day / 3 }))
  test.each([
    ['cannot-tell', 20, 0, flat],
    ['more-would', 3, 8, flat],
    ['go-on', 7, 3, flat],
    ['already-plenty', 12, 3, flat],
    ['levelled-off', 7, 7, flat],
    ['still-rising', 7, 7, rising],
    ['cannot-tell', 7, 7, []],
  ] as const)('is answered "%s" at %d minutes a week after %d weeks', (answer, minutesPerWeek, weeks, levels) => {
    expect(moreStretching({ minutesPerWeek, weeks, levels, better: 'up' })).toBe(answer)
  })
  test('reads a falling lack of knee extension as gain', () => {
    const falling = rising.map((level) => ({ ...level, mean: -level.mean }))
    expect(moreStretching({ minutesPerWeek: 7, weeks: 7, levels: falling, better: 'down' })).toBe('still-rising')
  })
})

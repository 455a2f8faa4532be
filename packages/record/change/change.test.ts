import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf, changes } from './compare.ts'
import { anyFalseAlarm, changeThreshold } from './looks.ts'
import { normalCdf } from './normal.ts'
import { normals } from './power.ts'
import { localLevel } from './trend.ts'

const raise = (value: number, day: number, more: Partial<MeasurementInput> = {}): MeasurementInput => ({
  id: `m${day}`,
  test: 'slr',
  side: 'left',
  value,
  unit: 'deg',
  method: 'tilt',
  rater: 'helper',
  active: false,
  sem: 2.4,
  taken: new Date(Date.UTC(2026, 10, 1 + day)).toISOString(),
  ...more,
})

test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [-1.959963984540054, 0.025],
  [3, 0.99865010196837],
  [-6, 9.86587645037698e-10],
])('the normal distribution at %d is %d', (z, p) => {
  expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-12)
})

test('the threshold for later looks spreads 9 % over the course', () => {
  for (const looks of [2, 6, 10]) expect(anyFalseAlarm(changeThreshold(looks), Math.max(6, looks))).toBeCloseTo(0.09, 6)
  expect(changeThreshold(1)).toBeCloseTo(1.96, 3)
  expect(changeThreshold(10)).toBeGreaterThan(changeThreshold(6))
})

describe('a change', () => {
  test('beyond the MDC95 is real, within it is not', () => {
    expect(changeOf([raise(60, 0), raise(66.7, 14)])?.verdict).toBe('real')
    expect(changeOf([raise(60, 0), raise(66.5, 14)])?.verdict).toBe('within-error')
  })
  test('is never called real below the MDC95 of the methods compared, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        (a, b, sem) => {
          const change = changeOf([raise(a, 0, { sem }), raise(b, 7, { sem, method: 'photo' })])!
          if (change.verdict === 'real') expect(Math.abs(change.change)).toBeGreaterThan(1.95996 * Math.SQRT2 * sem)
          expect(change.probability).toBeGreaterThanOrEqual(0.5)
        },
      ),
    )
  })
  test('between an active and a passive test, or without a known error, or just after stretching, is unknown', () => {
    for (const odd of [{ active: true }, { sem: undefined }, { flags: ['after-stretching'] }]) {
      const change = changeOf([raise(50, 0), raise(90, 7, odd)])!
      expect(change.verdict).toBe('unknown')
      expect(change.sentence).toMatch(/because/)
    }
  })
  test('needs two measurements at different times, and sides are never mixed', () => {
    expect(changes([raise(60, 0), raise(80, 7, { side: 'right' })])).toEqual([])
  })
})

describe('the trend', () => {
  test('of a level that cannot wander is the weighted mean', () => {
    const levels = localLevel(
      [
        { day: 0, value: 60, sem: 2 },
        { day: 7, value: 66, sem: 1 },
        { day: 9, value: 64, sem: 2 },
      ],
      0,
    )
    const mean = (60 / 4 + 66 + 64 / 4) / (1 / 4 + 1 + 1 / 4)
    for (const level of levels) {
      expect(level.mean).toBeCloseTo(mean, 10)
      expect(level.sd).toBeCloseTo(1 / Math.sqrt(1.5), 10)
    }
  })
  test('equals the exact Gaussian posterior', () => {
    // Three days, solved by hand as the dense Gaussian: precision = error + differences
    const wander = 1.5
    const levels = localLevel(
      [
        { day: 0, value: 1, sem: 1 },
        { day: 1, value: 3, sem: 2 },
        { day: 3, value: 2, sem: 1 },
      ],
      wander,
    )
    const w1 = 1 / wander ** 2
    const w2 = 1 / (2 * wander ** 2)
    const a = [
      [1 + w1, -w1, 0],
      [-w1, 0.25 + w1 + w2, -w2],
      [0, -w2, 1 + w2],
    ]
    const b = [1, 0.75, 2]
    for (const [i, row] of a.entries()) expect(row.reduce((sum, x, j) => sum + x * levels[j]!.mean, 0)).toBeCloseTo(b[i]!, 10)
  })
  test('covers the truth as often as it says', () => {
    const normal = normals(5)
    let inside = 0
    const runs = 2000
    for (let run = 0; run < runs; run++) {
      let truth = 60 + 5 * normal()
      const truths: number[] = []
      const seen = Array.from({ length: 8 }, (_, i) => {
        if (i > 0) truth += 0.6 * Math.sqrt(3) * normal()
        truths.push(truth)
        return { day: 3 * i, value: truth + 2.4 * normal(), sem: 2.4 }
      })
      const level = localLevel(seen, 0.6)[4]!
      if (Math.abs(level.mean - truths[4]!) < 1.645 * level.sd) inside++
    }
    expect(inside / runs).toBeGreaterThan(0.88)
    expect(inside / runs).toBeLessThan(0.92)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { energyMinimum } from './energyMinimum.ts'

describe('an energy minimum', () => {
  test('of a tilted bowl is its bottom, in one, two and three variables', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 3 }), (bottom) => {
        const found = energyMinimum((x, gradient) => {
          let energy = 0
          for (let i = 0; i < x.length; i++) {
            const off = x[i]! - bottom[i]!
            const beside = i > 0 ? x[i - 1]! - bottom[i - 1]! : 0
            energy += off * off + 0.3 * off * beside + 0.1 * Math.cosh(off)
            gradient[i] = 2 * off + 0.3 * beside + 0.1 * Math.sinh(off) + (i + 1 < x.length ? 0.3 * (x[i + 1]! - bottom[i + 1]!) : 0)
          }
          return energy
        }, new Float64Array(bottom.length))
        for (let i = 0; i < bottom.length; i++) expect(found![i]).toBeCloseTo(bottom[i]!, 6)
      }),
    )
  })
  test('of a slope without end is none', () =>
    expect(
      energyMinimum((x, gradient) => {
        gradient[0] = 1
        return x[0]!
      }, new Float64Array(1)),
    ).toBeNull())
})

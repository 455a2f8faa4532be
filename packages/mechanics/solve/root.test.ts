import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brentRoot, newtonRoot } from './root.ts'

describe('a root in a bracket', () => {
  const rate = fc.double({ min: 0.1, max: 20, noNaN: true })
  const place = fc.double({ min: -3, max: 3, noNaN: true })

  test('is found by Brent’s method and by Newton steps alike', () => {
    fc.assert(
      fc.property(rate, place, (k, root) => {
        const f = (x: number) => Math.tanh(k * (x - root)) + 0.01 * (x - root)
        const slope = (x: number) => k * (1 - Math.tanh(k * (x - root)) ** 2) + 0.01
        expect(brentRoot(f, -4, 4).x).toBeCloseTo(root, 10)
        const newton = newtonRoot(
          (x, out) => {
            out[0] = f(x)
            out[1] = slope(x)
          },
          -4,
          4,
        )
        expect(newton.x).toBeCloseTo(root, 10)
        expect(newton.evaluations).toBeLessThan(100)
      }),
    )
  })

  test('needs a change of sign and finite values', () => {
    expect(() => brentRoot((x) => x * x + 1, -1, 1)).toThrow(/same sign/)
    expect(() => brentRoot(() => Number.NaN, -1, 1)).toThrow(/NaN at -1/)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundedLeastSquares, createLeastSquaresWork, type LeastSquaresProblem } from './boundedLeastSquares.ts'

/** Rosenbrock's valley as least squares: residuals 10 (y − x²) and 1 − x. */
const valley = (lower: number[], upper: number[]): LeastSquaresProblem => ({
  n: 2,
  lower: Float64Array.from(lower),
  upper: Float64Array.from(upper),
  evaluate: (v, gradient, normal) => {
    const [x, y] = [v[0]!, v[1]!]
    const r = [10 * (y - x * x), 1 - x]
    gradient[0] = -20 * x * r[0]! - r[1]!
    gradient[1] = 10 * r[0]!
    normal[0] = 400 * x * x + 1
    normal[2] = -200 * x
    normal[3] = 100
    return 0.5 * (r[0]! ** 2 + r[1]! ** 2)
  },
  name: (i) => ['x', 'y'][i]!,
})

describe('least squares within bounds', () => {
  test('finds the bottom of a curved valley from anywhere', () => {
    const place = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(place, place, (a, b) => {
        const x = Float64Array.of(a, b)
        const result = boundedLeastSquares(valley([-5, -5], [5, 5]), x, 1e-10, createLeastSquaresWork(2))
        expect(result.kind).toBe('converged')
        expect(x[0]).toBeCloseTo(1, 7)
        expect(x[1]).toBeCloseTo(1, 7)
      }),
    )
  })

  test('stops at a bound where the bottom lies beyond it', () => {
    const x = Float64Array.of(-1, 2)
    const result = boundedLeastSquares(valley([-5, -5], [0.5, 5]), x, 1e-10, createLeastSquaresWork(2))
    expect(x[0]).toBe(0.5)
    expect(x[1]).toBeCloseTo(0.25, 9)
    expect(result.cost).toBeCloseTo(0.125, 9)
  })

  test('refuses bounds that exclude each other and a start that is not finite', () => {
    expect(() => boundedLeastSquares(valley([1, 0], [0, 1]), Float64Array.of(0, 0), 1e-9, createLeastSquaresWork(2))).toThrow(/Variable x/)
    expect(() => boundedLeastSquares(valley([-5, -5], [5, 5]), Float64Array.of(Number.NaN, 0), 1e-9, createLeastSquaresWork(2))).toThrow(
      /cost at the start is NaN/,
    )
  })
})

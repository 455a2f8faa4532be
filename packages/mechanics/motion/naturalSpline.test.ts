import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { naturalSpline, splineValue } from './naturalSpline.ts'

const knots = Float64Array.of(0, 0.1, 0.25, 0.3, 0.5, 0.62, 0.8, 1)

describe.each([3, 5, 7] as const)('a natural spline of degree %i', (degree) => {
  const m = (degree + 1) / 2
  const y = knots.map((x) => Math.sin(5 * x))
  const spline = naturalSpline(degree, knots, y)

  test('passes through its points', () => {
    knots.forEach((x, i) => {
      expect(splineValue(spline, x)).toBeCloseTo(y[i]!, 12)
    })
  })

  test('is smooth up to the derivative before its degree, also at its ends', () => {
    for (const x of knots) {
      for (let order = 0; order < degree; order++) {
        const left = splineValue(spline, x - 1e-9, order)
        const right = splineValue(spline, x + 1e-9, order)
        const scale = Math.max(1, Math.abs(splineValue(spline, x, Math.min(order + 1, degree))))
        expect(Math.abs(left - right), `order ${order} at ${x}`).toBeLessThan(1e-8 * scale + 1e-6 * Math.abs(left))
      }
    }
  })

  test('has natural ends: half its derivatives vanish there, and it goes on as a polynomial of half the degree', () => {
    for (const end of [0, 1]) {
      for (let order = m; order < degree - 1; order++) expect(Math.abs(splineValue(spline, end, order))).toBeLessThan(1e-6)
    }
    expect(splineValue(spline, 1.5, m)).toBe(0)
    expect(splineValue(spline, -0.5, m)).toBe(0)
  })

  test('reproduces polynomials below half its degree exactly', () => {
    const coefficient = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: m, maxLength: m }), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (c, at) => {
        const polynomial = (x: number) => c.reduce((sum, factor, power) => sum + factor * x ** power, 0)
        const fitted = naturalSpline(degree, knots, knots.map(polynomial))
        expect(splineValue(fitted, at)).toBeCloseTo(polynomial(at), 8)
      }),
      { numRuns: 50 },
    )
  })

  test('needs enough points and rising places', () => {
    expect(() => naturalSpline(degree, Float64Array.of(0, 1), Float64Array.of(0, 1))).toThrow(/needs at least/)
    expect(() =>
      naturalSpline(
        degree,
        knots.map(() => 1),
        y,
      ),
    ).toThrow(/not later/)
    expect(() =>
      naturalSpline(
        degree,
        knots,
        y.map((value, i) => (i === 3 ? Number.NaN : value)),
      ),
    ).toThrow(/Point 4 of 8 is not a number/)
  })
})

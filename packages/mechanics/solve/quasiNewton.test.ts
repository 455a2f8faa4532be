import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineSearch } from './lineSearch.ts'
import { boundedRule, quasiNewton, unboundedRule } from './quasiNewton.ts'

describe('a line search', () => {
  test('ends at a step that lowers the function enough and flattens its slope', () => {
    const number = fc.double({ min: 0.05, max: 20, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (rate, bend, first) => {
        // Falls from 0, has its minimum somewhere ahead, rises without end.
        const f = (t: number) => -rate * t + 0.5 * bend * t * t + 0.1 * Math.sin(3 * t) - 0.3 * t
        const d = (t: number) => -rate + bend * t + 0.3 * Math.cos(3 * t) - 0.3
        const rules = { decrease: 1e-4, curvature: 0.9, maxEvaluations: 40, narrowest: 1e-16 }
        const slope = d(0)
        if (slope >= 0) return
        const found = lineSearch(
          (t, out) => {
            out[0] = f(t)
            out[1] = d(t)
          },
          f(0),
          slope,
          first,
          rules,
        )
        expect(found.kind).toBe('met')
        expect(f(found.step)).toBeLessThanOrEqual(f(0) + 1e-4 * found.step * slope)
        expect(Math.abs(d(found.step))).toBeLessThanOrEqual(-0.9 * slope)
      }),
    )
  })
})

describe('quasi-Newton steps', () => {
  test('reach the bottom of Rosenbrock’s valley', () => {
    const x = Float64Array.of(-1.2, 1)
    const result = quasiNewton(
      (v, g) => {
        const [a, b] = [v[0]!, v[1]!]
        g[0] = -400 * a * (b - a * a) - 2 * (1 - a)
        g[1] = 200 * (b - a * a)
        return 100 * (b - a * a) ** 2 + (1 - a) ** 2
      },
      x,
      unboundedRule(1e-9),
    )
    expect(result.kind).toBe('converged')
    expect(x[0]).toBeCloseTo(1, 8)
    expect(x[1]).toBeCloseTo(1, 8)
  })

  test('stop early when little accuracy is asked for', () => {
    const bowl = (v: Float64Array, g: Float64Array) => {
      g[0] = v[0]!
      g[1] = 1e-4 * v[1]!
      return 0.5 * (v[0]! ** 2 + 1e-4 * v[1]! ** 2)
    }
    const x = Float64Array.of(1, 0.05)
    expect(quasiNewton(bowl, x, unboundedRule(1e-4)).kind).toBe('converged')
    expect(Math.abs(x[1]!)).toBeGreaterThan(1e-3) // the flat direction is left where it was
  })

  test('by the rule with bounds stop when the function hardly falls any more', () => {
    const x = Float64Array.of(1, 1)
    const result = quasiNewton(
      (v, g) => {
        g[0] = v[0]!
        g[1] = 1e-9 * v[1]!
        return 0.5 * (v[0]! ** 2 + 1e-9 * v[1]! ** 2)
      },
      x,
      boundedRule,
    )
    expect(result.kind).toBe('converged')
    expect(Math.abs(x[0]!)).toBeLessThan(1e-4)
    expect(x[1]).toBeGreaterThan(0.5) // the flat direction has far to go
  })
})

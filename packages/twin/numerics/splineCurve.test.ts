import { describe, expect, test } from 'vitest'
import { evaluateCurve, splineCurve } from './splineCurve.ts'
import { evaluateSurface, splineSurface } from './splineSurface.ts'

const out = new Float64Array(3)
const grid = { start: -1, step: 0.1, count: 31 }
const f = (x: number) => Math.sin(1.5 * x) + 0.2 * x * x

describe('a spline curve', () => {
  const curve = splineCurve(
    grid.start,
    grid.step,
    Float64Array.from({ length: grid.count }, (_, i) => f(grid.start + i * grid.step)),
  )
  test('goes through its knots and keeps slope and value in between', () => {
    for (let x = -0.97; x < 1.95; x += 0.0371) {
      evaluateCurve(curve, x, out)
      expect(Math.abs(out[0]! - f(x))).toBeLessThan(2e-5)
      expect(Math.abs(out[1]! - (1.5 * Math.cos(1.5 * x) + 0.4 * x))).toBeLessThan(1e-3)
    }
  })
  test('continues as a straight line', () => {
    evaluateCurve(curve, 3, out)
    const [value, slope] = [out[0]!, out[1]!]
    evaluateCurve(curve, 4, out)
    expect(out[0]! - value).toBeCloseTo(slope, 12)
  })
})

describe('a spline surface', () => {
  const g = (x: number, y: number) => Math.sin(x + 0.5 * y) + 0.1 * x * y
  const surface = splineSurface(
    grid,
    grid,
    Float64Array.from({ length: grid.count ** 2 }, (_, i) =>
      g(grid.start + Math.floor(i / grid.count) * grid.step, grid.start + (i % grid.count) * grid.step),
    ),
  )
  test('keeps value and both slopes between its knots', () => {
    for (let x = -0.9; x < 1.9; x += 0.193) {
      for (let y = -0.9; y < 1.9; y += 0.217) {
        evaluateSurface(surface, x, y, out)
        expect(Math.abs(out[0]! - g(x, y))).toBeLessThan(2e-5)
        expect(Math.abs(out[1]! - (Math.cos(x + 0.5 * y) + 0.1 * y))).toBeLessThan(1e-3)
        expect(Math.abs(out[2]! - (0.5 * Math.cos(x + 0.5 * y) + 0.1 * x))).toBeLessThan(1e-3)
      }
    }
  })
})

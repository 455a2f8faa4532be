import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestOnSurface } from './nearestOnSurface.ts'

const axis = fc.double({ min: 0.2, max: 2, noNaN: true })
const coordinate = fc.double({ min: -3, max: 3, noNaN: true })

test('the way to the nearest point runs along the surface’s normal, and no sampled point is nearer', () => {
  fc.assert(
    fc.property(fc.tuple(axis, axis, axis), fc.tuple(coordinate, coordinate, coordinate), (axes, at) => {
      const size = Float64Array.from(axes)
      const out = new Float64Array(3)
      nearestOnSurface(out, 0, size, Float64Array.from(at), 0, -1)
      const level = out.reduce((sum, v, i) => sum + (v / size[i]!) ** 2, 0)
      expect(level).toBeCloseTo(1, 9)
      const distance = Math.hypot(out[0]! - at[0], out[1]! - at[1], out[2]! - at[2])
      for (let i = 0; i < 60; i++) {
        const z = -1 + (2 * i + 1) / 60
        const phi = 2.399963 * i
        const r = Math.sqrt(1 - z * z)
        const other = Math.hypot(axes[0] * r * Math.cos(phi) - at[0], axes[1] * r * Math.sin(phi) - at[1], axes[2] * z - at[2])
        expect(other).toBeGreaterThanOrEqual(distance - 1e-9)
      }
    }),
  )
})

test('the centre’s nearest points are the ends of the shortest axis', () => {
  const out = new Float64Array(3)
  nearestOnSurface(out, 0, Float64Array.of(3, 1, 2), new Float64Array(3), 0, -1)
  expect([...out]).toEqual([0, 1, 0])
})

test('in a plane the kept coordinate stays', () => {
  const out = new Float64Array(3)
  nearestOnSurface(out, 0, Float64Array.of(3, 1, 2), Float64Array.of(0.3, 0.2, 0.1), 0, 0)
  expect(out[0]).toBe(0.3)
  expect(out[1]! ** 2 + (out[2]! / 2) ** 2).toBeCloseTo(1, 12)
})

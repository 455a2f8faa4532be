import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ellipsoidSection } from './ellipsoidSection.ts'
import { sphereGeodesic } from './sphere.ts'
import { createWrapSpan, wrapOutcomes } from './wrapOutcome.ts'

const beside = fc.integer({ min: -700, max: 700 }).map((v) => v / 1000)
const axis = fc.integer({ min: 500, max: 1000 }).map((v) => v / 1000)
// Ends on opposite sides, so that most segments cut the ellipsoid.
const start = fc.tuple(
  fc.integer({ min: 1010, max: 3000 }).map((v) => v / 1000),
  beside,
  beside,
)
const finish = fc.tuple(
  fc.integer({ min: -3000, max: -1010 }).map((v) => v / 1000),
  beside,
  beside,
)
const method = fc.constantFrom(0, 1, 2)
const run = (axes: readonly number[], from: readonly number[], to: readonly number[], quadrant: number, how: number) => {
  const span = createWrapSpan()
  span.set([...from, ...to], 16)
  return { outcome: ellipsoidSection(span, Float64Array.from(axes), 0, quadrant, how), span }
}

test('an ellipsoid with equal axes is a sphere, whatever the method', () => {
  fc.assert(
    fc.property(start, finish, method, (from, to, how) => {
      const { outcome, span } = run([1, 1, 1], from, to, 0, how)
      const sphere = createWrapSpan()
      sphere.set([...from, ...to], 16)
      const asSphere = sphereGeodesic(sphere, Float64Array.of(1), 0, 0)
      fc.pre(outcome === wrapOutcomes.mandatory && asSphere === wrapOutcomes.wrapped)
      // Through the centre the two sides are equally long; near it either may be taken.
      const cross = Math.hypot(from[1] * to[2] - from[2] * to[1], from[2] * to[0] - from[0] * to[2], from[0] * to[1] - from[1] * to[0])
      fc.pre(cross > 0.05)
      expect(span[6]!).toBeCloseTo(sphere[6]!, 7)
    }),
  )
})

test('tangent points lie on the surface, in one plane with the ends, and the straight parts touch', () => {
  fc.assert(
    fc.property(fc.tuple(axis, axis, axis), start, finish, method, fc.constantFrom(0, 1, -2, 3), (axes, from, to, how, quadrant) => {
      const { outcome, span } = run(axes, from, to, quadrant, how)
      fc.pre(outcome >= wrapOutcomes.wrapped)
      for (const [t, e] of [
        [0, 16],
        [3, 19],
      ] as const) {
        let level = 0
        let lean = 0
        for (let i = 0; i < 3; i++) {
          level += (span[t + i]! / axes[i]!) ** 2
          lean += (span[t + i]! * (span[e + i]! - span[t + i]!)) / axes[i]! ** 2
        }
        expect(level).toBeCloseTo(1, 9)
        expect(lean).toBeCloseTo(0, 6)
      }
      expect(Number.isFinite(span[6]!)).toBe(true)
      expect(span[6]!).toBeGreaterThanOrEqual(Math.hypot(span[0]! - span[3]!, span[1]! - span[4]!, span[2]! - span[5]!) - 1e-9)
    }),
  )
})

test('the arc is that of the ellipse: a quarter of one with axes 1 and 0.5', () => {
  const { span } = run([1, 0.5, 1], [0.8, 0.5, 0], [-1, -0.5, 0], 0, 0)
  expect(span[6]!).toBeCloseTo(1.2110560275684594, 9) // complete elliptic integral E(3/4)
})

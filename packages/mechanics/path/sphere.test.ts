import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sphereGeodesic, wrapSphereOpenSim4 } from './sphere.ts'
import { createWrapSpan, wrapOutcomes } from './wrapOutcome.ts'

const beside = fc.integer({ min: -700, max: 700 }).map((v) => v / 1000)
// Ends on opposite sides, so that most segments cut the sphere.
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
const size = Float64Array.of(1)
const run = (from: readonly number[], to: readonly number[], quadrant: number, kernel = sphereGeodesic) => {
  const span = createWrapSpan()
  span.set([...from, ...to], 16)
  return { outcome: kernel(span, size, 0, quadrant), span }
}

test('the straight parts touch the sphere and meet the arc without a corner', () => {
  fc.assert(
    fc.property(start, finish, (from, to) => {
      const { outcome, span } = run(from, to, 0)
      fc.pre(outcome === wrapOutcomes.wrapped)
      for (const [t, e] of [
        [0, 16],
        [3, 19],
      ] as const) {
        const radial =
          span[t]! * (span[e]! - span[t]!) + span[t + 1]! * (span[e + 1]! - span[t + 1]!) + span[t + 2]! * (span[e + 2]! - span[t + 2]!)
        expect(radial).toBeCloseTo(0, 9)
        expect(Math.hypot(span[t]!, span[t + 1]!, span[t + 2]!)).toBeCloseTo(1, 10)
      }
      expect(span[6]!).toBeGreaterThanOrEqual(0)
      expect(span[6]!).toBeLessThanOrEqual(Math.PI + 1e-9)
    }),
  )
})

test('a segment that points at the centre is wrapped, not answered with not-a-number', () => {
  for (const from of [
    [2, 0, 0],
    [0, -2, 0],
    [0, 0, 2],
    [1, 1, 1],
  ]) {
    const { outcome, span } = run(
      from,
      from.map((v) => -1.5 * v),
      0,
    )
    expect(outcome).toBe(wrapOutcomes.wrapped)
    const expected = Math.PI - Math.acos(1 / Math.hypot(...from)) - Math.acos(1 / (1.5 * Math.hypot(...from)))
    expect(span[6]!).toBeCloseTo(expected, 12)
  }
})

test('OpenSim’s negative length on the far side is kept in its mode only', () => {
  const from = [0.6, -0.9, 0]
  const to = [-0.6, -0.9, 0.01]
  const ours = run(from, to, 2)
  const theirs = run(from, to, 2, wrapSphereOpenSim4)
  expect(ours.outcome).toBe(wrapOutcomes.wrapped)
  expect(ours.span[6]!).toBeGreaterThan(Math.PI)
  expect(theirs.span[6]!).toBe(-ours.span[6]!)
})

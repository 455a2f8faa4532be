import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cylinderGeodesic } from './cylinderGeodesic.ts'
import { createWrapSpan, wrapOutcomes } from './wrapOutcome.ts'

const coordinate = fc.integer({ min: -3000, max: 3000 }).map((v) => v / 1000)
const beside = fc.integer({ min: -900, max: 900 }).map((v) => v / 1000)
// Ends on opposite sides, so that most segments cut the cylinder.
const start = fc.tuple(
  fc.integer({ min: 1010, max: 3000 }).map((v) => v / 1000),
  beside,
  coordinate,
)
const finish = fc.tuple(
  fc.integer({ min: -3000, max: -1010 }).map((v) => v / 1000),
  beside,
  coordinate,
)
const quadrant = fc.constantFrom(0, 1, -1, 2, -2)
const size = Float64Array.of(1, 100)
const run = (from: readonly number[], to: readonly number[], side: number) => {
  const span = createWrapSpan()
  span.set([...from, ...to], 16)
  return { outcome: cylinderGeodesic(span, size, 0, side), span }
}
const distance = (span: Float64Array, i: number, j: number) =>
  Math.hypot(span[i]! - span[j]!, span[i + 1]! - span[j + 1]!, span[i + 2]! - span[j + 2]!)

test('the straight parts touch the cylinder and climb as steeply as the spiral', () => {
  fc.assert(
    fc.property(start, finish, quadrant, (from, to, side) => {
      const { outcome, span } = run(from, to, side)
      fc.pre(outcome >= wrapOutcomes.wrapped)
      const before = distance(span, 16, 0)
      const after = distance(span, 3, 19)
      fc.pre(before > 1e-3 && after > 1e-3 && Math.abs(span[7]!) > 1e-3)
      expect(Math.hypot(span[0]!, span[1]!)).toBeCloseTo(1, 10)
      expect(span[0]! * (span[16]! - span[0]!) + span[1]! * (span[17]! - span[1]!)).toBeCloseTo(0, 9)
      expect(span[3]! * (span[19]! - span[3]!) + span[4]! * (span[20]! - span[4]!)).toBeCloseTo(0, 9)
      expect((span[2]! - span[18]!) / before).toBeCloseTo((span[5]! - span[2]!) / span[6]!, 8)
      expect((span[21]! - span[5]!) / after).toBeCloseTo((span[5]! - span[2]!) / span[6]!, 8)
      expect(span[6]!).toBeCloseTo(Math.hypot(span[7]!, span[5]! - span[2]!), 9)
    }),
  )
})

test('from the other end the path is the same', () => {
  fc.assert(
    fc.property(start, finish, quadrant, (from, to, side) => {
      const there = run(from, to, side)
      const back = run(to, from, side)
      fc.pre(there.outcome >= wrapOutcomes.wrapped && back.outcome >= wrapOutcomes.wrapped)
      expect(back.span[6]!).toBeCloseTo(there.span[6]!, 8)
    }),
  )
})

test('turning everything about the axis changes no length where all sides count', () => {
  fc.assert(
    fc.property(start, finish, fc.double({ min: -3, max: 3, noNaN: true }), (from, to, angle) => {
      const turned = ([x, y, z]: readonly number[]) => [
        Math.cos(angle) * x! - Math.sin(angle) * y!,
        Math.sin(angle) * x! + Math.cos(angle) * y!,
        z!,
      ]
      const a = run(from, to, 0)
      const b = run(turned(from), turned(to), 0)
      fc.pre(a.outcome === wrapOutcomes.mandatory && b.outcome === wrapOutcomes.mandatory)
      expect(b.span[6]!).toBeCloseTo(a.span[6]!, 8)
    }),
  )
})

test('an end inside the cylinder leaves the path straight', () => {
  expect(run([0.5, 0, 0], [-3, 0, 0], 0).outcome).toBe(wrapOutcomes.inside)
})

test('a path that misses the cylinder stays straight, one that must pass on the other side goes round', () => {
  expect(run([2, -1.2, 0], [-2, -1.2, 0], 0).outcome).toBe(wrapOutcomes.none)
  const { outcome, span } = run([0.5, -1.5, 0], [-0.5, -1.5, 0], 2)
  expect(outcome).toBe(wrapOutcomes.wrapped)
  expect(Math.abs(span[7]!)).toBeGreaterThan(Math.PI)
})

test('a path slips off where both tangent points lie beyond an end of the cylinder', () => {
  const span = createWrapSpan()
  span.set([2, 0.5, 3, -2, 0.5, 3], 16)
  expect(cylinderGeodesic(span, Float64Array.of(1, 1), 0, 0)).toBe(wrapOutcomes.none)
})

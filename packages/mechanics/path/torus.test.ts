import { expect, test } from 'vitest'
import { wrapTorus, wrapTorusOpenSim4 } from './torus.ts'
import { createWrapSpan, wrapOutcomes } from './wrapOutcome.ts'

const size = Float64Array.of(0.1, 1)
const run = (kernel: typeof wrapTorus, from: number[], to: number[], quadrant = 0) => {
  const span = createWrapSpan()
  span.set([...from, ...to], 16)
  return { outcome: kernel(span, size, 0, quadrant), span }
}
const openSim4: typeof wrapTorus = (span, of, at, quadrant) => wrapTorusOpenSim4(span, of, at, quadrant, 'once')

test('a path outside the ring is pulled through its hole', () => {
  const { outcome, span } = run(wrapTorus, [1.3, 0, 1], [1.3, 0, -1])
  expect(outcome).toBe(wrapOutcomes.wrapped)
  // Tangent points on the side of the hole, mirrored across the ring's plane.
  expect(Math.hypot(span[0]!, span[1]!)).toBeLessThan(1)
  expect(span[2]!).toBeCloseTo(-span[5]!, 9)
  expect((Math.hypot(span[0]!, span[1]!) - 1) ** 2 + span[2]! ** 2).toBeCloseTo(0.01, 9)
})

test('a path through the hole stays straight', () => {
  const { outcome } = run(wrapTorus, [0.2, 0.1, 1], [0.2, 0.1, -1])
  expect(outcome).toBe(wrapOutcomes.none)
})

test('turned about the ring’s axis the wrap turns along', () => {
  const angle = 0.7
  const a = run(wrapTorus, [1.3, 0.1, 1], [1.2, -0.2, -1]).span
  const turned = (x: number, y: number, z: number) => [
    Math.cos(angle) * x - Math.sin(angle) * y,
    Math.sin(angle) * x + Math.cos(angle) * y,
    z,
  ]
  const b = run(wrapTorus, turned(1.3, 0.1, 1), turned(1.2, -0.2, -1)).span
  expect(b[6]!).toBeCloseTo(a[6]!, 12)
})

test('OpenSim’s loosely converged search stays near the converged one', () => {
  const ours = run(wrapTorus, [1.3, 0.3, 1], [1.1, -0.5, -0.8])
  const theirs = run(openSim4, [1.3, 0.3, 1], [1.1, -0.5, -0.8])
  expect(theirs.outcome).toBe(wrapOutcomes.wrapped)
  expect(Math.abs(ours.span[6]! - theirs.span[6]!)).toBeLessThan(0.02)
})

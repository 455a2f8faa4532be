import { fixtureModel } from '@sitbone/mechanics/solve/fixtureModel'
import { expect, test } from 'vitest'
import { benchInverseDynamics, benchLengths, benchMomentArms } from './mechanics.ts'

/** A clock that jumps half a second at every look keeps the benchmark to one pass a round. */
function jumpingClock(): () => number {
  let at = 0
  return () => {
    at += 500
    return at
  }
}

test.each([
  ['mechanics.lengths', benchLengths],
  ['mechanics.momentArms', benchMomentArms],
  ['mechanics.inverseDynamics', benchInverseDynamics],
])('%s reports a finite time per pose on any model', (name, bench) => {
  const metric = bench(fixtureModel(), jumpingClock())
  expect(metric).toMatchObject({ name, unit: 'µs', n: 15 })
  expect(metric.median).toBeGreaterThan(0)
  expect(Number.isFinite(metric.max)).toBe(true)
})

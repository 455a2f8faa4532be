import { fixtureModel } from '@sitbone/mechanics/solve/fixtureModel'
import { expect, test } from 'vitest'
import { benchEquilibrium, benchInverseKinematics, benchStaticOptimization } from './tools.ts'

/** A clock that jumps half a second at every look keeps the benchmark to one pass a round. */
function jumpingClock(): () => number {
  let at = 0
  return () => {
    at += 500
    return at
  }
}

test.each([
  ['mechanics.equilibrium', benchEquilibrium],
  ['mechanics.ik', benchInverseKinematics],
  ['mechanics.so', benchStaticOptimization],
])('%s reports a finite time per item on any model', (name, bench) => {
  const metric = bench(fixtureModel(), jumpingClock())
  expect(metric).toMatchObject({ name, unit: 'µs', model: 'fixture', n: 15 })
  expect(metric.median).toBeGreaterThan(0)
  expect(Number.isFinite(metric.max)).toBe(true)
})

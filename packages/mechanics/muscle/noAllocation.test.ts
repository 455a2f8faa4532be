import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createFibreState, fibreEquilibrium, type TendonMode } from './fibreEquilibrium.ts'
import { inextensibleForce } from './inextensibleForce.ts'
import { muscleCurves } from './muscleCurves.ts'
import { fixtureMuscles, fixtureNames } from './muscleFixture.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const curves = muscleCurves(fixtureMuscles(), fixtureNames)
const state = createFibreState(curves.count)
const lengths = Float64Array.from(curves.tendonSlackLength, (slack, m) => slack + 1.25 * curves.optimalFibreLength[m]!)
const speeds = new Float64Array(curves.count).fill(0.05)
const activation = new Float64Array(curves.count).fill(0.2)
const active = new Float64Array(curves.count)
const passive = new Float64Array(curves.count)

const growthPerCall = (once: () => void): number => {
  for (let i = 0; i < 20_000; i++) once()
  const calls = 400
  const growth = Array.from({ length: 9 }, () => {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < calls; i++) once()
    return (process.memoryUsage().heapUsed - before) / calls
  })
  return growth.sort((a, b) => a - b)[4]!
}

test.each<TendonMode>(['elastic', 'rigid'])('the equilibrium of all muscles, %s tendons, leaves nothing on the heap', (mode) => {
  const growth = growthPerCall(() => {
    lengths[0] = lengths[0]! + 1e-12
    fibreEquilibrium(curves, lengths, activation, mode, state)
  })
  expect(growth).toBeLessThan(12)
})

test('forces of inextensible tendons leave nothing on the heap', () => {
  expect(growthPerCall(() => inextensibleForce(curves, lengths, speeds, active, passive))).toBeLessThan(12)
})

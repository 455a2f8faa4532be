import { describe, expect, test } from 'vitest'
import { createWrapSpan, wrapOutcomes } from '../wrapOutcome.ts'
import { wrapCylinderOpenSim4 } from './cylinder.ts'

const size = Float64Array.of(1, 10)
const run = (from: number[], to: number[], tangents: 'once' | 'refined' = 'once', of = size, quadrant = 0) => {
  const span = createWrapSpan()
  span.set([...from, ...to], 16)
  return { outcome: wrapCylinderOpenSim4(span, of, 0, quadrant, tangents), span }
}

// Numbers of OpenSim's testWrapCylinder.cpp, tolerance there 1e-9.
describe.each([
  ['perpendicular 1', [2, 0.9, 0], [-2, 1, 0], [0.0505759009075089, 0.998720220205536, 0], [0, 1, 0], 0.0505974872969326],
  [
    'perpendicular 2',
    [2, -2, 0],
    [-2, 2.1, 0],
    [0.911437827766147, 0.411437827766148, 0],
    [0.441911556159668, 0.897058624913969, 0],
    0.689036814042993,
  ],
])('%s of OpenSim’s own test', (_name, from, to, first, second, length) => {
  test.each([
    ['forwards', from, to, first, second],
    ['backwards', to, from, second, first],
  ])('%s: tangent points and length', (_way, a, b, t1, t2) => {
    const { outcome, span } = run(a, b)
    expect(outcome).toBe(wrapOutcomes.mandatory)
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(span[i]! - t1[i]!)).toBeLessThan(1e-9)
      expect(Math.abs(span[3 + i]! - t2[i]!)).toBeLessThan(1e-9)
    }
    expect(Math.abs(span[6]! - length)).toBeLessThan(1e-9)
  })
})

test('both ends on the axis count as inside', () => {
  expect(run([0, 0, 0], [0, 0, 0]).outcome).toBe(wrapOutcomes.inside)
})

// Traced in OpenSim 4.6 with a debugger (r = 0.059 m, quadrant −y): the second point is slid from the first one's new place.
test('a path with several wraps has its tangent points slid as OpenSim slides them', () => {
  const from = [0.08388623348870305, -0.031151861447146573, 0.006932283180779878]
  const to = [-0.3359207596109601, -0.017410818369528458, 0.05128973061051239]
  const once = run(from, to, 'once', Float64Array.of(0.059, 0.1), -2).span
  expect(once[2]!).toBeCloseTo(0.013155355679755232, 12)
  expect(once[5]!).toBeCloseTo(0.016081278262555898, 12)
  const refined = run(from, to, 'refined', Float64Array.of(0.059, 0.1), -2).span
  expect(refined[2]!).toBeCloseTo(0.013927926171125656, 12)
  expect(refined[5]!).toBeCloseTo(0.016964300959997833, 12)
})

import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import {
  thelenActiveForceLength,
  thelenCurves,
  thelenForceVelocity,
  thelenPassiveForceLength,
  thelenPassiveIntegral,
  thelenTendonForceLength,
  thelenTendonIntegral,
} from './thelenCurves.ts'

const curves = thelenCurves([0.04, 0.6, 0.45, 5, 0.25, 1.4, 0.95])

interface Samples {
  readonly x: number[]
  readonly y: number[]
}

describeGolden('Thelen curves agree with OpenSim 4.6', () => {
  const golden = referenceJson<{
    thelen: Record<'active_force_length' | 'passive_force_length' | 'tendon_force_length', Samples> & {
      force_velocity_samples: { rows: number[][] }
    }
  }>('opensim/curves.json').thelen
  test.each([
    ['active_force_length', thelenActiveForceLength],
    ['passive_force_length', thelenPassiveForceLength],
    ['tendon_force_length', thelenTendonForceLength],
  ] as const)('%s to 1e-12', (name, evaluate) => {
    const sample = new Float64Array(3)
    golden[name].x.forEach((x, i) => {
      sample[0] = x
      evaluate(curves, sample)
      expect(Math.abs(sample[0]! - golden[name].y[i]!)).toBeLessThan(1e-12)
    })
  })

  test('the force multiplier at the velocity OpenSim found, to 1e-12', () => {
    for (const [activation, , velocity, multiplier] of golden.force_velocity_samples.rows) {
      expect(Math.abs(thelenForceVelocity(curves, activation!, 1, velocity!) - multiplier!)).toBeLessThan(1e-12)
    }
  })
})

describe('a Thelen muscle', () => {
  test('has continuous force–velocity through every joint of its pieces', () => {
    for (const a of [0.05, 0.5, 1]) {
      const width = 0.25 + 0.75 * a
      const fastest = (width * (0.95 * 1.4 - 1)) / (((2 + 2 / 0.25) * 0.05 * 1.4) / 0.4)
      for (const joint of [-width, 0, fastest]) {
        const gap = thelenForceVelocity(curves, a, 0.8, joint + 1e-9) - thelenForceVelocity(curves, a, 0.8, joint - 1e-9)
        expect(Math.abs(gap)).toBeLessThan(1e-7)
      }
      expect(thelenForceVelocity(curves, a, 0.8, 0)).toBe(1)
    }
  })

  test('stores the energy its curves say', () => {
    const sample = new Float64Array(3)
    const h = 1e-6
    for (const x of [1.005, 1.02, 1.035, 1.3]) {
      sample[0] = x
      thelenTendonForceLength(curves, sample)
      expect((thelenTendonIntegral(curves, x + h) - thelenTendonIntegral(curves, x - h)) / (2 * h)).toBeCloseTo(sample[0]!, 7)
      sample[0] = x
      thelenPassiveForceLength(curves, sample)
      expect((thelenPassiveIntegral(curves, x + h) - thelenPassiveIntegral(curves, x - h)) / (2 * h)).toBeCloseTo(sample[0]!, 7)
    }
  })
})

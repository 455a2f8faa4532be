import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import {
  deGrooteActiveForceLength,
  deGrooteForceVelocity,
  deGrooteFreglyCurves,
  deGrootePassiveForceLength,
  deGrootePassiveIntegral,
  deGrooteTendonForceLength,
  deGrooteTendonIntegral,
} from './deGrooteFreglyCurves.ts'

const curves = deGrooteFreglyCurves([1, 0.6, 0.049, 0, 0])

interface Samples {
  readonly x: number[]
  readonly y: number[]
  readonly dy: number[]
}

describeGolden('De Groote–Fregly curves agree with OpenSim 4.6', () => {
  const golden = referenceJson<{ degroote: Record<string, Samples> }>('opensim/curves.json').degroote
  test.each([
    ['active_force_length', deGrooteActiveForceLength],
    ['passive_force_length', deGrootePassiveForceLength],
    ['tendon_force_length', deGrooteTendonForceLength],
  ] as const)('%s, value and slope to 1e-12', (name, evaluate) => {
    const sample = new Float64Array(3)
    const { x, y, dy } = golden[name]!
    x.forEach((at, i) => {
      sample[0] = at
      evaluate(curves, sample)
      expect(Math.abs(sample[0]! - y[i]!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(y[i]!)))
      expect(Math.abs(sample[1]! - dy[i]!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(dy[i]!)))
    })
  })

  test('force_velocity to 1e-12', () => {
    const { x, y } = golden['force_velocity']!
    x.forEach((at, i) => {
      expect(Math.abs(deGrooteForceVelocity(at) - y[i]!)).toBeLessThan(1e-12)
    })
  })
})

describe('a De Groote–Fregly muscle', () => {
  test('passes through the landmarks its authors chose', () => {
    const sample = new Float64Array(3)
    sample[0] = 1
    deGrooteTendonForceLength(curves, sample)
    expect(sample[0]).toBeCloseTo(0, 14)
    sample[0] = 1.049
    deGrooteTendonForceLength(curves, sample)
    expect(sample[0]).toBeCloseTo(1, 10)
    sample[0] = 1
    deGrooteActiveForceLength(curves, sample)
    expect(sample[0]).toBeCloseTo(1, 14)
    expect(deGrooteForceVelocity(-1)).toBeCloseTo(0, 10)
    expect(deGrooteForceVelocity(0)).toBeCloseTo(1, 10)
  })

  test('stores the energy its curves say', () => {
    const sample = new Float64Array(3)
    const h = 1e-6
    for (const x of [0.99, 1.02, 1.05]) {
      sample[0] = x
      deGrooteTendonForceLength(curves, sample)
      expect((deGrooteTendonIntegral(curves, x + h) - deGrooteTendonIntegral(curves, x - h)) / (2 * h)).toBeCloseTo(sample[0]!, 7)
      sample[0] = x
      deGrootePassiveForceLength(curves, sample)
      expect((deGrootePassiveIntegral(curves, x + h) - deGrootePassiveIntegral(curves, x - h)) / (2 * h)).toBeCloseTo(sample[0]!, 7)
    }
  })
})

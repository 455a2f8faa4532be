import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceSpec } from './bodySpec.ts'
import { expressionOf, lawEnergy, lawForce, passiveLaws } from './passiveLaws.ts'

const degree = Math.PI / 180
const laws = passiveLaws(referenceSpec('male'))
const law = (coordinate: string) => laws.find((candidate) => candidate.coordinate === coordinate)!

describe('passive laws of the joints', () => {
  test('force is the negative slope of energy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...laws), fc.double({ min: -0.6, max: 0.6, noNaN: true }), (candidate, q) => {
        const step = 1e-5
        const slope = (lawEnergy(candidate, q + step) - lawEnergy(candidate, q - step)) / (2 * step)
        expect(Math.abs(lawForce(candidate, q) + slope)).toBeLessThan(1e-4 * (1 + Math.abs(slope)))
      }),
    )
  })

  test('resistance to lumbar flexion only grows', () => {
    const lumbar = law('lumbar_extension')
    fc.assert(
      fc.property(fc.double({ min: -0.4, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 0.1, noNaN: true }), (flexion, more) => {
        expect(lawForce(lumbar, -flexion - more)).toBeGreaterThan(lawForce(lumbar, -flexion))
      }),
    )
  })

  test('the lumbar spine rests at its rest posture', () =>
    expect(Math.abs(lawForce(law('lumbar_extension'), -15 * degree))).toBeLessThan(1e-9))

  test('the end of lumbar range meets the published end moment less the erector spinae', () =>
    expect(lawForce(law('lumbar_extension'), -48 * degree)).toBeCloseTo(119, 0))

  test('the written expression has the value of the law', () => {
    for (const candidate of laws) {
      const evaluate = new Function('q', 'exp', `return ${expressionOf(candidate).replaceAll('--', '- -')}`) as (
        q: number,
        exp: typeof Math.exp,
      ) => number
      for (const q of [-0.4, 0, 0.3]) expect(evaluate(q, Math.exp)).toBeCloseTo(lawForce(candidate, q), 9)
    }
  })
})

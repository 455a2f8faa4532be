import type { MeasurementInput, TestId } from '@sitbone/evidence/vocabulary/measurement'
import { describe, expect, test } from 'vitest'
import { virtualPerson } from '../cohort/person.ts'
import { randomStream } from '../numerics/randomStream.ts'
import { choleskyFactor } from '../numerics/symmetricSystem.ts'
import { typicalPerson } from '../person/parameters.ts'
import { personFrom, priorCovariance, priorMean, vectorSize } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import { weightsOf } from '../person/weights.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { recovery } from '../validation/recovery.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import { fitPerson, type PersonFit } from './fitPerson.ts'
import { observe } from './observation.ts'
import { isFailure, posterior } from './posterior.ts'
import { bodyOf, predict } from './predict.ts'

const man = typicalPerson('male')
const reading = (test: TestId, side: 'right' | 'left' | 'none', value: number): MeasurementInput => ({
  id: `${test}-${side}`,
  test,
  side,
  value,
  unit: 'deg',
  method: 'goniometer',
  rater: 'clinician',
})
function fit(readings: readonly MeasurementInput[], forces: Parameters<typeof fitPerson>[3] = []): PersonFit {
  const result = fitPerson(readings, man, ordinaryFamily(), forces)
  if (result.kind === 'fit-failed') throw new Error(result.because)
  return result
}
const part = (result: PersonFit, name: string) => Math.sqrt(1 - result.parameters[name]!.identified)

describe('fitting a person', () => {
  test('without measurements everything stays at the prior and nothing is identified', () => {
    const result = fit([])
    expect(result.composite.extensibilityDeg.right.sd).toBeCloseTo(9, 0)
    for (const parameter of Object.values(result.parameters)) expect(parameter.identified).toBeLessThan(1e-9)
  })

  test('one raise halves what is unknown, raise and knee extension leave about 2.4°', () => {
    expect(fit([reading('slr', 'right', 60)]).composite.extensibilityDeg.right.sd).toBeCloseTo(3.4, 0)
    const both = fit([
      { ...reading('slr', 'right', 60), sem: 2.4 },
      { ...reading('ake', 'right', 48), sem: 2.75 },
    ])
    expect(Math.abs(both.composite.extensibilityDeg.right.sd - 2.4)).toBeLessThan(0.3)
  })

  test('length, stiffness and tolerance stay apart from one another only by the prior, until a force is read', () => {
    const clinic = [reading('slr', 'right', 60), reading('ake', 'right', 48)]
    const without = fit(clinic)
    for (const name of ['hamstringShift.right', 'hamstringStiffness.right', 'tolerance.right'])
      expect(part(without, name)).toBeGreaterThan(0.75)
    const forces = [40, 50, 60].map((angleDeg) => ({
      id: `f${angleDeg}`,
      side: 'right' as const,
      angleDeg,
      momentNm: -momentAt(angleDeg),
      sem: 0.1 * -momentAt(angleDeg) + 0.2,
    }))
    expect(part(fit(clinic, forces), 'tolerance.right')).toBeLessThan(0.65)
  })

  test('Thomas readings tell hip flexors and rectus femoris', () => {
    const result = fit([reading('thomas', 'right', -5), reading('thomas-knee', 'right', 48)])
    expect(part(result, 'hipFlexorShift.right')).toBeLessThan(0.6)
    expect(part(result, 'rectusStiffness.right')).toBeLessThan(0.65)
  })

  test('a stiff and a flexible leg keep their difference', () => {
    const { right, left } = fit([reading('slr', 'right', 50), reading('slr', 'left', 62)]).composite.extensibilityDeg
    expect(left.mean - right.mean).toBeGreaterThan(3)
  })

  test('a raise that contradicts knee extension is reported, not averaged away', () => {
    expect(fit([reading('slr', 'right', 50), reading('ake', 'right', 15)]).contradictions.map((c) => c.id)).toContain(
      'raise-against-knee-extension',
    )
    expect(fit([reading('slr', 'right', 60), reading('ake', 'right', 48)]).contradictions).toEqual([])
  })

  test('legs further apart than legs are, are reported', () =>
    expect(fit([reading('slr', 'right', 45), reading('slr', 'left', 85)]).contradictions.map((c) => c.id)).toContain('sides-differ'))

  test('a full extension says "at least" and does not pull the estimate back', () => {
    const flexible = [reading('slr', 'right', 105)]
    const alone = fit(flexible).composite.extensibilityDeg.right.mean
    const censored = fit([...flexible, reading('pke', 'right', 0)]).composite.extensibilityDeg.right.mean
    expect(Math.abs(censored - alone)).toBeLessThan(0.5)
  })

  test('the order of measurements does not matter', () => {
    const readings = [reading('slr', 'right', 58), reading('ake', 'right', 44), reading('slr', 'left', 66), reading('thomas', 'right', -8)]
    const [a, b] = [fit(readings), fit([...readings].reverse())]
    expect(b.composite.extensibilityDeg.right.mean).toBeCloseTo(a.composite.extensibilityDeg.right.mean, 6)
  })

  test('Laplace agrees with sampling: mean and spread of the composite within a tenth', () => {
    const observations = [observe(reading('slr', 'right', 55)), observe(reading('ake', 'right', 50))]
    const laplace = posterior(observations, man, ordinaryFamily())
    if (isFailure(laplace)) throw new Error(laplace.because)
    const fitted = fit([reading('slr', 'right', 55), reading('ake', 'right', 50)]).composite.extensibilityDeg.right
    // Importance sampling from the prior: weights are the likelihoods.
    const factor = choleskyFactor(priorCovariance(), vectorSize)!
    const random = randomStream(7)
    const weights = weightsOf(man.size)
    let [total, sum, squares] = [0, 0, 0]
    for (let i = 0; i < 4000; i++) {
      const z = Float64Array.from({ length: vectorSize }, () => random.normal())
      const vector = priorMean.map(
        (value, row) => value + factor.slice(row * vectorSize, row * vectorSize + row + 1).reduce((s, f, k) => s + f * z[k]!, 0),
      )
      const body = bodyOf(vector, man, ordinaryFamily(), weights)
      const raise = predict(vector, observations[0]!, body)
      const extension = predict(vector, observations[1]!, body)
      const weight = Math.exp(-0.5 * (((55 - raise) / laplace.sigma[0]!) ** 2 + ((50 - extension) / laplace.sigma[1]!) ** 2))
      total += weight
      sum += weight * raise
      squares += weight * raise * raise
    }
    const mean = sum / total
    expect(Math.abs(mean - fitted.mean)).toBeLessThan(0.4)
    expect(Math.sqrt(squares / total - mean * mean) / fitted.sd).toBeGreaterThan(0.85)
    expect(Math.sqrt(squares / total - mean * mean) / fitted.sd).toBeLessThan(1.15)
  }, 60_000)

  test('refitted virtual people lie in their 90 % bands about nine times in ten', () => {
    const { covered, people } = recovery(ordinaryFamily(), 120, 3)
    expect(people).toBe(120)
    expect(covered / people).toBeGreaterThan(0.82)
    expect(covered / people).toBeLessThan(0.97)
  }, 120_000)
})

const momentAt = (angle: number): number => {
  const virtual = twinBody(personFrom(priorMean, man), ordinaryFamily())
  return predict(priorMean, { ...observe(reading('slr', 'right', 0)), test: 'force', angleDeg: angle }, virtual) * -1
}

test('a virtual person is the same whoever draws them', () => {
  const population = { sex: 'unspecified', ages: [20, 79] } as const
  const read = (index: number) => virtualReading(twinBody(virtualPerson(4, index, population).person, ordinaryFamily()), 'slr', 'right')
  const [first, later] = [read(17), [1, 17, 3].map(read)[1]]
  expect(later).toBe(first)
})

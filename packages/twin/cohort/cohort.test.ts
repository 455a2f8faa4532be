import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinaryFamily } from '../twinFixture.ts'
import { addPeople, type CohortRequest, cohortResult, createCohortSketch, mergeCohort } from './cohort.ts'
import { addPair, addReading, correlation, createPairSketch, createSketch, distribution } from './sketch.ts'

const request: CohortRequest = { seed: 12, tests: ['slr', 'ake'], population: { sex: 'unspecified', ages: [20, 79] }, measured: 'reading' }

describe('a cohort', () => {
  test('is the same however its people are shared out', () => {
    const together = createCohortSketch(request.tests)
    addPeople(together, request, 0, 60, ordinaryFamily())
    const parts = [
      [40, 60],
      [0, 7],
      [7, 40],
    ].map(([from, to]) => {
      const sketch = createCohortSketch(request.tests)
      addPeople(sketch, request, from!, to!, ordinaryFamily())
      return sketch
    })
    const merged = createCohortSketch(request.tests)
    for (const part of parts) mergeCohort(merged, part)
    expect(merged).toEqual(together)
  })

  test('another seed draws other people', () => {
    const of = (seed: number) => {
      const sketch = createCohortSketch(request.tests)
      addPeople(sketch, { ...request, seed }, 0, 20, ordinaryFamily())
      return cohortResult(sketch).distributions['slr']!.mean
    }
    expect(of(1)).not.toBe(of(2))
  })

  test('women raise higher than men, and raise and knee extension go together', () => {
    const of = (sex: 'female' | 'male') => {
      const sketch = createCohortSketch(request.tests)
      addPeople(sketch, { ...request, population: { sex, ages: [20, 79] } }, 0, 150, ordinaryFamily())
      return cohortResult(sketch)
    }
    const [women, men] = [of('female'), of('male')]
    expect(women.distributions['slr']!.mean - men.distributions['slr']!.mean).toBeGreaterThan(4)
    expect(men.correlations['slr~ake']).toBeLessThan(-0.55)
    expect(men.correlations['slr~ake']).toBeGreaterThan(-0.9)
  })
})

describe('sketches', () => {
  test('mean, spread and percentiles are those of the numbers, to a bin', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 2, maxLength: 200 }), (values) => {
        const sketch = createSketch(-100, 220, 0.1)
        for (const value of values) addReading(sketch, value)
        const { mean, percentiles } = distribution(sketch)
        expect(mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 0)
        const sorted = [...values].sort((a, b) => a - b)
        expect(Math.abs(percentiles.p50 - sorted[Math.ceil(values.length / 2) - 1]!)).toBeLessThan(0.06)
      }),
    )
  })

  test('a number that is none is counted as missing', () => {
    const sketch = createSketch(0, 10, 1)
    addReading(sketch, null)
    addReading(sketch, Number.NaN)
    expect(sketch.missing).toBe(2)
  })

  test('correlation is 1 on a line and 0 without spread', () => {
    const line = createPairSketch()
    for (const x of [1, 2, 3, 5]) addPair(line, x, 2 * x)
    expect(correlation(line)).toBeCloseTo(1, 12)
    const still = createPairSketch()
    for (const x of [1, 2]) addPair(still, x, 4)
    expect(correlation(still)).toBe(0)
  })
})

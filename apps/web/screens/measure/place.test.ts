import { norms } from '@sitbone/evidence/norms'
import { describe, expect, test } from 'vitest'
import { normalShare, placesOf } from './place.ts'

const extension = (value: number) =>
  ({ id: 'm', test: 'ake', side: 'right', value, unit: 'deg', method: 'goniometer', rater: 'clinician', active: true }) as const
const usual = (sex: 'female' | 'male') => norms.find((norm) => norm.test === 'ake' && norm.sex === sex)!

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [1, 0.841345],
    [-1.644854, 0.05],
    [2.326348, 0.99],
  ])('has at %d a share of %d below it', (z, share) => expect(normalShare(z)).toBeCloseTo(share, 6))
})
test('the usual value stands in the middle of its sex', () => {
  expect(placesOf(extension(usual('female').mean), 'female')).toEqual([{ people: 'female', kind: 'share', below: 50 }])
})
test('without a sex both places are given', () => {
  expect(
    placesOf(extension(15), 'unspecified')
      .map(({ people }) => people)
      .toSorted(),
  ).toEqual(['female', 'male'])
})
test('a small lack of knee extension is more flexible than a large one', () => {
  const [little] = placesOf(extension(5), 'male')
  const [much] = placesOf(extension(45), 'male')
  expect(little?.kind === 'share' && much?.kind === 'share' && little.below > 80 && much.below < 10).toBe(true)
})
test('a norm that is only judgement gives a third, not a percentile', () => {
  const raise = { ...extension(40), test: 'slr', active: false } as const
  expect(placesOf(raise, 'male')).toEqual([{ people: 'male', kind: 'third', third: 'lower' }])
})
test('a test in which neither end is flexible has no place', () => {
  expect(placesOf({ ...extension(20), test: 'pelvic-tilt', side: 'none' }, 'male')).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { fitPerson } from '../fit/fitPerson.ts'
import { typicalPerson } from '../person/parameters.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { counterfactual, programmeGain } from './counterfactual.ts'
import { populationShare } from './populationShare.ts'

const fitted = fitPerson(
  [48, 50].map((value, i) => ({
    id: `m${i}`,
    test: 'slr',
    side: i === 0 ? 'right' : 'left',
    value,
    unit: 'deg',
    method: 'goniometer',
    rater: 'clinician',
  })),
  typicalPerson('male'),
  ordinaryFamily(),
)
if (fitted.kind === 'fit-failed') throw new Error(fitted.because)
const { posterior } = fitted
const of = (change: Parameters<typeof counterfactual>[2], seed = 1) => counterfactual(posterior, ordinaryFamily(), change, seed, 60)

describe('the same person with other hamstrings', () => {
  const typical = of({ kind: 'typical-hamstrings' })

  test('raises the leg further with typical ones', () =>
    expect(typical.extensibilityDeg.right.changed).toBeGreaterThan(typical.extensibilityDeg.right.now + 8))

  test('bends the back no differently in a full bend: hips do the rest', () => {
    const { change } = typical.tasks['bend-to-the-floor']
    expect(Math.abs(change.lumbarDeg.mean)).toBeLessThan(2)
    expect(change.hipDeg.mean).toBeGreaterThan(8)
  })

  test('bends the back a little less on the floor with straight legs', () => {
    const { mean, band } = typical.tasks['floor-legs-straight'].change.lumbarDeg
    expect(mean).toBeLessThan(-0.5)
    expect(mean).toBeGreaterThan(-8)
    expect(band[0]).toBeLessThan(mean)
    expect(band[1]).toBeGreaterThan(mean)
  })

  test('is the same for the same seed', () => expect(of({ kind: 'typical-hamstrings' })).toEqual(typical))

  test('after a programme gains what the trials gained, and only through what they let happen', () => {
    const after = of({ kind: 'after-programme', weeks: 6 })
    const gained = after.extensibilityDeg.right.changed - after.extensibilityDeg.right.now
    expect(Math.abs(gained - programmeGain(6))).toBeLessThan(2)
    expect(after.tasks['chair-upright'].change.lumbarDeg.mean).toBe(0)
  })

  test('gains level off by week five', () => {
    expect(programmeGain(0)).toBe(0)
    expect(programmeGain(5) / programmeGain(12)).toBeGreaterThan(0.9)
  })
})

test('in few people the back would bend noticeably less with typical hamstrings, and in nobody in a full bend', () => {
  const { lumbarChangesNoticeably } = populationShare({ sex: 'male', ages: [20, 79] }, ordinaryFamily(), 2, 150)
  expect(lumbarChangesNoticeably['bend-to-the-floor']).toBeLessThan(0.02)
  expect(lumbarChangesNoticeably['floor-legs-straight']).toBeLessThan(0.2)
})

import { describe, expect, test } from 'vitest'
import { contradictionTexts } from '../fit/contradictions.ts'
import { findingsFrom, findingTexts } from '../fit/findings.ts'
import { fitPerson } from '../fit/fitPerson.ts'
import { typicalPerson } from '../person/parameters.ts'
import { scopeSentences } from '../person/scope.ts'
import { refusalSentences, simulate } from '../simulate/simulate.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { withLegs } from '../validation/rows.ts'
import { type Variant, virtualTestIds } from '../virtualTests/catalogue.ts'
import { tellFit } from './fitStory.ts'
import { claimsIn } from './mustNotClaim.ts'
import { tell, tellBands, testNames } from './story.ts'

describe('every sentence of the twin passes the list of what it must not claim', () => {
  const variants: readonly Variant[] = [
    {},
    { otherLeg: 'bent' },
    { pelvis: 'free' },
    { sitting: 'slumped' },
    { reach: 'reaching' },
    { kneeDeg: 20 },
    { neck: 'straight', ankle: 'dorsiflexed' },
  ]
  const people = [-12, 0, 14].map((mm) => withLegs(typicalPerson('male'), { hamstringShift: mm / 1000 }))
  test.each(virtualTestIds)('stories of %s', (id) => {
    for (const person of people) {
      for (const variant of variants) {
        const simulation = simulate(person, ordinaryFamily(), id, 'left', variant, 'typical')
        if (simulation.kind === 'refused') continue
        const { result, typical } = simulation
        for (const line of [...tell(result, typical), tellBands(id, { female: result.endpoint, male: typical!.endpoint })]) {
          expect(claimsIn(line), line).toEqual([])
          expect(line).not.toMatch(/NaN|undefined|null|Infinity/)
        }
      }
    }
  })

  test.each([...scopeSentences, ...contradictionTexts, ...findingTexts, ...Object.values(refusalSentences), ...Object.values(testNames)])(
    '%s',
    (sentence) => expect(claimsIn(sentence)).toEqual([]),
  )
})

test('the story of a fit', () => {
  const reading = (test: 'slr' | 'ake', value: number) =>
    ({ id: test, test, side: 'right', value, unit: 'deg', method: 'goniometer', rater: 'clinician' }) as const
  const fitted = fitPerson([reading('slr', 48), reading('ake', 10)], typicalPerson('male'), ordinaryFamily())
  if (fitted.kind === 'fit-failed') throw new Error(fitted.because)
  for (const line of tellFit(fitted, findingsFrom({ 'ankle-sensitises': 'yes' }))) expect(claimsIn(line), line).toEqual([])
})

describe('the list itself finds', () => {
  test.each([
    ['Your hamstrings are too short.', 'short-or-stiff-muscle'],
    ['You have stiff hamstrings.', 'short-or-stiff-muscle'],
    ['Hamstrings pull the pelvis and change your standing posture.', 'standing-posture'],
    ['Stretching improves your posture.', 'standing-posture'],
    ['Tight hamstrings make your back bend more.', 'tight-makes-back-bend'],
    ['This explains your pain.', 'pain-or-injury'],
    ['Stretching prevents injury.', 'pain-or-injury'],
    ['The pressure on your disc doubles.', 'pressure-or-level'],
    ['L4 bends 8°.', 'pressure-or-level'],
    ['Your rhythm shows guarding.', 'rhythm'],
    ['You have a nerve problem.', 'diagnosis'],
    ['This was clinically tested.', 'validated'],
  ])('%s', (sentence, id) => expect(claimsIn(sentence)).toContain(id))
})

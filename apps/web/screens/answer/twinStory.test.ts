import { claimsIn } from '@sitbone/twin/words/mustNotClaim'
import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { deskWorker } from '../../../../testing/people.ts'
import { bendStory } from '../../twin/bendStory.ts'
import { said } from './TwinStory.tsx'
import { twinStoryWords } from './twinStoryWords.ts'

const intl = createIntl({ locale: 'en', messages: twinStoryWords })
const changes = [
  { mean: 10.4, band: [2, 17.2] },
  { mean: -9, band: [-15, -1] },
  { mean: 0.1, band: [0, 1] },
] as const

describe('the twin’s part of an answer', () => {
  test.each(Object.keys(twinStoryWords) as (keyof typeof twinStoryWords)[])('%s claims nothing that the twin must not claim', (id) => {
    for (const change of changes) {
      const text = intl.formatMessage({ id }, { ...said(change), pelvis: 60, lumbar: 42, step: '' })
      expect(claimsIn(text), text).toEqual([])
    }
  })

  test('a change under two degrees is called the same, a shorter reach turns the other way round', () => {
    expect(said(changes[2]).way).toBe('same')
    expect(said(changes[1])).toEqual({ way: 'less', size: 9, low: 1, high: 15 })
  })

  test('with a leg raise of 58° the pelvis stops sooner than with typical hamstrings, and the lower back does not change', () => {
    const story = bendStory({ kind: 'story', of: deskWorker })
    if (story.kind !== 'told') throw new Error(story.because)
    expect(story.pelvisChange.mean).toBeGreaterThan(4)
    expect(story.pelvisChange.band[0]).toBeLessThan(story.pelvisChange.mean)
    expect(said(story.lumbarChange).way).toBe('same')
  })

  test('a body outside the twin’s scope gets no story', () => {
    const child = { ...deskWorker, person: { ...deskWorker.person, age: 9 } }
    expect(bendStory({ kind: 'story', of: child }).kind).toBe('untold')
  })
})

import { explanations } from '@sitbone/evidence/explanations/all'
import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import { ownVignettes } from './own.ts'
import { listed, parseVignettes, VignetteError } from './parse.ts'
import { outcome, score } from './score.ts'
import tuningFile from './tuning.json' with { type: 'json' }
import { vignetteFileSchema } from './vignette.ts'

const own = ownVignettes()

describe('our own vignettes', () => {
  test.each(Object.entries(own))('%s: nobody is under-triaged, and the targets are met', (_, vignettes) => {
    const result = score(vignettes.map((vignette) => outcome(vignette, assess(vignette.case, { draws: 100 }))))
    expect(result.underTriage).toBe(0)
    expect(result.missedDanger).toBe(0)
    expect(result.forbiddenAdvice).toBe(0)
    expect(result.overTriage).toBeLessThanOrEqual(0.2)
    expect(result.top1).toBeGreaterThanOrEqual(0.65)
    expect(result.top3).toBeGreaterThanOrEqual(0.9)
    expect(result.role).toBeGreaterThanOrEqual(0.85)
    expect(result.brier).toBeLessThanOrEqual(0.15)
  })

  test('there are at least five for every explanation, in both voices', () => {
    const all = [...own.tuning, ...own['held-out']]
    for (const { id } of explanations) {
      const about = all.filter((vignette) => vignette.id.startsWith(`${id}-`))
      expect(about.length, id).toBeGreaterThanOrEqual(5)
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('the files fit the schema that `sitbone schema vignettes` prints', () => {
    expect(vignetteFileSchema.safeParse(tuningFile).success).toBe(true)
  })
})

describe('a vignette file', () => {
  test('takes the names that others give to the expected results, and says no to any other', () => {
    const of = (expected: object) => ({ case: { person: { age: 40, sex: 'male' }, answers: {}, measurements: [] }, expected })
    const [one] = parseVignettes([of({ leading: 'spinal-stenosis', hamstringRole: 'unlikely', mustNotAdvise: ['heat'] })])
    expect(one!.expected).toEqual({ explanation: ['spinal-stenosis'], role: 'unlikely', forbidden: ['heat'] })
    expect(() => parseVignettes(of({ leadng: 'spinal-stenosis' }))).toThrow(/expected\.leadng is not a field.*"leading"/)
    expect(() => parseVignettes(of({ top: 'spinal-stenosis', explanation: 'fracture' }))).toThrow(/twice/)
  })

  const person = { age: 40, sex: 'male' }

  test('may be one case with "expected" beside it, and name an explanation in a clinician’s words', () => {
    const [vignette] = parseVignettes({ person, answers: {}, expected: { explanation: 'Sciatica' } })
    expect(listed(vignette!.expected.explanation!)).toEqual(['lumbar-radiculopathy'])
  })

  test.each([
    [
      'an unknown explanation',
      { person, answers: {}, expected: { explanation: 'hip osteoartritis' } },
      /"hip osteoartritis" is not known.*Did you mean/s,
    ],
    ['an unknown field', { person, answers: {}, expcted: {}, expected: {} }, /"expcted" is not a field.*expected/s],
    ['a wrong verdict', { person, answers: {}, expected: { role: 'maybe' } }, /expected\.role/],
    [
      'a broken case',
      { id: 'x', case: { person, answers: { 'main-problm': 'a' }, measurements: [] }, expected: {} },
      /vignette "x".*main-problem/s,
    ],
    ['nothing', [], /no vignettes/],
  ])('with %s is refused in words', (_, input, message) => {
    expect(() => parseVignettes(input)).toThrow(VignetteError)
    expect(() => parseVignettes(input)).toThrow(message)
  })
})

describe('the score', () => {
  const [urgent] = parseVignettes({
    person: { age: 40, sex: 'male' },
    answers: { 'd-ces-saddle': 'yes' },
    expected: { level: 'emergency', role: 'not-relevant-now' },
  })
  const [mild] = parseVignettes({
    person: { age: 40, sex: 'male' },
    answers: { 'main-problem': 'knee-or-calf-pain', 'pain-places': ['front-of-knee'] },
    expected: { level: 'emergency', explanation: 'patellofemoral pain', role: 'likely-contributor' },
  })

  test('counts a level that is too low as under-triage and one that is too high as over-triage', () => {
    expect(outcome(mild!, assess(mild!.case, { draws: 20 })).triage).toBe('under')
    expect(outcome({ ...urgent!, expected: { level: 'self-care' } }, assess(urgent!.case)).triage).toBe('over')
    expect(outcome(urgent!, assess(urgent!.case)).triage).toBe('right')
  })

  test('a needless alarm that withholds the ranking counts as a miss, with the worst Brier score that a blank can have', () => {
    const alarmed = outcome({ ...urgent!, expected: { level: 'self-care', explanation: ['spinal-stenosis'] } }, assess(urgent!.case))
    expect(alarmed.rank).toBe(Number.POSITIVE_INFINITY)
    expect(alarmed.brier).toBe(0.5)
    expect(score([alarmed])).toMatchObject({ top1: 0, top3: 0, overTriage: 1 })
  })

  test('the role is averaged over verdicts, so that a rare one counts as much as a common one', () => {
    const right = outcome(urgent!, assess(urgent!.case))
    const wrong = outcome(mild!, assess(mild!.case, { draws: 20 }))
    expect(score([right, right, right, wrong]).role).toBe(0.5)
  })
})

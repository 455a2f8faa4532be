import { claims } from '@sitbone/evidence/claims/claims'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import { claimForYou } from './forYou.ts'

const desk: Case = {
  person: { age: 38, sex: 'male' },
  answers: { 'main-problem': 'low-back-pain', 'sitting-hours': 'over-8', 'pain-duration': 'over-1-year', 'leg-spread': 'stays-in-back' },
  measurements: [{ id: 'a', test: 'slr', side: 'left', value: 55, unit: 'deg', method: 'tilt', rater: 'self' }],
}
const context = { known: desk, assessment: assess(desk, { draws: 100 }) }
const of = (id: string, more: object = {}) => claimForYou(claims.find((claim) => claim.id === id)!, { ...context, ...more })

describe('a claim, for you', () => {
  test('answers cause or effect with the verdict', () => expect(of('C22')).toBe(context.assessment.hamstringRole.sentence))

  test('sets the 80-degree rule against the own angle with its error and the band of the own sex', () => {
    expect(of('C13')).toBe('Straight leg raise: left 55° ± 7°. Usual: men 62 to 75° (provisional).')
  })

  test('says what a twin shows, and nothing without one', () => {
    expect(of('C23')).toBeNull()
    expect(of('C23', { twin: { standingPelvisDeg: 0.1 } })).toContain('less than 1°')
    expect(of('C51', { twin: { lumbarBendDeg: 6.4 } })).toContain('6°')
  })

  test('puts sitting and nerve in words, never as a probability of disease', () => {
    expect(of('C01')).toContain('more than 8 hours')
    for (const claim of claims) expect(claimForYou(claim, context) ?? '').not.toMatch(/\d\s*%/)
  })

  test('is silent while urgent help comes first', () => {
    const urgent: Case = { ...desk, answers: { 'd-ces-saddle': 'yes' } }
    const assessment = assess(urgent, { draws: 100 })
    for (const claim of claims) expect(claimForYou(claim, { known: urgent, assessment })).toBeNull()
  })
})

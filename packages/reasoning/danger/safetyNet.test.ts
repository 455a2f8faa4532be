import { describe, expect, test } from 'vitest'
import { safetyNetTexts } from './safetyNet.ts'
import { type ScreenInput, screen } from './screen.ts'

const texts = (input: ScreenInput) => safetyNetTexts(input, screen(input)).join('\n')
const adult = { age: 40, sex: 'female', region: 'GB' } as const

describe('the safety net', () => {
  test('goes with every answer that is not urgent, and says that no sign rules nothing out', () => {
    const clean = texts({ person: adult, answers: {} })
    expect(clean).toMatch(/does not mean there is none/)
    expect(clean).toMatch(/numb skin between your legs/)
    expect(clean).toMatch(/Samaritans, 116 123/)
  })

  test('does not claim "no danger sign" when one was found', () => {
    expect(texts({ person: adult, answers: { 'd-pmr': 'yes' } })).not.toMatch(/found no danger sign/)
  })

  test('says what one weak flag means', () => {
    expect(texts({ person: adult, answers: { 'w-night-pain': 'yes' } })).toMatch(/ticked one thing/)
    expect(texts({ person: adult, answers: {} })).not.toMatch(/ticked one thing/)
  })

  test('says that the check is incomplete until every open page is answered', () => {
    expect(texts({ person: adult, answers: {} })).toMatch(/not complete/)
  })

  test('leg pain and the sit-down-and-it-goes pattern bring their own text', () => {
    expect(texts({ person: adult, answers: { 'leg-spread': 'below-knee' } })).toMatch(/both legs join in/i)
    expect(texts({ person: adult, answers: { 'walking-pattern': 'eases-sitting-or-bending' } })).toMatch(/heavy legs/)
  })

  test('same day says what would make it an emergency; an emergency leaves the word to the care card', () => {
    expect(texts({ person: adult, answers: { 'd-dvt': 'yes' } })).toMatch(/emergency help at once/)
    expect(texts({ person: adult, answers: { 'd-chest': 'yes' } })).toBe('')
  })
})

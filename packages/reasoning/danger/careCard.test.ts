import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { describe, expect, test } from 'vitest'
import { careCard, numbersFor } from './careCard.ts'
import { screen } from './screen.ts'

const card = (id: string, region?: string) =>
  careCard(screen({ person: { age: 40, sex: 'female' }, answers: { [id]: 'yes' } }).danger, region)!

describe('a care card', () => {
  test('calls the emergency number of the region, and says so when it is unknown', () => {
    expect(card('d-chest', 'GB').call?.number).toBe('999')
    expect(card('d-chest', 'uk').call?.number).toBe('999')
    expect(card('d-chest', 'US').call?.number).toBe('911')
    expect(card('d-chest', 'GR').call?.number).toBe('112')
    expect(card('d-chest').call?.number).toBe('your local emergency number')
    expect(card('d-chest', 'ZZ').call?.number).toBe('your local emergency number')
  })

  test('offers the urgent advice line for same-day signs where there is one', () => {
    expect(card('d-dvt', 'GB').call?.number).toBe('111')
    expect(card('d-dvt', 'IE').call).toBeNull()
  })

  test('offers the crisis line at once for thoughts of suicide, without a word of blame', () => {
    const crisis = card('d-mind-now', 'GB')
    expect(crisis).toMatchObject({ level: 'emergency', tone: 'crisis', call: { number: '116 123' } })
    expect(crisis.first.action).toMatch(/not alone/)
    expect(JSON.stringify(crisis)).not.toMatch(/commit|attempt|score/i)
  })

  test('leads with the most urgent sign and keeps the others of that level', () => {
    const { danger } = screen({ answers: { 'd-dvt': 'yes', 'd-pe': 'yes', 'd-ali': 'yes' } })
    const both = careCard(danger, 'DE')!
    expect([both.first.id, ...both.also.map(({ id }) => id)].sort()).toEqual(['d-ali', 'd-pe'])
  })

  test('is empty when nothing fired', () => expect(careCard([])).toBeNull())

  test('every emergency and same-day sign says what to do, what to say and what until help comes', () => {
    for (const { id, level, action, say, untilHelp } of dangerSigns) {
      if (level !== 'emergency' && level !== 'same-day') continue
      expect([id, action.length > 10, say.length > 10, untilHelp.length > 5]).toEqual([id, true, true, true])
      expect(`${id}: ${action}`).toMatch(/call|phone|go to|see |seen|stay/i)
    }
  })

  test('no region is guessed from a language code', () => expect(numbersFor('en').region).toBe('*'))
})

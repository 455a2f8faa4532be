import { type HealthConditionId, healthConditions } from '@sitbone/evidence/danger/conditions'
import { contraindications } from '@sitbone/evidence/danger/contraindications'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { describe, expect, test } from 'vitest'
import { blocked, conditionsOf } from './contraindications.ts'

const all = contraindications.map(({ id }) => id)
const adult = { age: 40, sex: 'male' } as const
const off = (answers: Record<string, string | string[]>, person: { age: number; sex: 'male' | 'female' } = adult) =>
  blocked(all, conditionsOf({ person, answers }))
    .filter(({ how }) => how === 'must-not')
    .map(({ id }) => id)

describe('tests and exercises', () => {
  test('are all open to a healthy adult', () => expect(off({})).toEqual([]))

  test.each(dangerSigns.filter(({ level }) => level === 'emergency' || level === 'same-day'))(
    '$id ($level) turns everything off',
    ({ id }) => {
      expect(off({ [id]: 'yes' })).toEqual(all)
    },
  )

  test.each(dangerSigns.filter(({ level, region }) => level === 'soon' && region !== 'mind'))(
    '$id (soon) turns off provocative tests and stretches; walking stays',
    ({ id }) => {
      const closed = off({ [id]: 'yes' })
      for (const item of [
        't-slr-passive',
        't-slr-active',
        't-knee-ext',
        't-bend',
        't-slump',
        't-longsit',
        't-force',
        'x-stretch-lying',
        'x-stretch-seated',
        'x-stretch-standing',
      ] as const) {
        expect(closed).toContain(item)
      }
      expect(closed).not.toContain('x-walk')
    },
  )

  test('low mood turns nothing off', () => expect(off({ 'd-mind-low': 'yes' })).toEqual([]))

  test('a child gets walking at most', () =>
    expect(all.filter((id) => !off({}, { age: 15, sex: 'male' }).includes(id))).toEqual(['x-walk']))

  test('new sciatica turns off seated and standing stretches and Nordic work, and asks before a lying one', () => {
    const answers = { 'leg-spread': 'to-foot', 'leg-feelings': ['tingling'], 'pain-duration': '1-to-6-weeks' }
    expect(off(answers)).toEqual(expect.arrayContaining(['x-stretch-seated', 'x-stretch-standing', 'x-nordic', 't-force']))
    const lying = blocked(['x-stretch-lying'], conditionsOf({ person: adult, answers }))
    expect(lying).toMatchObject([{ how: 'ask-first', because: ['k-sciatica'] }])
  })

  test('not sure about a replaced hip counts as one', () => {
    expect(blocked(['x-gluteal'], conditionsOf({ person: adult, answers: { 'k-hip-repl': 'not-sure' } }))).toMatchObject([
      { how: 'ask-first' },
    ])
  })

  test('a test that sent symptoms down the leg counts as irritable sciatica', () => {
    expect(conditionsOf({ person: adult, answers: {}, measurements: [{ flags: ['r-down'] }] })).toContain('k-sciatica')
  })

  test('one more condition never opens anything', () => {
    const ids = healthConditions.map(({ id }) => id)
    const must = (conditions: readonly HealthConditionId[]) =>
      blocked(all, new Set(conditions)).filter(({ how }) => how === 'must-not').length
    for (const first of ids) for (const second of ids) expect(must([first, second])).toBeGreaterThanOrEqual(must([first]))
  })
})

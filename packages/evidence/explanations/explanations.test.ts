import { describe, expect, test } from 'vitest'
import { dangerSigns } from '../danger/signs.ts'
import { weakFlags } from '../danger/weakFlags.ts'
import { findings } from '../findings/findings.ts'
import { advice, avoid } from './advice.ts'
import { explanations } from './all.ts'
import { weakFlagBackground } from './background.ts'
import { rangeTests, stateTests } from './measuredTests.ts'
import { storyAlarms } from './storyAlarms.ts'
import { roleTable } from './structure.ts'

const known = new Set(Object.keys(findings))
const signs = new Set<string>(dangerSigns.map(({ id }) => id))
const flags = new Set<string>(weakFlags.map(({ id }) => id))
const forbidden = /\b(slipped|out of line|crushed|damaged|misaligned)\b/i

describe('each explanation', () => {
  test('has an id, a name and aliases that no other has', () => {
    const names = explanations.flatMap(({ id, name, aliases }) => [...new Set([id, name, ...aliases].map((one) => one.toLowerCase()))])
    expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([])
  })

  test.each(explanations)('$id has a complete card in plain words', ({ card, name }) => {
    const texts = [name, card.what, card.usually, card.getHelp, ...card.helps, ...card.speaksFor, ...card.speaksAgainst]
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(3)
      expect(text).not.toMatch(forbidden)
    }
    expect(Math.min(card.helps.length, card.speaksFor.length, card.speaksAgainst.length)).toBeGreaterThan(0)
  })

  test.each(explanations)('$id names only danger signs and flags that exist', ({ expects }) => {
    for (const id of Object.keys(expects['danger-signs'] ?? {})) expect(signs.has(id) || id in weakFlagBackground, id).toBe(true)
  })
})

test('weak flags with a background share are weak flags', () => {
  for (const id of Object.keys(weakFlagBackground)) expect(flags.has(id), id).toBe(true)
})

test('every source of advice, of what to avoid and of a measured test is a finding', () => {
  const cited = [...advice, ...avoid, ...Object.values(rangeTests), ...Object.values(stateTests)].flatMap(({ sources }) => sources)
  expect(cited.filter((id) => !known.has(id))).toEqual([])
})

test('what to avoid drops only advice that exists, and advice speaks plainly', () => {
  const ids = new Set(advice.map(({ id }) => id))
  for (const { drops } of avoid) for (const id of drops) expect(id === 'every-exercise' || ids.has(id), id).toBe(true)
  for (const { text, why } of [...advice, ...avoid]) expect(`${text} ${why}`).not.toMatch(forbidden)
  expect(new Set([...advice, ...avoid].map(({ id }) => id)).size).toBe(advice.length + avoid.length)
})

test('rules of advice name only explanations that exist', () => {
  const ids = new Set(explanations.map(({ id }) => id))
  const rules = [...advice.map(({ when }) => when), ...avoid.flatMap(({ when }) => when)]
  for (const { explanations: named } of rules) for (const id of named ?? []) expect(ids.has(id), id).toBe(true)
})

test('an exercise always names the movement whose contraindications apply, or none is known', () => {
  expect(advice.filter(({ kind, movement }) => kind === 'exercise' && movement === undefined).map(({ id }) => id)).toEqual(['hip-hinge'])
})

test('story alarms name danger signs, and never a level below the least urgent', () => {
  for (const { sign } of storyAlarms) expect(signs.has(sign), sign).toBe(true)
})

test('less extensibility never makes a contribution less likely', () => {
  for (const { contributes, elsewhere } of Object.values(roleTable)) {
    expect([...contributes].sort((a, b) => b - a)).toEqual(contributes)
    expect(Object.values(elsewhere).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  }
})

import { expect, test } from 'vitest'
import { structures } from './anatomy/structures.ts'
import { claims } from './claims/claims.ts'
import { safetyNet } from './danger/safetyNet.ts'
import { scopeNotes } from './danger/scope.ts'
import { dangerSigns } from './danger/signs.ts'
import { stopRules } from './danger/stopRules.ts'
import { weakFlags } from './danger/weakFlags.ts'

/** US school grade of a text (Flesch and Kincaid 1975): grade 4 to 6 is an age of about 9 to 11. Syllables are counted by vowel groups. */
function schoolGrade(texts: readonly string[]): number {
  const text = texts.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ')
  const sentences = text.split(/[.!?:;]+/).filter((part) => part.trim() !== '').length
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word))
  return 0.39 * (words.length / sentences) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59
}

function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  return Math.max(1, letters.replace(/(?:[^laeiouy]es|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

test('the grade of a known text is right', () => {
  expect(schoolGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 1)
})

test.each([
  ['reasons for asking', [...dangerSigns, ...weakFlags].map(({ why }) => why)],
  ['examples after "not sure"', dangerSigns.flatMap((sign) => ('again' in sign ? [sign.again!] : []))],
  ['options on a page', [...dangerSigns, ...weakFlags].map(({ short }) => short)],
  ['until help comes', dangerSigns.map(({ untilHelp }) => untilHelp)],
  ['safety net', safetyNet.map(({ text }) => text)],
  ['stop rules', stopRules.flatMap((rule) => [rule.when, rule.whatNext])],
  ['scope', scopeNotes.map(({ saysInstead }) => saysInstead)],
  ['cards of the body', structures.map(({ does }) => does)],
  ['claims', claims.flatMap(({ reason, meaning }) => [reason, meaning])],
])('the %s can be read at 9 to 11 years (grade 6.5 or lower)', (_name, texts) => {
  expect(schoolGrade(texts)).toBeLessThanOrEqual(6.5)
})

test('what to do, which must name the emergency department, stays under grade 7', () => {
  expect(schoolGrade(dangerSigns.map(({ action }) => action))).toBeLessThanOrEqual(7)
})

test('the questions of single signs, which name several things at once, stay under grade 7', () => {
  expect(schoolGrade([...dangerSigns, ...weakFlags].map(({ asks }) => asks))).toBeLessThanOrEqual(7)
})

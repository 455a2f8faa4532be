import { conditionSources } from '@sitbone/evidence/danger/conditionSources'
import { dangerPages } from '@sitbone/evidence/danger/pages'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { contradictions, legSymptoms, storyAsks, storyFacts } from '@sitbone/evidence/danger/story'
import { weakFlags } from '@sitbone/evidence/danger/weakFlags'
import type { Condition } from '@sitbone/evidence/vocabulary/question'
import { expect, test } from 'vitest'
import { questionById, questionCatalogue } from '../questions/catalogue.ts'

/** Every (question, option) that a condition looks at. */
function looksAt(condition: Condition | null): readonly (readonly [string, string])[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(looksAt)
  if ('any' in condition) return condition.any.flatMap(looksAt)
  if ('not' in condition) return looksAt(condition.not)
  if ('person' in condition) return []
  if ('is' in condition) return condition.is.map((option) => [condition.answer, String(option)] as const)
  return 'includes' in condition ? condition.includes.map((option) => [condition.answer, option] as const) : [[condition.answer, '']]
}

test('every answer that the danger data looks at is offered by its question', () => {
  const conditions = [
    ...dangerPages.map(({ showWhen }) => showWhen),
    ...storyAsks.map(({ when }) => when),
    ...storyFacts.map(({ when }) => when),
    ...contradictions.map(({ when }) => when),
    ...conditionSources.map(({ story }) => story),
    legSymptoms,
    ...questionCatalogue.map(({ showWhen }) => showWhen),
  ]
  const missing = conditions.flatMap(looksAt).filter(([id, option]) => {
    const question = questionById(id)
    return (
      question === undefined ||
      (option !== '' && question.options.length > 0 && !question.options.some((offered) => offered.id === option) && option !== 'not-sure')
    )
  })
  expect(missing).toEqual([])
})

test('every sign and every weak flag can be answered by an id that the catalogue lists', () => {
  for (const { id } of [...dangerSigns, ...weakFlags])
    expect(questionById(id)?.options.map((option) => option.id)).toEqual(['yes', 'no', 'not-sure'])
})

test('every question id is used once', () => expect(new Set(questionCatalogue.map(({ id }) => id)).size).toBe(questionCatalogue.length))

test('whatever asks again can be asked', () => {
  for (const { ask } of contradictions) expect([ask, questionById(ask) !== undefined]).toEqual([ask, true])
})

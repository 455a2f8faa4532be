import { expect, test } from 'vitest'
import { offeredAnswers } from './offeredAnswers.ts'

test('answers that the questions offer are kept as they are', () => {
  const answers = { 'main-problem': 'low-back-pain', 'pain-places': ['low-back', 'buttock'] }
  expect(offeredAnswers(answers)).toEqual({ answers, outdated: [] })
})
test('an option that is gone does not count and is named', () => {
  expect(offeredAnswers({ 'main-problem': 'an-option-of-last-year', onset: 'gradual' })).toEqual({
    answers: { onset: 'gradual' },
    outdated: ['main-problem'],
  })
})
test('one missing option takes the whole list out, because half an answer says something else', () => {
  expect(offeredAnswers({ 'pain-places': ['low-back', 'gone'] }).outdated).toEqual(['pain-places'])
})
test('an answer to a question that is gone is named', () => {
  expect(offeredAnswers({ 'question-of-last-year': 'yes' }).outdated).toEqual(['question-of-last-year'])
})
test('a list where one answer is wanted does not count', () => {
  expect(offeredAnswers({ onset: ['gradual'] }).outdated).toEqual(['onset'])
})

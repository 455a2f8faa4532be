import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseError, parseCase } from './caseProblems.ts'

const person = { age: 40, sex: 'female' }
const raise = { id: 'a', test: 'slr', side: 'left', value: 60, unit: 'deg', method: 'tilt', rater: 'self' }
const problems = (input: unknown): string => {
  try {
    parseCase(input)
    return 'no problem'
  } catch (error) {
    expect(error).toBeInstanceOf(CaseError)
    return (error as CaseError).message
  }
}

test.each([
  ['a missing person', { answers: {}, measurements: [] }, /person is missing.*age.*sex/s],
  ['a misspelt question', { person, answers: { 'pain-sid': 'left' }, measurements: [] }, /no question "pain-sid".*"pain-side"/s],
  [
    'a misspelt option',
    { person, answers: { 'pain-side': 'lefft' }, measurements: [] },
    /"lefft" is not an option.*"left".*Options: left, right/s,
  ],
  ['a misspelt field', { person: { ...person, hight: 170 }, answers: {}, measurements: [] }, /"hight".*not a field/s],
  ['an unknown top-level field', { person, answers: {}, measurments: [], measurements: [] }, /"measurments".*"measurements"/s],
  ['two answers where one is wanted', { person, answers: { 'pain-side': ['left', 'right'] }, measurements: [] }, /one option, not 2/],
  ['radians for degrees', { person, answers: {}, measurements: [{ ...raise, value: 1.05 }] }, /radians.*60°/s],
  ['an impossible angle', { person, answers: {}, measurements: [{ ...raise, value: 260 }] }, /260 deg; a human body gives 0 to 160/],
  ['the wrong unit', { person, answers: {}, measurements: [{ ...raise, unit: 'cm' }] }, /in "cm"; this test is measured in "deg"/],
  ['a value outside its trials', { person, answers: {}, measurements: [{ ...raise, trials: [40, 42] }] }, /trials run from 40 to 42/],
  ['an unknown test', { person, answers: {}, measurements: [{ ...raise, test: 'slrr' }] }, /measurements\.0\.test/],
  ['something that is no case', 42, /the case/],
])('%s is refused in words', (_, input, message) => {
  expect(problems(input)).toMatch(message)
})

test('yes and no may be given as true and false', () => {
  expect(problems({ person, answers: { slump: true, 'crossed-slr': false }, measurements: [] })).toBe('no problem')
})

test('several problems are named at once', () => {
  expect(problems({ person, answers: { 'pain-sid': 'left', onset: 'never' }, measurements: [{ ...raise, value: 999 }] })).toMatch(
    /3 problems/,
  )
})

test('whatever comes in, it is a case or a CaseError with a reason, never anything else', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4 }), fc.dictionary(fc.string(), fc.anything()), (anything, answers) => {
      for (const input of [anything, { person, answers, measurements: [] }, { person: anything, answers: {}, measurements: [anything] }]) {
        expect(problems(input).length).toBeGreaterThan(5)
      }
    }),
    { numRuns: 200 },
  )
})

import { expect, test } from 'vitest'
import { choose } from './choose.ts'

const options = [
  { id: 'fever', text: 'Fever' },
  { id: 'chills', text: 'Chills' },
  { id: 'none', text: 'None of these', exclusive: true },
  { id: 'not-sure', text: 'Not sure', exclusive: true },
]

test('options that do not exclude each other add up', () => {
  expect(choose(options, ['fever'], ['fever', 'chills'])).toEqual(['fever', 'chills'])
})
test('"None of these" clears what was chosen before', () => {
  expect(choose(options, ['fever', 'chills'], ['fever', 'chills', 'none'])).toEqual(['none'])
})
test('choosing a sign after "None of these" takes the "none" away', () => {
  expect(choose(options, ['none'], ['none', 'fever'])).toEqual(['fever'])
})
test('of two exclusive options the later one stands', () => {
  expect(choose(options, ['none'], ['none', 'not-sure'])).toEqual(['not-sure'])
})
test('a choice can be taken back until nothing is left', () => {
  expect(choose(options, ['none'], [])).toEqual([])
})

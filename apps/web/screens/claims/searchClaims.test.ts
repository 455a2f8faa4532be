import { expect, test } from 'vitest'
import { searchClaims } from './searchClaims.ts'

const claims = [
  { id: 'C01', claim: 'Sitting for long periods makes hamstrings tight.', reason: 'Two studies.' },
  { id: 'C13', claim: 'Under 80 degrees means tight.', reason: 'The usual average is likely below 80.' },
  { id: 'C54', claim: 'Stretching may worsen sciatica.', reason: 'Clinicians agree.' },
]
const ids = (typed: string) => searchClaims(claims, typed).map(({ id }) => id)

test('no words find every claim', () => expect(ids('  ')).toEqual(['C01', 'C13', 'C54']))
test('the beginning of a word is enough', () => expect(ids('stretch')).toEqual(['C54']))
test('the middle of a word is not', () => expect(ids('retch')).toEqual([]))
test('every word must be there', () => expect(ids('tight 80')).toEqual(['C13']))
test('capitals and accents do not matter', () => expect(ids('SCIÁTICA')).toEqual(['C54']))
test('the reason is searched too', () => expect(ids('average')).toEqual(['C13']))
test('a claim is found by its number', () => expect(ids('c01')).toEqual(['C01']))

import { claimsIn } from '@sitbone/twin/words/mustNotClaim'
import { expect, test } from 'vitest'
import { bodyWords } from './words.ts'

/** The sentence that says what cannot be told names what the others must not. */
const denial = 'body.limits'

test.each(Object.entries(bodyWords).filter(([id]) => id !== denial))('%s claims nothing that the twin must not claim', (_id, text) => {
  expect(claimsIn(text)).toEqual([])
})

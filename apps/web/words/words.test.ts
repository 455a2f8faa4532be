import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { english, type WordId } from './catalogue.ts'
import { pseudo, pseudoCatalogue } from './pseudo.ts'

const ids = Object.keys(english) as WordId[]
const root = join(import.meta.dirname, '..')
const sources = (readdirSync(root, { recursive: true }) as string[])
  .filter((path) => /\.tsx?$/.test(path) && !/node_modules|dist|words\.ts$|\.test\.ts$/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

/** Ids that code builds from parts, such as `care.${level}`, by what stands before the first part. */
const built = [...sources.matchAll(/`([a-z0-9.-]+)\$\{/g)].map(([, start]) => start!)

test('every word is used', () => {
  const unused = ids.filter(
    (id) => !sources.includes(`'${id}'`) && !sources.includes(`"${id}"`) && !built.some((start) => id.startsWith(start)),
  )
  expect(unused).toEqual([])
})
test('every message is understood, in English and in the made-up language', () => {
  for (const messages of [english, pseudoCatalogue(english)]) {
    const intl = createIntl({
      locale: 'en',
      messages: { ...messages },
      onError: (error) => {
        throw error
      },
    })
    for (const id of ids) {
      // A number is understood as a number, a plural, a date and a text; a selection takes its "other".
      const values = Object.fromEntries([...english[id].matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]))
      expect(intl.formatMessage({ id }, values), id).not.toBe('')
    }
  }
})
test('the made-up language keeps arguments, plurals and selections whole', () => {
  expect(pseudo('{count, plural, one {# entry} other {# entries}} of {name}')).toMatch(
    /^⟦\{count, plural, one \{# éñţŕý\} other \{# éñţŕîéš\}\} öƒ \{name\}·+⟧$/,
  )
})
test('no word that this product does not use of people’s bodies', () => {
  for (const id of ids) expect(english[id]).not.toMatch(/slipped|out of line|crushed|damaged/i)
})

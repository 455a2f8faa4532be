import { existsSync, readFileSync } from 'node:fs'
import { signOffTable } from '@sitbone/evidence/danger/signOffTable'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const document = readFileSync(new URL('docs/safety.md', root), 'utf8')

const hazards = document
  .split('\n')
  .map((line) => line.match(/^\| (?<hazard>.+?) \| .+? \| `(?<file>[^`]+\.test\.ts)` \| (?<title>.+) \|$/)?.groups)
  .filter((groups) => groups !== undefined)

test('the hazard list is not empty', () => expect(hazards.length).toBeGreaterThan(25))

test.each(hazards)('“$hazard” is covered by a test that exists', ({ file, title }) => {
  const path = new URL(file!, root)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain(title)
})

test('the sign-off table matches the data (run packages/evidence/scripts/signOffTable.ts after a change)', () => {
  expect(document).toContain(signOffTable())
})

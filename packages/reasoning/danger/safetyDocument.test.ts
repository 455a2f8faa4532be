import { existsSync, readFileSync } from 'node:fs'
import { signOffTable } from '@sitbone/evidence/danger/signOffTable'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

/** Rows of Markdown tables as cells; the formatter's padding does not count. */
const rows = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

const document = rows(readFileSync(new URL('docs/safety.md', root), 'utf8'))
const hazards = document.flatMap(([hazard, , file, title]) =>
  file?.endsWith('.test.ts`') ? [{ hazard, file: file.slice(1, -1), title: title! }] : [],
)

test('the hazard list is not empty', () => expect(hazards.length).toBeGreaterThan(25))

test.each(hazards)('“$hazard” is covered by a test that exists', ({ file, title }) => {
  const path = new URL(file, root)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain(title)
})

test('the sign-off table matches the data (run packages/evidence/scripts/signOffTable.ts after a change)', () => {
  expect(document.slice(-rows(signOffTable()).length)).toEqual(rows(signOffTable()))
})

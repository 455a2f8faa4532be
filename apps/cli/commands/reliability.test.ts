import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'

let folder: string
const file = async (name: string, content: string) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-reliability-'))
})

/** Shrout & Fleiss 1979, Table 2. */
const table = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
].flatMap((row, i) => row.map((value, j) => ({ rater: `J${j + 1}`, session: '1', subject: `S${i + 1}`, value })))

test('prints Shrout & Fleiss 1979 from CSV, semicolon CSV and JSON alike', async () => {
  const csv = (separator: string) =>
    [['rater', 'session', 'subject', 'value'], ...table.map((row) => Object.values(row))].map((row) => row.join(separator)).join('\n')
  const outs = await Promise.all(
    [await file('a.csv', csv(',')), await file('b.csv', csv(';')), await file('c.json', JSON.stringify(table))].map(
      async (path) => (await runCommand('reliability', path, '--json')).out,
    ),
  )
  expect(outs[1]).toBe(outs[0])
  expect(outs[2]).toBe(outs[0])
  const { icc21, icc31 } = JSON.parse(outs[0]!)
  expect([icc21.value.toFixed(2), icc31.value.toFixed(2)]).toEqual(['0.29', '0.71'])
})

test.each([
  ['', /is empty/],
  ['rater,session,value\nA,1,3\n', /must name the columns/],
  ['rater,session,subject,value\nA,1,s1,three\n', /"three" is not a number/],
  ['rater,session,subject,value\nA,1,s1,3\n', /at least 2 subjects/],
  ['{"rows":3}', /must be a list/],
])('a table that cannot be analysed is an input error (%j)', async (content, message) => {
  const { code, err } = await runCommand('reliability', await file('bad.csv', content))
  expect(code).toBe(1)
  expect(err).toMatch(message)
})

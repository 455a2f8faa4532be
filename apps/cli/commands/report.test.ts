import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fhir } from 'fhir-r4-validator'
import { expect, test } from 'vitest'
import { chromiumPath } from '../../../testing/chromium.ts'
import { runCommand } from '../runCommand.ts'

const input = {
  person: { age: 41, sex: 'female' },
  answers: {},
  measurements: [
    { id: 'a', test: 'slr', side: 'right', value: 61, unit: 'deg', method: 'tilt', rater: 'clinician', taken: '2026-10-01T08:00:00Z' },
    { id: 'b', test: 'slr', side: 'right', value: 70, unit: 'deg', method: 'tilt', rater: 'clinician', taken: '2026-11-20T08:00:00Z' },
  ],
}

async function caseFile(): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sitbone-'))
  const file = join(folder, 'case.json')
  await writeFile(file, JSON.stringify(input))
  return { folder, file }
}

test('a report holds the level, every measurement with its error, and what has really changed', async () => {
  const { file } = await caseFile()
  const { code, out } = await runCommand('report', file)
  expect(code).toBe(0)
  expect(out).toContain('Self-care')
  expect(out).toContain('70°</td><td>± 2.3°')
  expect(out).toContain('Straight leg raise, right: 9° more than at the start.')
})

test('a report is written as valid FHIR R4 and as CSV with units and errors', async () => {
  const { folder, file } = await caseFile()
  const { code, out } = await runCommand('report', file, '--fhir', join(folder, 'r.json'), '--csv', join(folder, 'r.csv'), '--json')
  expect(code).toBe(0)
  expect(Object.keys(JSON.parse(out).written)).toEqual(['fhir', 'csv'])
  const { messages } = new Fhir().validate(JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')))
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
  expect(await readFile(join(folder, 'r.csv'), 'utf8')).toContain('slr,Straight leg raise,right,61,deg,1.19,3.3,tilt,clinician')
})

test.skipIf(!chromiumPath())('a report prints as tagged PDF', async () => {
  const { folder, file } = await caseFile()
  const pdf = join(folder, 'r.pdf')
  expect((await runCommand('report', file, '--pdf', pdf)).code).toBe(0)
  const text = (await readFile(pdf)).toString('latin1')
  expect(text.startsWith('%PDF')).toBe(true)
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
})

test.skipIf(!chromiumPath())('every example prints on one page', { timeout: 240_000 }, async () => {
  const { folder } = await caseFile()
  const examples = join(import.meta.dirname, '../../../examples')
  const pages: Record<string, number> = {}
  for (const file of (await readdir(examples)).filter((name) => name.endsWith('.json'))) {
    const pdf = join(folder, `${file}.pdf`)
    expect((await runCommand('report', join(examples, file), '--pdf', pdf)).code).toBe(0)
    pages[file] = (await readFile(pdf)).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  }
  expect(Object.entries(pages).filter(([, count]) => count !== 1)).toEqual([])
})

test('a report of a broken case is refused and writes nothing', async () => {
  const { folder, file } = await caseFile()
  await writeFile(file, '{"person": {"age": 41}}')
  const html = join(folder, 'r.html')
  const { code, err } = await runCommand('report', file, '--html', html)
  expect(code).toBe(1)
  expect(err).toContain('sex')
  expect(existsSync(html)).toBe(false)
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportRecord, readRows, stampEntry } from '@sitbone/record'
import { expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'
import { schemas } from '../schemas.ts'

const raise = (value: number, day: number, rater: 'self' | 'clinician') => ({
  id: `m${day}`,
  test: 'slr',
  side: 'left',
  value,
  unit: 'deg',
  method: 'tilt',
  rater,
  taken: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
})

async function changesOf(content: unknown) {
  const file = join(await mkdtemp(join(tmpdir(), 'sitbone-')), 'record.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  const { code, out, err } = await runCommand('change', file, '--json')
  return { code, err, changes: code === 0 ? schemas.change.parse(JSON.parse(out)) : [] }
}

test('six degrees are real for a clinician’s tilt and nothing for one’s own', async () => {
  expect((await changesOf([raise(60, 1, 'clinician'), raise(66, 15, 'clinician')])).changes[0]).toMatchObject({
    verdict: 'real',
    change: 6,
  })
  expect((await changesOf([raise(60, 1, 'self'), raise(66, 15, 'self')])).changes[0]).toMatchObject({
    verdict: 'within-error',
    mdc95: 10.2,
  })
})

test('an export of the app gives the changes of its scores too', async () => {
  const entry = (value: number, day: number) =>
    stampEntry({ kind: 'outcome', outcome: 'nprs', value }, { now: () => new Date(Date.UTC(2026, 10, day)), uniqueId: () => `o${day}` })
  const { changes } = await changesOf(exportRecord(readRows([entry(6, 1), entry(3, 20)]), new Date(0)))
  expect(changes).toHaveLength(1)
  expect(changes[0]!.sentence).toBe('Pain, 0 to 10: 3 points better than at the start. That is enough to count.')
})

test('what is no record is refused with exit code 1 and the reason', async () => {
  for (const bad of ['{"measurements": [', '"hello"', { measurements: [{ test: 'slr' }] }]) {
    const { code, err } = await changesOf(bad)
    expect(code).toBe(1)
    expect(err.length).toBeGreaterThan(40)
  }
})

test('trials without a stated error never make a change real that the studies’ error would not', async () => {
  const trials = (value: number, day: number) => ({ ...raise(value, day, 'clinician'), trials: [value, value, value] })
  expect((await changesOf([trials(60, 1), trials(63, 15)])).changes[0]).toMatchObject({ verdict: 'within-error', mdc95: 3.3 })
})

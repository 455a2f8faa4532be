import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportRecord, readRows, stampEntry } from '@sitbone/record'
import { encryptBackup } from '@sitbone/record/backup/backup'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'

const note = (text: string) => stampEntry({ kind: 'note', text }, { now: () => new Date(0), uniqueId: () => text })
const recordWith = (...texts: string[]) => exportRecord(readRows(texts.map(note)), new Date(0))
let folder: string
let backup: string
let passphrase: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-'))
  backup = join(folder, 'sitbone.age')
  passphrase = join(folder, 'passphrase')
  await writeFile(passphrase, 'four plain words here\n')
  await writeFile(backup, await encryptBackup(recordWith('a', 'b'), 'four plain words here', 10))
})

describe('sitbone backup', () => {
  test('inspects what a backup holds', async () => {
    const { code, out } = await runCommand('backup', 'inspect', backup, '--json', '--passphrase-file', passphrase)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ entries: 2, kinds: { note: 2 }, unreadable: 0 })
  })
  test('restores by merging, so that nothing of either side is lost', async () => {
    const into = join(folder, 'record.json')
    await writeFile(into, recordWith('b', 'c'))
    const { code, out } = await runCommand('backup', 'restore', backup, '--into', into, '--json', '--passphrase-file', passphrase)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ before: 2, inBackup: 2, after: 3 })
    expect(await readFile(into, 'utf8')).toContain('"text": "c"')
  })
  test('refuses a wrong passphrase with exit code 1 and writes nothing', async () => {
    const wrong = join(folder, 'wrong')
    await writeFile(wrong, 'four plain words there\n')
    const into = join(folder, 'untouched.json')
    const { code, out, err } = await runCommand('backup', 'restore', backup, '--into', into, '--passphrase-file', wrong)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('does not open this backup')
    expect(existsSync(into)).toBe(false)
  })
  test.skipIf(spawnSync('age', ['--version']).error)('makes files that the standard age tool recognises', async () => {
    const record = join(folder, 'r.json')
    const made = join(folder, 'made.age')
    await writeFile(record, recordWith('x'))
    expect((await runCommand('backup', 'create', record, '--out', made, '--passphrase-file', passphrase)).code).toBe(0)
    // The tool asks for a passphrase only on a terminal, and says so after it has understood the file's header.
    const opened = spawnSync('age', ['--decrypt', made], { input: '', encoding: 'utf8' })
    expect(opened.stderr).toMatch(/passphrase/)
  })
})

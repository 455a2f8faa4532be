import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, stampEntry } from '../entry.ts'
import { exportRecord } from '../exportFile.ts'
import { readRows } from '../migrations.ts'
import { BackupError, encryptBackup, openBackup } from './backup.ts'

const quick = 10 // scrypt cost for tests only
const entries: readonly Entry[] = ['a', 'b', 'c'].map((text, i) =>
  stampEntry({ kind: 'note', text }, { now: () => new Date(i), uniqueId: () => text }),
)
const exported = exportRecord(readRows(entries), new Date(0))
const passphrase = 'correct horse battery'

const codeOf = async (opening: Promise<unknown>): Promise<string> => {
  try {
    await opening
    return 'opened'
  } catch (error) {
    return error instanceof BackupError ? error.code : `unexpected ${String(error)}`
  }
}

test('a backup opened with its passphrase is the record that was saved', async () => {
  const opened = await openBackup(await encryptBackup(exported, passphrase, quick), passphrase)
  expect(opened.exported).toBe(exported)
  expect(opened.entries).toEqual(entries)
})

test('nothing of the record can be read in the file', async () => {
  const text = new TextDecoder('latin1').decode(await encryptBackup(exported, passphrase, quick))
  expect(text).not.toContain('sitbone-record')
})

test('a wrong passphrase, a foreign file, a short passphrase are each told apart', async () => {
  const file = await encryptBackup(exported, passphrase, quick)
  expect(await codeOf(openBackup(file, 'Correct horse battery'))).toBe('wrong-passphrase')
  expect(await codeOf(openBackup(new TextEncoder().encode('PK\u0003\u0004 zip'), passphrase))).toBe('not-a-backup')
  expect(await codeOf(openBackup(await encryptBackup('hello, not a record', passphrase, quick), passphrase))).toBe('damaged')
  expect(await codeOf(encryptBackup(exported, 'short'))).toBe('weak-passphrase')
})

test('a damaged backup never opens, whichever byte is hit or lost', async () => {
  const file = await encryptBackup(exported, passphrase, quick)
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
      const bad = cut ? file.slice(0, at) : file.map((byte, i) => (i === at ? byte ^ flip : byte))
      expect(await codeOf(openBackup(bad, passphrase))).not.toBe('opened')
    }),
    { numRuns: 60 },
  )
})

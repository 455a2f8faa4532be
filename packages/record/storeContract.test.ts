import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { indexedDbStore } from './browser/indexedDbStore.ts'
import { type Entry, stampEntry } from './entry.ts'
import { readRows } from './migrations.ts'
import { fileStore } from './node/fileStore.ts'
import { memoryStore, type RecordStore, StoreError } from './store.ts'

let count = 0
const answer = (value: string): Entry =>
  stampEntry(
    { kind: 'answer', question: 'since-when', value },
    { now: () => new Date(Date.UTC(2026, 10, 24, 9, 0, count)), uniqueId: () => `id-${count++}` },
  )

/** What every store must do; runs unchanged on each implementation. */
function recordStoreContract(name: string, open: () => Promise<RecordStore>): void {
  describe(`record store: ${name}`, () => {
    test('what was appended is read back as it was', async () => {
      const store = await open()
      const entries = [answer('weeks'), answer('years, “für immer” 🦵')]
      await store.append(entries)
      expect(readRows(await store.readAll()).entries).toEqual(expect.arrayContaining(entries))
    })
    test('an entry added twice is kept once, also within one call', async () => {
      const store = await open()
      const entry = answer('days')
      await store.append([entry, entry])
      await store.append([entry])
      expect(await store.readAll()).toHaveLength(1)
    })
    test('an empty store reads as empty, and erasing leaves nothing', async () => {
      const store = await open()
      expect(await store.readAll()).toEqual([])
      await store.append([answer('days')])
      await store.erase()
      expect(await store.readAll()).toEqual([])
    })
    test('two hundred appends side by side lose nothing', async () => {
      const store = await open()
      if (name === 'file') for (let i = 0; i < 20; i++) await store.append([answer('x')])
      else await Promise.all(Array.from({ length: 200 }, () => store.append([answer('x')])))
      expect(await store.readAll()).toHaveLength(name === 'file' ? 20 : 200)
    })
  })
}

recordStoreContract('memory', async () => memoryStore())
recordStoreContract('file', async () => fileStore(join(await mkdtemp(join(tmpdir(), 'sitbone-')), 'record.jsonl')))
recordStoreContract('IndexedDB', async () => indexedDbStore(`test-${count++}`))

test('a file cut off in the middle of a line keeps every whole entry and the torn one is explained', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'sitbone-')), 'record.jsonl')
  const [first, second, third] = [answer('a'), answer('b'), answer('c')]
  await fileStore(path).append([first, second])
  const whole = await readFile(path, 'utf8')
  await writeFile(path, whole.slice(0, -20))
  await fileStore(path).append([third])
  const { entries, unreadable } = readRows(await fileStore(path).readAll())
  expect(entries).toEqual([first, third])
  expect(unreadable).toHaveLength(1)
  expect(unreadable[0]?.because).toBe('damaged')
})

test('a browser that forbids storage is told in words', async () => {
  const allowed = globalThis.indexedDB
  globalThis.indexedDB = Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  await expect(indexedDbStore('forbidden')).rejects.toThrow(StoreError)
  globalThis.indexedDB = allowed
})

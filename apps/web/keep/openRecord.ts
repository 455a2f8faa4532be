/** Opens the person's record on this device. Where the browser forbids storage it lasts as long as the page, and the person is told. */
import {
  type Entry,
  type EntryContent,
  memoryStore,
  type RecordStore,
  readRows,
  StoreError,
  stampEntry,
  type UnreadableRow,
} from '@sitbone/record'
import { indexedDbStore } from '@sitbone/record/browser/indexedDbStore'

export interface OpenRecord {
  readonly store: RecordStore
  readonly lasting: 'on this device' | 'until the page closes'
  readonly read: () => Promise<{ readonly entries: readonly Entry[]; readonly unreadable: readonly UnreadableRow[] }>
  readonly stamp: (content: EntryContent) => Entry
}

export async function openRecord(): Promise<OpenRecord> {
  const { store, lasting } = await openStore()
  return {
    store,
    lasting,
    read: async () => readRows(await store.readAll()),
    stamp: (content) => stampEntry(content, { now: laterEachTime(), uniqueId: () => crypto.randomUUID() }),
  }
}

async function openStore(): Promise<Pick<OpenRecord, 'store' | 'lasting'>> {
  try {
    const store = await indexedDbStore()
    // Asks the browser not to clear the record when space runs low; a refusal changes nothing.
    void navigator.storage?.persist?.().catch(() => false)
    return { store, lasting: 'on this device' }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { store: memoryStore(), lasting: 'until the page closes' }
  }
}

let last = 0
/** Two entries of one page never share a millisecond, so their order is the order in which they were made. */
function laterEachTime(): () => Date {
  last = Math.max(Date.now(), last + 1)
  return () => new Date(last)
}

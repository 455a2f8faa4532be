/** Entries in the browser's IndexedDB: one row an entry, strict durability, other tabs told by BroadcastChannel. */
import { type IDBPDatabase, openDB } from 'idb'
import type { Entry } from '../entry.ts'
import { type RecordStore, StoreError } from '../store.ts'

const entriesStore = 'entries'

/** Opens (or creates) the database. Throws `StoreError` with code `blocked` where the browser forbids storage. */
export async function indexedDbStore(name = 'sitbone'): Promise<RecordStore> {
  let database: IDBPDatabase
  try {
    database = await openDB(name, 1, {
      upgrade: (db) => void db.createObjectStore(entriesStore, { keyPath: 'id' }),
      // Another tab wants a newer version of the database: let go, or it would wait for ever.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
  } catch (cause) {
    throw new StoreError('blocked', 'This browser does not let Sitbone store anything (private mode, or storage is switched off).', {
      cause,
    })
  }
  const channel = new BroadcastChannel(`${name}-record`)

  const writing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
      throw new StoreError(
        full ? 'full' : 'failed',
        full
          ? 'There is no space left to store this. Free some space on the device, then try again.'
          : 'The browser could not store this. Reload the page and try again.',
        { cause },
      )
    }
    channel.postMessage('changed')
  }

  return {
    readAll: () => database.getAll(entriesStore),
    append: (entries: readonly Entry[]) =>
      writing(async () => {
        const transaction = database.transaction(entriesStore, 'readwrite', { durability: 'strict' })
        for (const entry of entries) if ((await transaction.store.getKey(entry.id)) === undefined) void transaction.store.add(entry)
        await transaction.done
      }),
    erase: () => writing(() => database.clear(entriesStore)),
    onOutsideChange: (listener) => {
      const heard = () => listener()
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}

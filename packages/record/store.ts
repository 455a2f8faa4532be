/** Where entries are kept. Implementations: `memoryStore`, `browser/indexedDbStore`, `node/fileStore`; one contract test for all. */
import type { Entry } from './entry.ts'

export interface RecordStore {
  /** Every stored row as it is, damaged ones too (`readRows` sorts them out). */
  readonly readAll: () => Promise<readonly unknown[]>
  /** Resolves when the entries are safe; adding an id twice changes nothing. Throws `StoreError`; then nothing was added. */
  readonly append: (entries: readonly Entry[]) => Promise<void>
  /** Removes everything, damaged rows too. */
  readonly erase: () => Promise<void>
  /** Called after another tab or window changed the store. @returns stops listening */
  readonly onOutsideChange: (listener: () => void) => () => void
}

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: 'full' | 'blocked' | 'failed'
  constructor(code: 'full' | 'blocked' | 'failed', message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** Keeps entries only as long as the page or process lives: for tests and for browsers that forbid storage. */
export function memoryStore(rows: readonly unknown[] = []): RecordStore {
  let kept: unknown[] = [...rows]
  const has = (id: string) => kept.some((row) => typeof row === 'object' && row !== null && 'id' in row && row.id === id)
  return {
    readAll: async () => [...kept],
    append: async (entries) => {
      for (const entry of entries) if (!has(entry.id)) kept.push(structuredCloneOf(entry))
    },
    erase: async () => {
      kept = []
    },
    onOutsideChange: () => () => {},
  }
}

const structuredCloneOf = (entry: Entry): Entry => JSON.parse(JSON.stringify(entry)) as Entry

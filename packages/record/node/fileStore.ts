/** Entries in a file of JSON lines, for the command line: appended and synced, so a crash loses at most the line being written. */
import { open, readFile, rm } from 'node:fs/promises'
import type { Entry } from '../entry.ts'
import { type RecordStore, StoreError } from '../store.ts'

export function fileStore(path: string): RecordStore {
  const text = async (): Promise<string> => {
    try {
      return await readFile(path, 'utf8')
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return ''
      throw new StoreError('failed', `Cannot read ${path}: ${(cause as Error).message}`, { cause })
    }
  }
  const readAll = async (): Promise<readonly unknown[]> =>
    (await text())
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parseLine)
  return {
    readAll,
    append: async (entries: readonly Entry[]) => {
      const before = await text()
      const known = new Set((await readAll()).map((row) => (row as { id?: unknown } | null)?.id))
      const fresh = entries.filter(({ id }) => !known.has(id) && known.add(id))
      if (fresh.length === 0) return
      try {
        const file = await open(path, 'a')
        try {
          const cutOff = before !== '' && !before.endsWith('\n') // a crash in the middle of a line: keep it, start a new one
          await file.appendFile(`${cutOff ? '\n' : ''}${fresh.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (cause) {
        const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
        throw new StoreError(full ? 'full' : 'failed', `Cannot write ${path}: ${(cause as Error).message}`, { cause })
      }
    },
    erase: () => rm(path, { force: true }),
    onOutsideChange: () => () => {},
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

/** Stored rows of any age → entries of today. What cannot be read is kept as it is and explained, never dropped. */
import { type Entry, entrySchema, entryVersion } from './entry.ts'

/** Turns a row of version `from` into one of version `from + 1`. */
export interface Migration {
  readonly from: number
  readonly says: string
  readonly apply: (row: Record<string, unknown>) => Record<string, unknown>
}

/** In order of `from`; empty while version 1 is the only one there ever was. */
export const migrations: readonly Migration[] = []

/** A stored row that could not be read, untouched, with the reason in words. */
export interface UnreadableRow {
  readonly row: unknown
  readonly because: 'newer version' | 'damaged'
  readonly reason: string
}

export interface ReadRows {
  readonly entries: readonly Entry[]
  readonly unreadable: readonly UnreadableRow[]
}

/** Reads stored rows, upgrading old ones step by step. Never throws. */
export function readRows(rows: readonly unknown[], steps: readonly Migration[] = migrations, target: number = entryVersion): ReadRows {
  const entries: Entry[] = []
  const unreadable: UnreadableRow[] = []
  for (const row of rows) {
    const result = readRow(row, steps, target)
    if ('reason' in result) unreadable.push(result)
    else entries.push(result)
  }
  return { entries, unreadable }
}

function readRow(row: unknown, steps: readonly Migration[], target: number): Entry | UnreadableRow {
  const damaged = (reason: string): UnreadableRow => ({ row, because: 'damaged', reason })
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return damaged('The stored row is not an object.')
  let current = row as Record<string, unknown>
  const version = current['version']
  if (typeof version !== 'number' || !Number.isInteger(version)) return damaged('The stored row has no version.')
  if (version > target) {
    return {
      row,
      because: 'newer version',
      reason: `The row was written by a newer Sitbone (version ${version}, this one reads ${target}). Update Sitbone to read it.`,
    }
  }
  for (let from = version; from < target; from++) {
    const step = steps.find((one) => one.from === from)
    if (!step) return damaged(`There is no step from version ${from} to ${from + 1}.`)
    try {
      current = { ...step.apply(current), version: from + 1 }
    } catch (cause) {
      return damaged(`The step "${step.says}" failed: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
  }
  const parsed = entrySchema.safeParse(current)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return damaged(`${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not understood'}`)
}

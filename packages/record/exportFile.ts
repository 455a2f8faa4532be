/** A whole record as one JSON file: everything, readable, also what could not be understood. */
import type { Entry } from './entry.ts'
import { type ReadRows, readRows, type UnreadableRow } from './migrations.ts'

const format = 'sitbone-record'

export class ImportError extends Error {
  override readonly name = 'ImportError'
}

/** @returns the text of the export file (JSON, UTF-8) */
export function exportRecord({ entries, unreadable }: ReadRows, exported: Date): string {
  return JSON.stringify({ format, exported: exported.toISOString(), entries, unreadable: unreadable.map(({ row }) => row) }, null, 1)
}

/**
 * Reads an export file. Unreadable rows are returned, not dropped.
 * @throws {ImportError} the text is not an export of Sitbone; nothing was changed
 */
export function importRecord(text: string): { readonly entries: readonly Entry[]; readonly unreadable: readonly UnreadableRow[] } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (cause) {
    throw new ImportError(`This file is not complete JSON (${(cause as Error).message}). It may be cut off: export it again.`, { cause })
  }
  if (
    typeof file !== 'object' ||
    file === null ||
    !('format' in file) ||
    file.format !== format ||
    !('entries' in file) ||
    !Array.isArray(file.entries)
  ) {
    throw new ImportError(
      'This file is not an export of Sitbone: it has no "format": "sitbone-record". Choose the file that "Export" made.',
    )
  }
  const kept = 'unreadable' in file && Array.isArray(file.unreadable) ? file.unreadable : []
  return readRows([...file.entries, ...kept])
}

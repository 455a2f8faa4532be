/** Measurements as CSV (RFC 4180): one row each, unit and error in columns of their own, so no number is left without them. */
import { type MeasurementInput, tests } from '@sitbone/evidence/vocabulary/measurement'

const columns = [
  'taken',
  'test',
  'name',
  'side',
  'value',
  'unit',
  'sem',
  'mdc95',
  'method',
  'rater',
  'movement',
  'trials',
  'flags',
  'source',
  'id',
] as const

/** @returns UTF-8 text with a header row and CRLF line ends; empty cells where something is not known */
export function measurementsCsv(measurements: readonly MeasurementInput[]): string {
  const rows = measurements.map(
    (one): Record<(typeof columns)[number], string | number | undefined> => ({
      taken: one.taken,
      test: one.test,
      name: tests[one.test].name,
      side: one.side,
      value: one.value,
      unit: one.unit,
      sem: hundredths(one.sem),
      mdc95: hundredths(one.mdc95),
      method: one.method,
      rater: one.rater,
      movement: one.active === undefined ? undefined : one.active ? 'active' : 'passive',
      trials: one.trials?.join(' '),
      flags: one.flags?.join('; '),
      source: one.source,
      id: one.id,
    }),
  )
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
}

const hundredths = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(100 * value) / 100)

function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  // A leading = + - @ would be run as a formula by spreadsheet programs.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

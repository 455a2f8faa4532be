/**
 * Reads and writes .mot and .sto files in the dialects met in the wild: SIMM headers (name, datacolumns, datarows, range),
 * `Coordinates` headers, DataType and version 3 headers, keys with spaces or trailing tabs, missing inDegrees, wrong nColumns,
 * CRLF, blanks and every spelling of NaN, Vec3 cells.
 */
import { MotionError } from './motionError.ts'
import { type MotionTable, requireRising } from './motionTable.ts'
import { fixed, readNumber } from './number.ts'

export interface StorageReading {
  readonly table: MotionTable
  /** Header lines that were contradicted by the data, and what was done about it. */
  readonly warnings: readonly string[]
}

/**
 * @param text - the whole file
 * @param file - name for messages
 * @throws {MotionError} `not-a-motion-file`, `truncated`, `row-length`, `not-a-number`, `time-not-increasing`, `duplicate-label`, each with the line
 */
export function readStorage(text: string, file: string): StorageReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const warnings: string[] = []
  const { header, labelLine } = readHeader(lines, file)
  const labels = splitLabels(lines[labelLine]!)
  if (labels.length < 1 || labels[0]!.toLowerCase() !== 'time') {
    throw new MotionError(
      'not-a-motion-file',
      `${file}, line ${labelLine + 1}: the first column is called "${labels[0] ?? ''}", not "time". A .mot or .sto file starts its table with a time column; add it.`,
    )
  }
  const names = labels.slice(1)
  const repeated = names.find((name, i) => names.indexOf(name) !== i)
  if (repeated !== undefined) {
    throw new MotionError(
      'duplicate-label',
      `${file}, line ${labelLine + 1}: two columns are called "${repeated}". Rename or remove one of them.`,
    )
  }
  const rows: number[][] = []
  let cellsPerColumn = 1
  let last = lines.length - 1
  while (last > labelLine && lines[last]!.trim() === '') last--
  for (let i = labelLine + 1; i <= last; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    const row = readRow(line, labels.length, file, i + 1)
    if (rows.length === 0 && labels.length > 1) cellsPerColumn = Math.max(1, Math.round((row.length - 1) / (labels.length - 1)))
    const expected = 1 + (labels.length - 1) * cellsPerColumn
    if (row.length !== expected) {
      const truncated = i === last && row.length < expected
      throw new MotionError(
        truncated ? 'truncated' : 'row-length',
        `${file}, line ${i + 1}: ${row.length} values where the ${labels.length} labels ask for ${expected}.` +
          (truncated ? ' The file seems cut off: export it again.' : ' Correct the row or the labels.'),
      )
    }
    rows.push(row)
  }
  checkCounts(header, rows.length, labels.length, file, warnings)
  if (rows.length === 0) throw new MotionError('truncated', `${file} has labels but no rows. Export it again.`)
  const flatNames =
    cellsPerColumn === 1 ? names : names.flatMap((name) => Array.from({ length: cellsPerColumn }, (_, k) => `${name}_${k + 1}`))
  const time = Float64Array.from(rows, (row) => row[0]!)
  requireRising(time, file)
  return {
    table: {
      name: header.name,
      time,
      labels: flatNames,
      columns: flatNames.map((_, c) => Float64Array.from(rows, (row) => row[c + 1]!)),
      angles: (header.inDegrees ?? (header.version === undefined || header.version < 1)) ? 'degrees' : 'radians',
    },
    warnings,
  }
}

interface Header {
  name: string
  rows?: number
  columns?: number
  version?: number
  inDegrees?: boolean
}

function readHeader(lines: readonly string[], file: string): { header: Header; labelLine: number } {
  const header: Header = { name: '' }
  const end = lines.findIndex((line) => /^\s*endheader\s*$/i.test(line))
  if (end < 0) {
    const bare = lines.findIndex((line) => /^\s*time\s/i.test(line))
    if (bare < 0) {
      throw new MotionError(
        'not-a-motion-file',
        `${file} has neither an "endheader" line nor a line of labels that starts with "time". It is not a .mot or .sto file, or it was cut off.`,
      )
    }
    readKeys(lines.slice(0, bare), header)
    return { header, labelLine: bare }
  }
  readKeys(lines.slice(0, end), header)
  let labelLine = end + 1
  while (labelLine < lines.length && lines[labelLine]!.trim() === '') labelLine++
  if (labelLine >= lines.length) throw new MotionError('truncated', `${file} ends after its header. Export it again.`)
  return { header, labelLine }
}

function readKeys(lines: readonly string[], header: Header): void {
  lines.forEach((raw, i) => {
    const line = raw.trim()
    const pair = /^(name|nrows|datarows|ncolumns|datacolumns|version|indegrees)\s*(?:=|\s)\s*(.*?)$/i.exec(line)
    if (pair === null) {
      if (i === 0) header.name = line
      return
    }
    const value = pair[2]!.trim()
    switch (pair[1]!.toLowerCase()) {
      case 'name':
        header.name = value
        break
      case 'nrows':
      case 'datarows':
        header.rows = Number.parseInt(value, 10)
        break
      case 'ncolumns':
      case 'datacolumns':
        header.columns = Number.parseInt(value, 10)
        break
      case 'version':
        header.version = Number.parseInt(value, 10)
        break
      default:
        header.inDegrees = /^(yes|true|y|1)/i.test(value)
    }
  })
}

function checkCounts(header: Header, rows: number, columns: number, file: string, warnings: string[]): void {
  if (header.rows !== undefined && Number.isFinite(header.rows) && header.rows > rows) {
    throw new MotionError(
      'truncated',
      `${file}: the header announces ${header.rows} rows, the file holds ${rows}. It seems cut off: export it again, or correct the header.`,
    )
  }
  if (header.rows !== undefined && header.rows < rows) {
    warnings.push(`${file}: the header announces ${header.rows} rows, the file holds ${rows}; all are used.`)
  }
  if (header.columns !== undefined && Number.isFinite(header.columns) && header.columns !== columns) {
    warnings.push(`${file}: the header announces ${header.columns} columns, the labels give ${columns}; the labels count.`)
  }
}

function splitLabels(line: string): string[] {
  const parts = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)
  const labels = parts.map((label) => label.trim())
  while (labels.length > 0 && labels[labels.length - 1] === '') labels.pop()
  // Some programs indent the line of labels with tabs.
  while (labels.length > 0 && labels[0] === '') labels.shift()
  return labels
}

function readRow(line: string, columns: number, file: string, lineNumber: number): number[] {
  let parts = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)
  if (line.includes('\t')) {
    // A tab-separated row may have spaces for padding, trailing tabs, and blanks for missing values.
    if (parts.some((part) => /\S\s+\S/.test(part.trim()))) parts = line.trim().split(/\s+/)
    while (parts.length > columns && parts[parts.length - 1]!.trim() === '') parts.pop()
    while (parts.length > columns && parts[0]!.trim() === '') parts.shift()
    if (parts.length < columns) parts = line.replace(/[\t ]+$/, '').split('\t')
  }
  const row: number[] = []
  for (const part of parts) {
    for (const cell of part.includes(',') ? part.split(',') : [part]) {
      const value = readNumber(cell)
      if (value === undefined) {
        throw new MotionError(
          'not-a-number',
          `${file}, line ${lineNumber}, column ${row.length + 1}: "${cell.trim()}" is not a number. Correct it, or write NaN where a value is missing.`,
        )
      }
      row.push(value)
    }
  }
  return row
}

/** How OpenSim's tools write their results. */
export interface StorageStyle {
  /** Lines between `inDegrees` and `endheader`. */
  readonly description?: readonly string[]
  /** Digits after the point; 8 as OpenSim. */
  readonly precision?: number
}

/** The lines OpenSim puts in the headers of coordinate files. */
export const coordinatesDescription = [
  '',
  'Units are S.I. units (second, meters, Newtons, ...)',
  "If the header above contains a line with 'inDegrees', this indicates whether rotational values are in degrees (yes) or radians (no).",
  '',
]

/** A .mot or .sto file in OpenSim's layout: version 1 header, tabs, fixed-point numbers of 8 digits in 16 characters. */
export function writeStorage(table: MotionTable, style: StorageStyle = {}): string {
  const precision = style.precision ?? 8
  const width = precision + 8
  const lines = [
    table.name,
    'version=1',
    `nRows=${table.time.length}`,
    `nColumns=${table.labels.length + 1}`,
    `inDegrees=${table.angles === 'degrees' ? 'yes' : 'no'}`,
    ...(style.description ?? []),
    'endheader',
    ['time', ...table.labels].join('\t'),
  ]
  for (let i = 0; i < table.time.length; i++) {
    const cells = [fixed(table.time[i]!, precision, width)]
    for (const column of table.columns) cells.push(`\t${fixed(column[i]!, precision, width)}`)
    lines.push(cells.join(''))
  }
  return `${lines.join('\n')}\n`
}

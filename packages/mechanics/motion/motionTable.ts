/** Columns over time: what .mot and .sto files hold. */
import { MotionError } from './motionError.ts'

export interface MotionTable {
  /** First line of the file, or its name. */
  readonly name: string
  readonly time: Float64Array
  readonly labels: readonly string[]
  /** One array for each label, as long as `time`. */
  readonly columns: readonly Float64Array[]
  /** Whether rotations are in degrees. Where a file is silent: degrees without a version line, radians with one (as OpenSim). */
  readonly angles: 'degrees' | 'radians'
}

/** Index of a column by its label, −1 when absent. Path labels (`/jointset/hip_r/hip_flexion_r/value`) also answer to the coordinate's name. */
export function columnIndex(table: MotionTable, name: string): number {
  const exact = table.labels.indexOf(name)
  if (exact >= 0) return exact
  return table.labels.findIndex((label) => coordinateOfLabel(label) === name)
}

/** `/jointset/hip_r/hip_flexion_r/value` → `hip_flexion_r`; other labels unchanged. Speeds give null. */
export function coordinateOfLabel(label: string): string | null {
  if (!label.includes('/')) return label
  const parts = label.split('/').filter((part) => part !== '')
  const last = parts[parts.length - 1]
  if (last === 'value') return parts[parts.length - 2] ?? null
  if (last === 'speed') return null
  return parts.length === 1 ? parts[0]! : last!
}

/** Throws where time does not rise or a value is not finite, naming file, column and time. */
export function requireUsable(table: MotionTable, file: string, labels: readonly string[] = table.labels): void {
  requireRising(table.time, file)
  for (const label of labels) {
    const column = table.columns[table.labels.indexOf(label)]
    if (column === undefined) throw new MotionError('no-such-column', `${file} has no column "${label}". It has: ${some(table.labels)}.`)
    const bad = column.findIndex((value) => !Number.isFinite(value))
    if (bad < 0) continue
    const all = column.every((value) => Number.isNaN(value))
    throw new MotionError(
      'not-finite',
      `${file}: column "${label}" is ${all ? 'not a number in any row' : `not a number at time ${table.time[bad]} (row ${bad + 1})`}. ` +
        'Fill the gap or cut the trial to where the column is complete.',
    )
  }
}

export function requireRising(time: Float64Array, file: string): void {
  for (let i = 0; i < time.length; i++) {
    if (!Number.isFinite(time[i]!))
      throw new MotionError('time-not-increasing', `${file}: the time of row ${i + 1} is not a number. Correct the time column.`)
    if (i > 0 && !(time[i]! > time[i - 1]!)) {
      throw new MotionError(
        'time-not-increasing',
        `${file}: time goes from ${time[i - 1]} to ${time[i]} at row ${i + 1}. Times must rise; remove the repeated or misplaced rows.`,
      )
    }
  }
}

/** At most six names of a list, for messages. */
export const some = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`

const toRadians = Math.PI / 180

/** The same table with the named rotational columns in radians. */
export function inRadians(table: MotionTable, isRotational: (label: string) => boolean): MotionTable {
  if (table.angles === 'radians') return table
  return {
    ...table,
    angles: 'radians',
    columns: table.columns.map((column, i) => (isRotational(table.labels[i]!) ? column.map((value) => value * toRadians) : column)),
  }
}

/** Index of the last row at or before `time`, 0 when all are later (OpenSim's `Storage::findIndex`). */
export function rowAtOrBefore(time: Float64Array, at: number): number {
  let row = 0
  while (row < time.length && !(at < time[row]!)) row++
  return Math.max(0, row - 1)
}

/**
 * Reads and writes .trc marker files: any line ending, blanks and every spelling of NaN for missing markers, E-format, spaces
 * instead of tabs, missing trailing cells, wrong counts in the header.
 */
import { MotionError } from './motionError.ts'
import { requireRising } from './motionTable.ts'
import { fixed, readNumber } from './number.ts'

export interface MarkerTrial {
  readonly name: string
  /** Hz */
  readonly dataRate: number
  readonly time: Float64Array
  readonly markers: readonly string[]
  /** (frames × markers × 3) m; NaN where a marker was not seen */
  readonly position: Float64Array
  readonly warnings: readonly string[]
}

const metresPer: Readonly<Record<string, number>> = { m: 1, meters: 1, metres: 1, cm: 0.01, mm: 0.001, in: 0.0254, inches: 0.0254 }

/** @throws {MotionError} `not-a-motion-file`, `truncated`, `not-a-number`, `frame-count`, `time-not-increasing`, `duplicate-label`, each with the line */
export function readTrc(text: string, file: string): MarkerTrial {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const warnings: string[] = []
  const first = lines.findIndex((line) => /^\s*PathFileType/i.test(line))
  if (first < 0)
    throw new MotionError(
      'not-a-motion-file',
      `${file} does not start with "PathFileType"; it is not a .trc marker file. Export the trial as TRC.`,
    )
  const keys = tokens(lines[first + 1] ?? '')
  const values = tokens(lines[first + 2] ?? '')
  const value = (key: string) => values[keys.findIndex((name) => name.toLowerCase() === key.toLowerCase())]
  const units = (value('Units') ?? '').toLowerCase()
  const scale = metresPer[units]
  if (scale === undefined) {
    throw new MotionError(
      'not-a-motion-file',
      `${file}, line ${first + 3}: the unit of length is "${units}". Write mm, cm, m or inches in the Units column.`,
    )
  }
  const labelLine = lines.findIndex((line, i) => i > first + 2 && /^\s*Frame#?\s/i.test(line))
  if (labelLine < 0)
    throw new MotionError('truncated', `${file} has no line that starts with "Frame#" and names the markers. Export it again.`)
  const markers = splitMarkers(lines[labelLine]!)
  if (markers.length === 0)
    throw new MotionError('not-a-motion-file', `${file}, line ${labelLine + 1}: no marker names after Frame# and Time.`)
  const repeated = markers.find((name, i) => markers.indexOf(name) !== i)
  if (repeated !== undefined) {
    throw new MotionError('duplicate-label', `${file}, line ${labelLine + 1}: two markers are called "${repeated}". Rename one of them.`)
  }
  const announced = Number.parseInt(value('NumMarkers') ?? '', 10)
  if (Number.isFinite(announced) && announced !== markers.length) {
    warnings.push(`${file}: the header announces ${announced} markers, the labels name ${markers.length}; the labels count.`)
  }
  const time: number[] = []
  const position: number[] = []
  let last = lines.length - 1
  while (last > labelLine && lines[last]!.trim() === '') last--
  for (let i = labelLine + 1; i <= last; i++) {
    const line = lines[i]!
    if (line.trim() === '' || /^\s*X1\b/i.test(line)) continue
    readFrame(line, i + 1, markers.length, scale, file, time, position)
  }
  const frames = Number.parseInt(value('NumFrames') ?? '', 10)
  if (Number.isFinite(frames) && frames > time.length) {
    throw new MotionError(
      'frame-count',
      `${file}: the header announces ${frames} frames, the file holds ${time.length}. It seems cut off: export it again, or correct NumFrames.`,
    )
  }
  if (Number.isFinite(frames) && frames < time.length) {
    warnings.push(`${file}: the header announces ${frames} frames, the file holds ${time.length}; all are used.`)
  }
  if (time.length === 0) throw new MotionError('truncated', `${file} holds no frames. Export it again.`)
  const times = Float64Array.from(time)
  requireRising(times, file)
  const dataRate = Number.parseFloat(value('DataRate') ?? '')
  return {
    name: file,
    dataRate: Number.isFinite(dataRate) ? dataRate : time.length > 1 ? (time.length - 1) / (time[time.length - 1]! - time[0]!) : 1,
    time: times,
    markers,
    position: Float64Array.from(position),
    warnings,
  }
}

function readFrame(
  line: string,
  lineNumber: number,
  markers: number,
  scale: number,
  file: string,
  time: number[],
  position: number[],
): void {
  const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)
  while (cells.length > 0 && cells.length > 2 + 3 * markers && cells[cells.length - 1]!.trim() === '') cells.pop()
  if (cells.length < 2 || cells.length > 2 + 3 * markers) {
    throw new MotionError(
      'row-length',
      `${file}, line ${lineNumber}: ${cells.length} cells; frame, time and ${markers} markers make ${2 + 3 * markers}. Correct the row or the marker names.`,
    )
  }
  const at = number(cells[1]!, 2)
  if (Number.isNaN(at))
    throw new MotionError('not-a-number', `${file}, line ${lineNumber}: the frame has no time. Correct the Time column.`)
  const missing = 2 + 3 * markers - cells.length
  if (missing > 0 && !line.includes('\t')) {
    throw new MotionError(
      'truncated',
      `${file}, line ${lineNumber}: ${cells.length} numbers where ${2 + 3 * markers} are needed, and spaces cannot show which marker is missing. Export with tabs, or write NaN.`,
    )
  }
  if (missing % 3 !== 0 && cells[cells.length - 1]!.trim() !== '') {
    throw new MotionError(
      'truncated',
      `${file}, line ${lineNumber} ends in the middle of a marker. The file seems cut off: export it again.`,
    )
  }
  time.push(at)
  for (let m = 0; m < markers; m++) {
    const x = number(cells[2 + 3 * m] ?? '', 3 + 3 * m) * scale
    const y = number(cells[3 + 3 * m] ?? '', 4 + 3 * m) * scale
    const z = number(cells[4 + 3 * m] ?? '', 5 + 3 * m) * scale
    const seen = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z)
    position.push(seen ? x : Number.NaN, seen ? y : Number.NaN, seen ? z : Number.NaN)
  }

  function number(cell: string, column: number): number {
    const value = readNumber(cell)
    if (value !== undefined) return value
    throw new MotionError(
      'not-a-number',
      `${file}, line ${lineNumber}, column ${column}: "${cell.trim()}" is not a number. Correct it, or leave it blank where the marker was not seen.`,
    )
  }
}

function splitMarkers(line: string): string[] {
  // With tabs a marker fills three cells, two of them empty; with spaces only the names remain.
  const parts = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)
  return parts.map((part) => part.trim()).filter((part, i) => i > 1 && part !== '')
}

const tokens = (line: string): string[] => line.trim().split(/\s+/)

/** A .trc file in metres, as OpenSim writes it. */
export function writeTrc(trial: Pick<MarkerTrial, 'name' | 'dataRate' | 'time' | 'markers' | 'position'>): string {
  const { time, markers, position } = trial
  const lines = [
    `PathFileType\t4\t(X/Y/Z)\t${trial.name}`,
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    [trial.dataRate, trial.dataRate, time.length, markers.length, 'm', trial.dataRate, 1, time.length].join('\t'),
    ['Frame#', 'Time', ...markers.flatMap((name) => [name, '', ''])].join('\t'),
    ['', '', ...markers.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`])].join('\t'),
    '',
  ]
  for (let f = 0; f < time.length; f++) {
    const cells = [String(f + 1), fixed(time[f]!, 8)]
    for (let k = 0; k < markers.length * 3; k++) {
      const value = position[f * markers.length * 3 + k]!
      cells.push(Number.isNaN(value) ? '' : fixed(value, 8))
    }
    lines.push(cells.join('\t'))
  }
  return `${lines.join('\n')}\n`
}

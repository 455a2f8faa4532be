/** Tilt samples from CSV or JSON text. */
import type { TiltSample } from '@sitbone/goniometry/tilt/blocks'
import { InputError } from '../../command.ts'

const axes = ['t', 'x', 'y', 'z'] as const

/** Which of t, x, y, z a column is: `t`, `time (s)`, `timestamp`, `x`, `ax`, `acc_x`, `Acceleration x (m/s^2)`, … in lower case. */
function axisOf(heading: string): (typeof axes)[number] | undefined {
  const plain = heading
    .replace(/[([].*$/, '')
    .trim()
    .replaceAll(/[\s._-]+/g, ' ')
  if (/^(t|time|timestamp|seconds elapsed)( (m?s|seconds|milliseconds))?$/.test(plain)) return 't'
  return /^(?:a|acc|accel|accelerometer|acceleration|g|gravity)? ?([xyz])(?: .*)?$/.exec(plain)?.[1] as 'x' | 'y' | 'z' | undefined
}

/** @param name - for messages @throws {InputError} neither CSV nor JSON of t, x, y, z */
export function readSamples(text: string, name: string): TiltSample[] {
  const trimmed = text.trim()
  if (trimmed === '') throw new InputError(`${name} is empty. It needs rows of t, x, y, z: seconds, and acceleration including gravity.`)
  return trimmed.startsWith('[') || trimmed.startsWith('{') ? fromJson(trimmed, name) : fromCsv(trimmed, name)
}

function fromJson(text: string, name: string): TiltSample[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${name} is not valid JSON: ${(error as Error).message}.`)
  }
  const rows = Array.isArray(value) ? value : (value as { samples?: unknown }).samples
  if (!Array.isArray(rows))
    throw new InputError(`${name} holds no list of samples. Write [{"t":0,"x":0,"y":0,"z":9.8}, …] or {"samples":[…]}.`)
  return rows.map((row: unknown, i) => {
    const cells = Array.isArray(row)
      ? row
      : axes.map((axis) => Object.entries(row ?? {}).find(([key]) => axisOf(key.toLowerCase()) === axis)?.[1])
    if (cells.length < 4 || !cells.slice(0, 4).every((cell) => typeof cell === 'number')) {
      throw new InputError(`Sample ${i + 1} of ${name} is not t, x, y, z as four numbers: ${JSON.stringify(row)}.`)
    }
    const [t, x, y, z] = cells as number[]
    return { t: t!, x: x!, y: y!, z: z! }
  })
}

function fromCsv(text: string, name: string): TiltSample[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const separator = [';', '\t', ','].find((mark) => lines[0]!.includes(mark)) ?? ','
  const head = lines[0]!.split(separator).map((cell) => cell.trim().toLowerCase())
  const named = axes.map((axis) => head.findIndex((cell) => axisOf(cell) === axis))
  const titled = head.some((cell) => cell !== '' && Number.isNaN(Number(cell)))
  if (titled && named.includes(-1)) {
    throw new InputError(`The first line of ${name} names the columns ${head.join(', ')}; t, x, y and z are needed.`)
  }
  const columns = titled ? named : [0, 1, 2, 3]
  return lines.slice(titled ? 1 : 0).map((line, i) => {
    const cells = line.split(separator)
    const [t, x, y, z] = columns.map((column) => (cells[column]?.trim() ? Number(cells[column]) : Number.NaN))
    if (![t, x, y, z].every((value) => Number.isFinite(value)))
      throw new InputError(`Line ${i + (titled ? 2 : 1)} of ${name} is not four numbers: "${line.slice(0, 80)}".`)
    return { t: t!, x: x!, y: y!, z: z! }
  })
}

/**
 * A number as motion files write it: plain, E or Fortran D exponents, and every spelling of "not a number" and infinity met
 * in the wild. Undefined when it is none of these.
 */
export function readNumber(text: string): number | undefined {
  const value = Number(text)
  if (!Number.isNaN(value) && text.trim() !== '') return value
  const trimmed = text.trim()
  if (trimmed === '' || /^[+-]?(nan|nan\(.*\)|1\.#(qnan|ind|snan)\d*|-?nan\(ind\)|null|na)$/i.test(trimmed)) return Number.NaN
  if (/^[+-]?(inf|infinity|1\.#inf\d*)$/i.test(trimmed)) return trimmed.startsWith('-') ? -Infinity : Infinity
  if (/^[+-]?\d*\.?\d+d[+-]?\d+$/i.test(trimmed)) return Number(trimmed.replace(/d/i, 'e'))
  return undefined
}

/** C's `%w.pf` (as OpenSim writes tables); NaN becomes `nan`. */
export function fixed(value: number, precision: number, width = 0): string {
  if (Number.isNaN(value)) return 'nan'.padStart(width)
  if (!Number.isFinite(value)) return (value > 0 ? 'inf' : '-inf').padStart(width)
  // toFixed switches to exponent form at 1e21, which no table of motions reaches.
  const text = value.toFixed(precision)
  const signed = Object.is(value, -0) || (value < 0 && !text.startsWith('-')) ? `-${text}` : text
  return signed.padStart(width)
}

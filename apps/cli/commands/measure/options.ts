/** Words that several `measure` commands take. */

import { nearestName } from '@sitbone/evidence/search/nearestName'
import { type Rater, raters, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { InputError } from '../../command.ts'

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  const near = nearestName(value, allowed)
  throw new InputError(`${option} "${value}" is not known.${near ? ` Did you mean "${near}"?` : ''} It can be: ${allowed.join(', ')}.`)
}

export const raterOf = (value: string): Rater => oneOf('--rater', value, raters)

/** The side of a test: left or right where the test has sides, "none" where it has not. */
export function sideOf(test: TestId, side: string | undefined): 'left' | 'right' | 'none' {
  if (!tests[test].sided) return 'none'
  if (side === undefined) throw new InputError(`${tests[test].name} needs --side left or --side right.`)
  return oneOf('--side', side, ['left', 'right'])
}

/** Stable id of a measurement from a file: what was measured and the file's own content. */
export async function measurementId(parts: readonly string[], content: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', content)
  return [...parts, Buffer.from(hash).toString('hex').slice(0, 8)].join('-')
}

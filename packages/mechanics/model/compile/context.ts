/** Shared by the parts of `compile`: growing lists, look-ups of frames and coordinates by socket, and errors that help. */
import type { OsimDocument } from '../../osim/document.ts'
import { ModelError } from '../error.ts'
import type { ModelWarning } from '../model.ts'
import { nearestName } from '../nearestName.ts'

export interface CompileContext {
  readonly document: OsimDocument
  readonly warnings: ModelWarning[]
  /** For messages. */
  readonly file: string
}

export function fail(context: CompileContext, code: string, where: string, what: string): never {
  throw new ModelError(code, `${context.file}, ${where}: ${what}`)
}

export function warn(context: CompileContext, code: string, where: string, message: string): void {
  context.warnings.push({ code, where, message })
}

/** Numbers that must be finite; the first that is not is named. */
export function requireFinite(context: CompileContext, where: string, values: Record<string, number | readonly number[]>): void {
  for (const [name, value] of Object.entries(values))
    for (const number of typeof value === 'number' ? [value] : value)
      if (!Number.isFinite(number))
        fail(
          context,
          'not-finite',
          where,
          `${name} is ${number}. Every number that decides the mechanics must be finite; correct the file.`,
        )
}

export function requireUnique(context: CompileContext, kind: string, names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name))
      fail(context, 'duplicate-name', `/${name}`, `there are two ${kind} named "${name}". Rename one; results are told apart by name.`)
    seen.add(name)
  }
}

/** "Did you mean …" for messages. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** A component path with its `.` and `..` resolved: `/jointset/hip/../../bodyset/pelvis` → `/bodyset/pelvis`. */
export function normalisePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

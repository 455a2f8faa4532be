/** Whom a twin command is about: a person or a whole case as JSON, or nobody in particular. */
import type { Case, Person } from '@sitbone/evidence/vocabulary/case'
import { parseCase } from '@sitbone/reasoning/caseProblems'
import { scopeRefusals } from '@sitbone/twin/person/scope'
import { TwinError } from '@sitbone/twin/twinError'
import { InputError, type Io, printJson, RefusedError } from '../../command.ts'
import { readJson, refusing } from '../caseInput.ts'

/** A case from `{person, answers, measurements}` or from the person alone. */
export async function readCase(io: Io, path: string | undefined): Promise<Case> {
  if (path === undefined) return { person: { age: 40, sex: 'unspecified' }, answers: {}, measurements: [] }
  const input = await readJson(io, path)
  const alone = typeof input === 'object' && input !== null && !('person' in input) && !('answers' in input) && !('measurements' in input)
  return refusing(path, () => parseCase(alone ? { person: input, answers: {}, measurements: [] } : input))
}

/** @throws {RefusedError} in words, where the twin was not made for this person; with `--json` the reasons are printed */
export function requireInScope(io: Io, person: Person, answers: Case['answers'], json: boolean, rest: object): void {
  const refusals = scopeRefusals(person, answers)
  if (refusals.length === 0) return
  if (json) printJson(io, { ...rest, stop: 'refused', refused: refusals })
  throw new RefusedError(refusals.map(({ sentence }) => sentence).join('\n'))
}

/** Runs a piece of the twin; what it cannot take becomes exit code 1. */
export function takingInput<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof TwinError) throw new InputError(error.message)
    throw error
  }
}

export const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits))

/** Reads a JSON input; faults become input errors that say what, where, why and what to do. */
import { CaseError } from '@sitbone/reasoning/caseProblems'
import { VignetteError } from '@sitbone/reasoning/vignettes/parse'
import { InputError, type Io } from '../command.ts'

/** Larger files are no case. */
const MOST_CHARACTERS = 20_000_000

export async function readJson(io: Io, path: string): Promise<unknown> {
  const text = await io.readText(path)
  const name = path === '-' ? 'standard input' : path
  if (text.length > MOST_CHARACTERS)
    throw new InputError(`${name} has ${text.length} characters; a case has a few thousand. Check that this is the right file.`)
  if (text.trim() === '') throw new InputError(`${name} is empty. It should hold JSON; \`sitbone schema case\` prints the format.`)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const { message } = error as Error
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN)
    const cut = /end of JSON|Unterminated/i.test(message) || at >= text.trimEnd().length - 1 ? ' It seems to be cut off.' : ''
    throw new InputError(`${name} is not JSON: ${message}.${cut} Check the file with a JSON editor.`)
  }
}

/** Runs a piece of reasoning; its refusals of the input become exit code 1. */
export function refusing<Result>(path: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof CaseError || error instanceof VignetteError)
      throw new InputError(`${path === '-' ? 'standard input' : path}: ${error.message}`)
    throw error
  }
}

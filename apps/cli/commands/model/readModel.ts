/** Reads an .osim file with what it refers to; the engine's complaints are the input's faults. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Model } from '@sitbone/mechanics'
import { InputError, type Io } from '../../command.ts'

/** Faults the engine finds in a model, a motion or a pose are the input's, not ours. */
const inputFaults = new Set(['ModelError', 'MuscleError', 'MotionError', 'SolveError', 'PathError'])

export async function explained<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && inputFaults.has(error.name)) throw new InputError(error.message, { cause: error })
    throw error
  }
}

/** `jointOffsets`: as in `ReadOptions` of @sitbone/mechanics. */
export async function readModel(io: Io, file: string, jointOffsets: 'full' | 'six-digits' = 'full'): Promise<Model> {
  const { loadModel } = await import('@sitbone/mechanics')
  const bytes = await io.readBytes(file)
  return explained(() =>
    loadModel(bytes, {
      file,
      jointOffsets,
      resolveFile: (name) => {
        try {
          return readFileSync(join(file === '-' ? '.' : dirname(file), name))
        } catch {
          return undefined
        }
      },
    }),
  )
}

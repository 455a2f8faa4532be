/** Writes a file whole or not at all: beside it first, then renamed into place. */
import { rename, writeFile } from 'node:fs/promises'
import { InputError } from './command.ts'

/** @throws {InputError} the place cannot be written */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`
  try {
    await writeFile(beside, content, { mode: 0o600 })
    await rename(beside, path)
  } catch (error) {
    throw new InputError(`Cannot write ${path}: ${(error as Error).message}. Choose another place.`)
  }
}

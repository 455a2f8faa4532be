/** Runs one command line in this process and catches what it prints: for tests. */
import { readFile } from 'node:fs/promises'
import { InputError } from './command.ts'
import { main } from './main.ts'

export async function runCommand(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const read = async (path: string) => {
    try {
      return await readFile(path)
    } catch (error) {
      throw new InputError(`Cannot read ${path}: ${(error as Error).message}`)
    }
  }
  const code = await main(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readBytes: read,
    readText: async (path) => (await read(path)).toString('utf8'),
  })
  return { code, out, err }
}

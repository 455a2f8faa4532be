/**
 * What a command of `sitbone` is: a function that registers itself on commander. Results go to standard output
 * (`printJson` or text), everything else (progress, warnings) to standard error. Faults are `InputError` (exit 1),
 * `RefusedError` (exit 3); anything else that is thrown is our own fault (exit 70).
 */
import type { Command } from 'commander'

export type RegisterCommand = (program: Command, io: Io) => void

/** Standard streams as arguments, so commands can be tested in-process. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Reads a file, or standard input for `-`. Throws `InputError` when it cannot be read or is not UTF-8. */
  readonly readText: (path: string) => Promise<string>
  readonly readBytes: (path: string) => Promise<Uint8Array>
}

/** The input is wrong: say what, where, why and what to do. Exit code 1; nothing was written. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** A valid run whose result is refused for safety or quality; `result` is still printed. Exit code 3. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`)

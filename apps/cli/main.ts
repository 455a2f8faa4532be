/** The `sitbone` command line: registers every command, maps faults to exit codes. */
import { readFile } from 'node:fs/promises'
import { Command, CommanderError } from 'commander'
import { InputError, type Io, RefusedError } from './command.ts'
import { registrations } from './commands/index.ts'

export const exitCode = { done: 0, input: 1, usage: 2, refused: 3, fault: 70 } as const

/** Runs one command line. @returns the process's exit code (design/contracts.md). */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  const program = new Command('sitbone')
    .description('Can my tight hamstrings be causing my back pain, and what should I do?')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showSuggestionAfterError(true)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride()
  for (const register of registrations) register(program, io)
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err }).showSuggestionAfterError(true)
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
    if (error instanceof InputError) return fail(io, error.message, exitCode.input)
    if (error instanceof RefusedError) return fail(io, error.message, exitCode.refused)
    return fail(
      io,
      `This is a fault of sitbone, not of your input. Please report it with the command you ran.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      exitCode.fault,
    )
  }
}

function fail(io: Io, message: string, code: number): number {
  io.err(`${message}\n`)
  return code
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)])
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path !== '-') return await readFile(path)
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new InputError(`Cannot read ${path}: ${because}. Check the path, or use - for standard input.`)
  }
}

const processIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readBytes,
  readText: async (path) => {
    const bytes = await readBytes(path)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new InputError(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`)
    }
  },
}

/** `sitbone backup`: the encrypted backup that the web app makes, opened, looked at, merged and exported outside the browser. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Command } from 'commander'
import { InputError, type Io, printJson, type RegisterCommand } from '../command.ts'
import { writeWhole } from '../writeWhole.ts'

type Opened = Awaited<ReturnType<typeof open>>

export const registerBackup: RegisterCommand = (program, io) => {
  const backup = program
    .command('backup')
    .description('look into, restore or export the encrypted backup that the web app makes (age format)')
  const withPassphrase = (command: Command) =>
    command.option('--passphrase-file <file>', 'file whose first line is the passphrase (else SITBONE_PASSPHRASE, else asked)')

  withPassphrase(backup.command('inspect <file>').description('what the backup holds, without changing anything'))
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { json?: boolean; passphraseFile?: string }) => {
      const summary = await summaryOf(await open(io, file, options))
      if (options.json) return printJson(io, summary)
      io.out(`${summary.entries} entries from ${summary.from ?? 'never'} to ${summary.to ?? 'never'}, ${summary.unreadable} unreadable\n`)
      for (const [kind, count] of Object.entries(summary.kinds)) io.out(`  ${kind.padEnd(22)} ${count}\n`)
    })

  withPassphrase(backup.command('restore <file>').description('merge the backup into a record file, losing nothing of either'))
    .requiredOption('--into <record>', 'record file (JSON export); made when it does not exist')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { into: string; json?: boolean; passphraseFile?: string }) => {
      const { exportRecord, importRecord, mergeEntries, readRows } = await import('@sitbone/record')
      const theirs = await open(io, file, options)
      const ours = existsSync(options.into) ? importRecord(await io.readText(options.into)) : readRows([])
      const entries = mergeEntries(ours.entries, theirs.entries)
      const unreadable = uniqueRows([...ours.unreadable, ...theirs.unreadable])
      await writeWhole(options.into, exportRecord({ entries, unreadable }, new Date()))
      const result = {
        file: options.into,
        before: ours.entries.length,
        inBackup: theirs.entries.length,
        after: entries.length,
        unreadable: unreadable.length,
      }
      if (options.json) printJson(io, result)
      else io.out(`${options.into}: ${result.before} entries before, ${result.inBackup} in the backup, ${result.after} now.\n`)
    })

  withPassphrase(backup.command('export <file>').description('write the content as JSON, CSV (measurements) or FHIR'))
    .option('--format <format>', 'json, csv or fhir', 'json')
    .option('--out <path>', 'file to write; - for standard output', '-')
    .action(async (file: string, options: { format: string; out: string; passphraseFile?: string }) => {
      const formats = { json: asJson, csv: asCsv, fhir: asFhir }
      if (!Object.hasOwn(formats, options.format))
        throw new InputError(`--format ${options.format} is not known. Choose json, csv or fhir.`)
      const text = await formats[options.format as keyof typeof formats](await open(io, file, options))
      if (options.out === '-') io.out(text)
      else await writeWhole(options.out, text)
    })

  withPassphrase(backup.command('create <record>').description('encrypt a record file (JSON export) as a backup'))
    .requiredOption('--out <file>', 'the .age file to write')
    .action(async (record: string, options: { out: string; passphraseFile?: string }) => {
      const { encryptBackup } = await import('@sitbone/record/backup/backup')
      const { importRecord } = await import('@sitbone/record')
      const text = await io.readText(record)
      await explained(async () => importRecord(text))
      const bytes = await explained(async () => encryptBackup(text, await passphraseOf(options)))
      await writeWhole(options.out, bytes)
      io.err(`Wrote ${options.out}. The standard age tool opens it with the same passphrase.\n`)
    })
}

async function open(io: Io, file: string, options: { passphraseFile?: string }) {
  const { openBackup } = await import('@sitbone/record/backup/backup')
  const bytes = await io.readBytes(file)
  return explained(async () => openBackup(bytes, await passphraseOf(options)))
}

/** Faults of the file or the passphrase are the input's, not ours. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && ['BackupError', 'ImportError'].includes(error.name)) throw new InputError(error.message)
    throw error
  }
}

async function summaryOf({ entries, unreadable }: Opened) {
  const { inOrder } = await import('@sitbone/record')
  const ordered = inOrder(entries)
  const kinds: Record<string, number> = {}
  for (const { kind } of entries) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    format: 'age',
    entries: entries.length,
    kinds,
    from: ordered[0]?.at ?? null,
    to: ordered.at(-1)?.at ?? null,
    unreadable: unreadable.length,
  }
}

const asJson = async ({ exported }: Opened): Promise<string> => `${exported}\n`

async function asCsv({ entries }: Opened): Promise<string> {
  const { recordState } = await import('@sitbone/record')
  const { measurementsCsv } = await import('@sitbone/record/csv')
  return measurementsCsv(recordState(entries).measurements)
}

async function asFhir({ entries }: Opened): Promise<string> {
  const { caseOf, recordState } = await import('@sitbone/record')
  const { fhirBundle } = await import('@sitbone/record/fhir/bundle')
  const state = recordState(entries)
  const known = caseOf(state)
  if (!known) throw new InputError('This backup names no age and sex, which a FHIR bundle needs. Export as json instead.')
  const assessment = state.assessments.at(-1)?.assessment
  const bundle = fhirBundle({
    ...known,
    ...(assessment ? { assessment } : {}),
    questionText: () => undefined,
    now: new Date(),
    uuid: randomUUID,
  })
  return `${JSON.stringify(bundle, null, 2)}\n`
}

async function passphraseOf({ passphraseFile }: { passphraseFile?: string }): Promise<string> {
  if (passphraseFile !== undefined) {
    try {
      return (await readFile(passphraseFile, 'utf8')).split(/\r?\n/)[0] ?? ''
    } catch (error) {
      throw new InputError(`Cannot read the passphrase file ${passphraseFile}: ${(error as Error).message}`)
    }
  }
  const given = process.env['SITBONE_PASSPHRASE']
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new InputError('A passphrase is needed: set SITBONE_PASSPHRASE or give --passphrase-file.')
  process.stderr.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return answer
}

function uniqueRows<Row extends { readonly row: unknown }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((one) => [JSON.stringify(one.row), one])).values()]
}

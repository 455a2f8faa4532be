/** `sitbone reliability TABLE`: agreement between raters and sessions. */
import { InputError, printJson, type RegisterCommand } from '../command.ts'

export const registerReliability: RegisterCommand = (program, io) => {
  program
    .command('reliability <table>')
    .description(
      'ICC(2,1), ICC(3,1), SEM, MDC95 and limits of agreement: CSV or JSON of rater, session, subject, value; - for standard input',
    )
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nThe headline compares raters in the first session, or sessions where there is one rater; betweenRaters and withinRater hold every comparison.\n' +
        'sem counts differences between raters as error (absolute agreement); semConsistency does not. Bland–Altman is first minus second.',
    )
    .action(async (table: string, options: { json?: boolean }) => {
      const { reliabilityStudy } = await import('@sitbone/goniometry/reliability/study')
      const { ReliabilityError } = await import('@sitbone/goniometry/reliability/icc')
      const rows = parse((await io.readText(table)).trim(), table)
      try {
        const study = reliabilityStudy(rows)
        if (options.json) return printJson(io, study)
        const interval = ({ value, lo, hi }: { value: number; lo: number; hi: number }) =>
          `${value.toFixed(3)} (95 % ${lo.toFixed(3)} to ${hi.toFixed(3)})`
        for (const part of [
          study,
          ...study.betweenRaters.slice(1),
          ...(study.betweenRaters.length > 0 ? study.withinRater : study.withinRater.slice(1)),
        ]) {
          io.out(`${part.compared}, ${part.subjects} subjects\n`)
          io.out(`  ICC(2,1) ${interval(part.icc21)}\n  ICC(3,1) ${interval(part.icc31)}\n`)
          io.out(
            `  SEM ${part.sem.toFixed(2)}, MDC95 ${part.mdc95.toFixed(2)} (consistency: ${part.semConsistency.toFixed(2)}, ${part.mdc95Consistency.toFixed(2)})\n`,
          )
          io.out(
            `  Bland–Altman: bias ${part.blandAltman.bias.toFixed(2)}, limits ${part.blandAltman.lo.toFixed(2)} to ${part.blandAltman.hi.toFixed(2)}\n`,
          )
          if (part.incomplete.length > 0) io.err(`Left out, a value is missing: ${part.incomplete.join(', ')}\n`)
        }
      } catch (error) {
        if (error instanceof ReliabilityError) throw new InputError(`${table}: ${error.message}`)
        throw error
      }
    })
}

const columns = ['rater', 'session', 'subject', 'value'] as const

function parse(text: string, table: string) {
  const rows = text.startsWith('[') || text.startsWith('{') ? fromJson(text, table) : fromCsv(text, table)
  return rows.map((row, i) => {
    const where = `Row ${i + 1} of ${table}`
    const missing = columns.find(
      (column) => (column === 'subject' || column === 'value') && (row[column] === undefined || row[column] === ''),
    )
    if (missing) throw new InputError(`${where} has no ${missing}. Each row needs rater, session, subject, value.`)
    const value = Number(row['value'])
    if (!Number.isFinite(value)) throw new InputError(`${where}: the value "${row['value']}" is not a number.`)
    return { rater: String(row['rater'] ?? '1'), session: String(row['session'] ?? '1'), subject: String(row['subject']), value }
  })
}

function fromJson(text: string, table: string): Record<string, unknown>[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${table} is not valid JSON: ${(error as Error).message}.`)
  }
  const rows = Array.isArray(value) ? value : (value as { rows?: unknown }).rows
  if (!Array.isArray(rows) || rows.some((row) => row === null || typeof row !== 'object' || Array.isArray(row))) {
    throw new InputError(`${table} must be a list of {rater, session, subject, value}, or {"rows":[…]}.`)
  }
  return rows as Record<string, unknown>[]
}

function fromCsv(text: string, table: string): Record<string, unknown>[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  if (lines.length === 0) throw new InputError(`${table} is empty. It needs a line "rater,session,subject,value" and rows below it.`)
  const separator = [';', '\t', ','].find((mark) => lines[0]!.includes(mark)) ?? ','
  const head = lines[0]!.split(separator).map((cell) => cell.trim().toLowerCase())
  const unknown = columns.filter((column) => (column === 'subject' || column === 'value') && !head.includes(column))
  if (unknown.length > 0)
    throw new InputError(`The first line of ${table} must name the columns rater, session, subject, value; it says ${head.join(', ')}.`)
  return lines.slice(1).map((line) => {
    const cells = line.split(separator).map((cell) => cell.trim())
    return Object.fromEntries(head.map((name, i) => [name, cells[i]]))
  })
}

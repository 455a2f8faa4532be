/** `sitbone report CASE`: the page for a clinician, as HTML, tagged PDF, FHIR and CSV. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnswerValue } from '@sitbone/evidence/vocabulary/case'
import { InputError, type Io, printJson, type RegisterCommand } from '../command.ts'
import { writeWhole } from '../writeWhole.ts'
import { readJson, refusing } from './caseInput.ts'

interface Options {
  readonly html?: string
  readonly pdf?: string
  readonly fhir?: string
  readonly csv?: string
  readonly full?: boolean
  readonly json?: boolean
}

export const registerReport: RegisterCommand = (program, io) => {
  program
    .command('report <case>')
    .description('the report for a clinician; without a format, HTML on standard output')
    .option('--html <file>', 'write the page as HTML')
    .option('--pdf <file>', 'write the page as tagged PDF (needs Chrome or Chromium; CHROMIUM_PATH)')
    .option('--fhir <file>', 'write a FHIR R4 bundle')
    .option('--csv <file>', 'write the measurements with units and errors')
    .option('--full', 'every answer and reason, not one page')
    .option('--json', 'say on standard output, as JSON, what was written')
    .action(async (path: string, options: Options) => {
      const made = await makeReport(io, path, options.full ? 'full' : 'one-page')
      const written: Record<string, string> = {}
      const write = async (format: keyof Options & string, content: () => string | Promise<Uint8Array>) => {
        const file = options[format]
        if (typeof file !== 'string') return
        await writeWhole(file, await content())
        written[format] = file
      }
      await write('html', made.html)
      await write('fhir', made.fhir)
      await write('csv', made.csv)
      await write('pdf', () => printedPdf(made.html()))
      if (options.json) printJson(io, { written })
      else if (Object.keys(written).length === 0) io.out(made.html())
      else for (const file of Object.values(written)) io.err(`Wrote ${file}\n`)
    })
}

async function makeReport(io: Io, path: string, length: 'one-page' | 'full') {
  const { assess, parseCase, questionCatalogue } = await import('@sitbone/reasoning')
  const { withError } = await import('@sitbone/evidence/errors')
  const { changes } = await import('@sitbone/record/change/compare')
  const { measurementsCsv } = await import('@sitbone/record/csv')
  const { fhirBundle } = await import('@sitbone/record/fhir/bundle')
  const { reportHtml } = await import('@sitbone/record/report/report')
  const input = await readJson(io, path)
  const parsed = refusing(path, () => parseCase(input))
  const measurements = parsed.measurements.map(withError)
  const known = { ...parsed, measurements }
  const assessment = refusing(path, () => assess(known))
  const catalogue = new Map(questionCatalogue.map((question) => [question.id, question]))
  const questionText = (id: string): string | undefined => catalogue.get(id)?.text
  const answerInWords = (id: string, value: AnswerValue) => {
    const question = catalogue.get(id)
    if (!question) return undefined
    const words = (Array.isArray(value) ? value : [value]).map(
      (one) => question.options.find((option) => option.id === String(one))?.text ?? String(one),
    )
    return { question: question.text, answer: words.join('; ') }
  }
  const now = new Date()
  return {
    html: () => reportHtml({ case: known, assessment, changes: changes(measurements), answerInWords, made: now, length }),
    fhir: () => `${JSON.stringify(fhirBundle({ ...known, assessment, questionText, now, uuid: randomUUID }), null, 2)}\n`,
    csv: () => measurementsCsv(measurements),
  }
}

/** Prints with headless Chromium, which writes tagged PDF from the page's headings, tables and lists. */
async function printedPdf(html: string): Promise<Uint8Array> {
  const browser = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((candidate) => candidate !== undefined && existsSync(candidate))
  if (!browser)
    throw new InputError(
      'No Chrome or Chromium was found to print the PDF. Install one, set CHROMIUM_PATH, or use --html and print it from your browser.',
    )
  const folder = await mkdtemp(join(tmpdir(), 'sitbone-report-'))
  try {
    const page = join(folder, 'report.html')
    const pdf = join(folder, 'report.pdf')
    await writeFile(page, html)
    const printed = spawnSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-pdf-header-footer',
        '--export-tagged-pdf',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: 60_000, stdio: 'ignore' },
    )
    if (printed.status !== 0 || !existsSync(pdf)) throw new Error(`${browser} could not print the report (exit code ${printed.status}).`)
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

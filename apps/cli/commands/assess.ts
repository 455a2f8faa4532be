/** `sitbone assess CASE`: danger, the hamstrings' role, explanations, what to do. */
import type { Setting } from '@sitbone/evidence/explanations/structure'
import type { Assessment, Reason } from '@sitbone/evidence/vocabulary/assessment'
import type { AssessOptions } from '@sitbone/reasoning/assess'
import type { Sensitivity } from '@sitbone/reasoning/review/sensitivity'
import { InvalidArgumentError, Option } from 'commander'
import { InputError, type Io, printJson, type RegisterCommand } from '../command.ts'
import { readJson, refusing } from './caseInput.ts'

interface Options {
  readonly json?: boolean
  readonly draws: number
  readonly seed: number
  readonly setting: Setting
  readonly sensitivity?: string
}

export const registerAssess: RegisterCommand = (program, io) => {
  program
    .command('assess <case>')
    .description('danger, what the hamstrings have to do with it, explanations, what to do; CASE is a JSON file or -')
    .option('--json', 'JSON')
    .option('--draws <n>', 'draws of the uncertain knowledge behind each band (100 to 100000)', wholeNumber(100, 100_000), 1000)
    .option('--seed <n>', 'seed of the draws', wholeNumber(0, 4_294_967_295), 20261124)
    .option('--sensitivity <of>', 'for reviewers: the numbers that the role ("role") or an explanation leans on')
    .addOption(
      new Option('--setting <setting>', 'where the person is seen')
        .choices(['community', 'primary-care', 'specialist'])
        .default('community'),
    )
    .action(async (path: string, options: Options) => {
      const { assess } = await import('@sitbone/reasoning/assess')
      const input = await readJson(io, path)
      const result = refusing(path, () => assess(input, options))
      const leansOn = options.sensitivity === undefined ? undefined : await numbersBehind(input, options.sensitivity, options)
      if (options.json) printJson(io, leansOn ? { ...result, sensitivity: leansOn } : result)
      else {
        printAssessment(io, result)
        if (leansOn) printSensitivity(io, options.sensitivity!, leansOn)
      }
    })
}

async function numbersBehind(input: unknown, of: string, options: AssessOptions): Promise<readonly Sensitivity[]> {
  const { sensitivity } = await import('@sitbone/reasoning/review/sensitivity')
  try {
    return sensitivity(input, of, options)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`--sensitivity: ${error.message}`)
    throw error
  }
}

function printSensitivity(io: Io, of: string, numbers: readonly Sensitivity[]): void {
  io.out(`\nWhat ${of} leans on (probability with the number at the low and the high end of its range)\n`)
  for (const { name, atLow, atHigh, basis, source } of numbers.slice(0, 15)) {
    io.out(`  ${percent(atLow).padStart(5)} … ${percent(atHigh).padStart(5)}  ${name} [${basis}${source ? `: ${source}` : ''}]\n`)
  }
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }

const percent = (share: number): string => `${Math.round(share * 100)} %`
const levelWords: Readonly<Record<Assessment['level'], string>> = {
  emergency: 'EMERGENCY: get help now',
  'same-day': 'TODAY: speak to a doctor or advice line today',
  soon: 'SOON: be seen within days',
  routine: 'See a clinician in the next weeks',
  'self-care': 'Look after it yourself',
}

function printAssessment(io: Io, result: Assessment): void {
  const { hamstringRole: role } = result
  const lines = [levelWords[result.level]]
  for (const { why, action, say } of result.danger) lines.push(`  ${action}`, `  Why: ${why}`, ...(say ? [`  Words to say: "${say}"`] : []))
  lines.push('', role.sentence)
  const shown = result.explanations.filter(({ probability }) => probability >= 0.02).slice(0, 5)
  if (shown.length > 0) {
    lines.push(
      `  Chance that low flexibility adds to the pain: ${percent(role.probability)} (${percent(role.band[0])} to ${percent(role.band[1])})`,
      '',
      'What fits best',
    )
    for (const { name, probability, band, for: pro, against } of shown) {
      lines.push(`  ${percent(probability).padStart(5)}  ${name} (${percent(band[0])} to ${percent(band[1])})`)
      for (const reason of pro.slice(0, 2)) lines.push(`         + ${reasonLine(reason)}`)
      for (const reason of against.slice(0, 1)) lines.push(`         − ${reasonLine(reason)}`)
    }
  }
  const section = (title: string, items: readonly string[]) =>
    items.length > 0 && lines.push('', title, ...items.map((item) => `  ${item}`))
  section(
    'What to do',
    result.advice.map(({ text }) => text),
  )
  section(
    'What to leave',
    result.avoid.map(({ text }) => text),
  )
  section('Please look at again', [
    ...result.notes.map(({ text }) => text),
    ...(result.askAgain.length > 0 ? [`Questions: ${result.askAgain.join(', ')}`] : []),
  ])
  section('Most useful next', result.next ? [result.next.id] : [])
  section('Get help when', result.safetyNet)
  lines.push('', `Not tested on patients. Knowledge ${result.knowledgeVersion}.`)
  io.out(`${lines.join('\n')}\n`)
}

const reasonLine = ({ text, basis, sources }: Reason): string => `${text} [${basis}${sources.length > 0 ? `: ${sources.join(', ')}` : ''}]`

/** `sitbone screen ANSWERS`: the danger screen alone. Takes bare answers, `{ person?, answers }` or a whole case. */
import type { CareCard } from '@sitbone/reasoning/danger/careCard'
import type { ScreenInput } from '@sitbone/reasoning/danger/screen'
import { InputError, type Io, printJson, type RegisterCommand } from '../command.ts'
import { readJson, refusing } from './caseInput.ts'

export const registerScreen: RegisterCommand = (program, io) => {
  program
    .command('screen <answers>')
    .description('is help needed now, today, soon or in the next weeks; ANSWERS is a JSON file (answers, or a case) or -')
    .option('--json', 'JSON')
    .action(async (path: string, options: { json?: boolean }) => {
      const { careCard } = await import('@sitbone/reasoning/danger/careCard')
      const { screen } = await import('@sitbone/reasoning/danger/screen')
      const { knowledgeVersion } = await import('@sitbone/evidence/version')
      const input = await readScreenInput(io, path)
      const result = screen(input)
      if (options.json) return printJson(io, { ...result, knowledgeVersion })
      printCard(io, careCard(result.danger, input.person?.region), result.askAgain)
    })
}

async function readScreenInput(io: Io, path: string): Promise<ScreenInput> {
  const { parseCase } = await import('@sitbone/reasoning/caseProblems')
  const given = await readJson(io, path)
  const name = path === '-' ? 'standard input' : path
  if (!isObject(given)) throw new InputError(`${name} is not an object. Give answers, {"answers": {…}}, or a case.`)
  const whole: Record<string, unknown> = isObject(given['answers']) ? given : { answers: given }
  const { person = {} } = whole
  if (!isObject(person)) throw new InputError(`${name}: person is not an object. Give {"age": 40, "sex": "female"}, or leave it out.`)
  // The screen works without a person; what is missing is filled in for the check only.
  refusing(path, () => parseCase({ measurements: [], ...whole, person: { age: 40, sex: 'unspecified', ...person } }))
  return { ...(whole as { answers: ScreenInput['answers'] }), person } as ScreenInput
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const heading: Readonly<Record<CareCard['level'], string>> = {
  emergency: 'EMERGENCY: get help now',
  'same-day': 'TODAY: speak to a doctor or advice line today',
  soon: 'SOON: be seen within days',
  routine: 'See a clinician in the next weeks',
  'self-care': 'No danger sign was found in these answers. That does not mean there is none.',
}

function printCard(io: Io, card: CareCard | null, askAgain: readonly string[]): void {
  if (card === null) io.out(`${heading['self-care']}\n`)
  else {
    const lines = [heading[card.level], '']
    for (const { why, action, say, untilHelp } of [card.first, ...card.also]) {
      lines.push(
        `  ${action}`,
        `  Why: ${why}`,
        ...(untilHelp ? [`  Until then: ${untilHelp}`] : []),
        ...(say ? [`  Words to say: "${say}"`] : []),
        '',
      )
    }
    if (card.call !== null) lines.push(`  ${card.numbers.name}: ${[card.call.name, card.call.number].filter(Boolean).join(', ')}`)
    io.out(`${lines.join('\n')}\n`)
  }
  if (askAgain.length > 0) io.out(`\nPlease answer (again): ${askAgain.join(', ')}\n`)
}

/** `sitbone plan CASE`: at most four exercises with dose and reason, what to expect, and a calendar file. */
import type { Plan } from '@sitbone/programme/plan/plan'
import { InvalidArgumentError } from 'commander'
import { InputError, type Io, printJson, RefusedError, type RegisterCommand } from '../command.ts'
import { writeWhole } from '../writeWhole.ts'
import { readJson, refusing } from './caseInput.ts'

interface Options {
  readonly json?: boolean
  readonly ics?: string
  readonly start?: Date
  readonly minutes: number
  readonly prefer: string
  readonly equipment?: string
  readonly cleared?: string
}

export const registerPlan: RegisterCommand = (program, io) => {
  program
    .command('plan <case>')
    .description('at most four exercises with dose, reason and what to expect; CASE is a JSON file or -')
    .option('--json', 'JSON')
    .option('--ics <file>', 'also write a calendar file')
    .option('--start <time>', 'first session, such as 2026-12-01T08:00 (default: tomorrow, 8:00)', localTime)
    .option('--minutes <n>', 'time on a day, 2 to 120', minutes, 15)
    .option('--prefer <what>', 'stretching, strength or either', 'either')
    .option('--equipment <list>', 'what is at hand, with commas (default: mat,chair,wall,strap,step,slippery-floor-and-towel)')
    .option('--cleared <list>', 'kinds (x-…) that a clinician has said are fine, with commas; lifts an "ask first" only')
    .action(async (path: string, options: Options) => {
      const { assess } = await import('@sitbone/reasoning/assess')
      const { parseCase } = await import('@sitbone/reasoning/caseProblems')
      const { blocked, conditionsOf } = await import('@sitbone/reasoning/danger/contraindications')
      const { contraindications } = await import('@sitbone/evidence/danger/contraindications')
      const { plan, usualEquipment } = await import('@sitbone/programme/plan/plan')
      const { exercises } = await import('@sitbone/programme/exercises/all')

      const kinds = contraindications.filter(({ kind }) => kind === 'exercise').map(({ id }) => id)
      const things = [...new Set([...usualEquipment, ...exercises.flatMap(({ equipment }) => equipment)])]
      const input = await readJson(io, path)
      const known = refusing(path, () => parseCase(input))
      const assessment = refusing(path, () => assess(known))
      const made = plan(known, assessment, blocked(kinds, conditionsOf(known)), {
        minutesPerDay: options.minutes,
        prefer: oneOf('--prefer', options.prefer, ['either', 'stretching', 'strength'] as const),
        ...(options.equipment === undefined ? {} : { equipment: listOf('--equipment', options.equipment, things) }),
        ...(options.cleared === undefined ? {} : { cleared: listOf('--cleared', options.cleared, kinds) }),
      })
      if (options.json) printJson(io, made)
      if (made.refused !== null) {
        throw new RefusedError(`No plan is made here: ${made.notes.map(({ text }) => text).join(' ')}`)
      }
      if (!options.json) await printPlan(io, made)
      if (options.ics !== undefined) await writeCalendar(io, made, options.ics, options.start ?? tomorrowMorning())
    })
}

/** Local time without a zone, as people write it. */
function localTime(text: string): Date {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('It must be a day and time such as 2026-12-01T08:00.')
  return time
}

function minutes(text: string): number {
  const value = Number(text)
  if (value >= 2 && value <= 120) return value
  throw new InvalidArgumentError('It must be a number of minutes from 2 to 120.')
}

function tomorrowMorning(): Date {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8)
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given)
  if (found === undefined) throw new InputError(`${option} ${given} is none of ${names.join(', ')}.`)
  return found
}

const listOf = <Name extends string>(option: string, given: string, names: readonly Name[]): readonly Name[] =>
  given
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => oneOf(option, part, names))

async function writeCalendar(io: Io, made: Plan, file: string, start: Date): Promise<void> {
  const { calendarFile } = await import('@sitbone/programme/plan/calendar')
  const { dose } = await import('@sitbone/evidence/dose')
  await writeWhole(file, calendarFile(made, { start, weeks: dose.course.value }))
  io.err(`Wrote ${file}\n`)
}

async function printPlan(io: Io, { items, expected, notes }: Plan): Promise<void> {
  const { exerciseById } = await import('@sitbone/programme/exercises/all')
  const lines = items.flatMap(({ exerciseId, side, dose, why }) => {
    const amount = dose.holdS === undefined ? `${dose.sets} × ${dose.reps}` : `${dose.sets} × ${dose.holdS} s`
    return [
      `${exerciseById(exerciseId).name}: ${amount}${side === 'both' ? ' each side' : ''}, ${dose.daysPerWeek} days a week (${dose.minutesPerWeek} min a week)`,
      `  ${why}`,
    ]
  })
  for (const { test, change, band, weeks } of expected) {
    lines.push(`Expected in ${weeks} weeks: ${test} ${change > 0 ? '+' : ''}${change}° (${band[0]} to ${band[1]})`)
  }
  io.out(`${[...lines, ...notes.map(({ text }) => text)].join('\n')}\n`)
}

/** `sitbone vignettes [FILE]`: how well the reasoning meets cases with expected results. */
import type { Io } from '../command.ts'
import { printJson, type RegisterCommand } from '../command.ts'
import { readJson, refusing } from './caseInput.ts'

export const registerVignettes: RegisterCommand = (program, io) => {
  program
    .command('vignettes [file]')
    .description('scores cases with expected results; without a file, our own (tuned on and held out)')
    .option('--json', 'JSON')
    .option('--details', 'one line for every vignette')
    .addHelpText(
      'after',
      '\nFile: one vignette, a list, or {"vignettes":[…]}; a vignette is {"case":{person, answers, measurements}, "expected":{"level", "explanation", "role", "danger":[…], "forbidden":[…]}},\nevery expected field optional, one value or a list. "sitbone schema vignettes" prints the whole shape.',
    )
    .action(async (path: string | undefined, options: { json?: boolean; details?: boolean }) => {
      const { assess } = await import('@sitbone/reasoning/assess')
      const { parseVignettes } = await import('@sitbone/reasoning/vignettes/parse')
      const { outcome, score } = await import('@sitbone/reasoning/vignettes/score')
      const sets: Record<string, ReturnType<typeof parseVignettes>> = {}
      if (path === undefined) Object.assign(sets, (await import('@sitbone/reasoning/vignettes/own')).ownVignettes())
      else {
        const input = await readJson(io, path)
        sets['file'] = refusing(path, () => parseVignettes(input))
      }
      const total = Object.values(sets).reduce((sum, { length }) => sum + length, 0)
      let done = 0
      const outcomes = Object.entries(sets).map(([name, vignettes]) => ({
        name,
        outcomes: vignettes.map((vignette) => {
          if (++done % 25 === 0) io.err(`${done} of ${total} vignettes\n`)
          return outcome(vignette, assess(vignette.case))
        }),
      }))
      const all = outcomes.flatMap((set) => set.outcomes)
      const result = {
        ...score(all),
        ...(path === undefined ? { sets: Object.fromEntries(outcomes.map((set) => [set.name, score(set.outcomes)])) } : {}),
        ...(options.details ? { details: all.map(detail) } : {}),
      }
      if (options.json) printJson(io, result)
      else printScore(io, result)
    })

  type Outcomes = ReturnType<typeof import('@sitbone/reasoning/vignettes/score').outcome>
  const detail = ({ vignette, assessment, rank, role, triage, forbidden }: Outcomes) => ({
    id: vignette.id,
    ...(vignette.title ? { title: vignette.title } : {}),
    expected: vignette.expected,
    level: assessment.level,
    triage,
    verdict: assessment.hamstringRole.verdict,
    role,
    rank: rank === null || Number.isFinite(rank) ? rank : 'withheld',
    leading: assessment.explanations.slice(0, 3).map(({ id, probability }) => ({ id, probability })),
    danger: assessment.danger.map(({ id }) => id),
    forbidden,
  })
}

function printScore(io: Io, result: object): void {
  for (const [name, value] of Object.entries(result)) {
    if (typeof value === 'number') io.out(`${name.padEnd(18)} ${Number.isInteger(value) ? value : value.toFixed(3)}\n`)
  }
  const { sets, details } = result as { sets?: Record<string, object>; details?: readonly Record<string, unknown>[] }
  for (const [name, set] of Object.entries(sets ?? {})) {
    io.out(`\n${name}\n`)
    printScore(io, set)
  }
  for (const line of details ?? [])
    io.out(`${line['id']}: ${line['verdict']} (${line['role']}), ${line['level']} (${line['triage']}), place ${line['rank'] ?? '–'}\n`)
}

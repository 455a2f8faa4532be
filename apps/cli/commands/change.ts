/** `sitbone change RECORD`: has it really changed? Each test and outcome against what measuring error alone could do. */
import { printJson, type RegisterCommand } from '../command.ts'
import { readRecord } from '../readRecord.ts'

export const registerChange: RegisterCommand = (program, io) => {
  program
    .command('change <record>')
    .description('what has really changed: an export, a case, or a list of dated measurements; - for standard input')
    .option('--json', 'one JSON document on standard output')
    .action(async (path: string, options: { json?: boolean }) => {
      const { measurements, outcomes, warnings } = await readRecord(io, path)
      const { changes } = await import('@sitbone/record/change/compare')
      const { outcomeChanges } = await import('@sitbone/record/change/outcomeChange')
      const { withError } = await import('@sitbone/evidence/errors')
      for (const warning of warnings) io.err(`Left out: ${warning}\n`)
      const found = [...changes(measurements.map(withError)), ...outcomeChanges(outcomes)]
      if (options.json) return printJson(io, found)
      if (found.length === 0) io.out('Nothing to compare yet: a change needs two dated measurements of the same test and side.\n')
      for (const { sentence } of found) io.out(`${sentence}\n`)
    })
}

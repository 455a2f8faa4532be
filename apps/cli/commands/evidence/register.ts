/** `sitbone evidence [QUERY]`: sources, findings, claims and danger rules by id or words; `evidence diff A B`, `evidence snapshot`. */
import { InputError, printJson, type RegisterCommand } from '../../command.ts'
import { compareSnapshots } from './compare.ts'
import { printDifference } from './printDifference.ts'
import { readSnapshot } from './snapshot.ts'

export const registerEvidence: RegisterCommand = (program, io) => {
  const evidence = program
    .command('evidence')
    .argument('[query...]', 'an id, or words that must all occur')
    .description('sources, findings, claims and danger rules, by id or by words')
    .option('--json', 'JSON')
    .action(async (query: string[], options: { json?: boolean }) => {
      const { searchEvidence, nearestEvidenceId } = await import('@sitbone/evidence/search/search')
      const text = query.join(' ')
      const found = searchEvidence(text)
      if (found.length === 0) {
        const near = nearestEvidenceId(text)
        throw new InputError(
          `Nothing holds "${text}". ${near ? `Did you mean "${near}"? ` : ''}Try fewer or other words; \`sitbone evidence\` lists all.`,
        )
      }
      if (options.json)
        return printJson(
          io,
          found.map(({ id, kind, text: line, entry }) => ({ ...entry, id, kind, text: line })),
        )
      if (found.length === 1) return io.out(`${found[0]!.kind} ${found[0]!.id}\n${JSON.stringify(found[0]!.entry, null, 2)}\n`)
      for (const { id, kind, text: line } of found) io.out(`${kind.padEnd(12)} ${id.padEnd(28)} ${line}\n`)
    })

  evidence
    .command('diff <a> <b>')
    .description(
      'what a change of knowledge does to every vignette; A and B are "current", a git revision such as HEAD, or a snapshot file',
    )
    .option('--json', 'JSON')
    .action(async (a: string, b: string, _options: object, command: { optsWithGlobals: () => { json?: boolean } }) => {
      const difference = compareSnapshots(await readSnapshot(io, a), await readSnapshot(io, b))
      if (command.optsWithGlobals().json) printJson(io, difference)
      else printDifference(io, difference)
    })

  evidence
    .command('snapshot')
    .description('the answer to every own vignette with the current knowledge, to compare with later (JSON on standard output)')
    .action(async () => printJson(io, await readSnapshot(io, 'current')))
}

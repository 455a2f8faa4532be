/** `sitbone claims [ID]`: the article's claims with verdict, reason, findings, sources and the claims they clash with. */
import type { Claim } from '@sitbone/evidence/claims/claim'
import { InputError, printJson, type RegisterCommand } from '../command.ts'

export const registerClaims: RegisterCommand = (program, io) => {
  program
    .command('claims [id]')
    .description("the article's claims, graded; one claim (C01 to C86) with its findings and sources")
    .option('--json', 'JSON')
    .option('--verdict <verdict>', 'only supported, mixed, unsupported, contradicted or promotional')
    .action(async (id: string | undefined, options: { json?: boolean; verdict?: string }) => {
      const { claims } = await import('@sitbone/evidence/claims/claims')
      const { contradictions } = await import('@sitbone/evidence/claims/contradictions')
      const { findings } = await import('@sitbone/evidence/findings/findings')
      const { sources } = await import('@sitbone/evidence/sources/sources')
      const { nearestName } = await import('@sitbone/evidence/search/nearestName')

      const complete = (claim: Claim) => ({
        ...claim,
        contradicts: contradictions.flatMap(({ a, b, why }) =>
          a === claim.id ? [{ id: b, why }] : b === claim.id ? [{ id: a, why }] : [],
        ),
        findings: claim.findings.map((finding) => ({
          id: finding,
          statement: findings[finding]!.statement,
          checked: findings[finding]!.checked,
        })),
        sources: [...new Set(claim.findings.flatMap((finding) => findings[finding]!.sources))].map((source) => ({
          id: source,
          citation: sources[source]!.citation,
        })),
      })

      if (id !== undefined) {
        const claim = claims.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase())
        if (claim === undefined) {
          const near = nearestName(
            id,
            claims.map((candidate) => candidate.id),
          )
          throw new InputError(`There is no claim "${id}". ${near ? `Did you mean "${near}"? ` : ''}Claims are C01 to C${claims.length}.`)
        }
        const whole = complete(claim)
        if (options.json) return printJson(io, whole)
        io.out(
          [
            `${whole.id}  ${whole.claim}`,
            `Verdict: ${whole.verdict} (${whole.confidence} confidence)`,
            `Why: ${whole.reason}`,
            `For you: ${whole.meaning}`,
            ...whole.contradicts.map((other) => `Clashes with ${other.id}: ${other.why}`),
            ...whole.findings.map((finding) => `Finding ${finding.id}: ${finding.statement}`),
            ...whole.sources.map((source) => `Source ${source.id}: ${source.citation}`),
            '',
          ].join('\n'),
        )
        return
      }
      const verdicts = [...new Set(claims.map(({ verdict }) => verdict as string))]
      if (options.verdict !== undefined && !verdicts.includes(options.verdict)) {
        throw new InputError(`--verdict ${options.verdict} is none of ${verdicts.join(', ')}.`)
      }
      const shown = claims.filter(({ verdict }) => options.verdict === undefined || verdict === options.verdict)
      if (options.json) return printJson(io, shown.map(complete))
      for (const { id: claimId, verdict, claim } of shown) io.out(`${claimId}  ${verdict.padEnd(12)}  ${claim}\n`)
    })
}

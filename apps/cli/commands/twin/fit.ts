/** `sitbone twin fit CASE`: from measurements to a person's parameters, with what is known and what is not. */
import type { PersonFit } from '@sitbone/twin/fit/fitPerson'
import { publicName } from '@sitbone/twin/simulate/parameterInput'
import { oneNumber } from '@sitbone/twin/words/fitStory'
import type { Command } from 'commander'
import { type Io, printJson, RefusedError } from '../../command.ts'
import { readCase, requireInScope, rounded } from './personInput.ts'

export function registerFit(twin: Command, io: Io): void {
  twin
    .command('fit <case>')
    .description(
      'a person’s parameters from measurements, with covariance, what the data identify and what contradicts; CASE is a JSON file or -',
    )
    .option('--json', 'JSON')
    .action(async (path: string, options: { readonly json?: boolean }) => {
      const about = await readCase(io, path)
      requireInScope(io, about.person, about.answers, options.json === true, {})
      const { fitPerson } = await import('@sitbone/twin/fit/fitPerson')
      const { familyTables } = await import('@sitbone/twin/tables/engineProbe')
      const { typicalFor } = await import('@sitbone/twin/person/parameters')
      const { findingsFrom } = await import('@sitbone/twin/fit/findings')
      const { tellFit } = await import('@sitbone/twin/words/fitStory')
      const fitted = fitPerson(about.measurements, typicalFor(about.person), familyTables())
      if (fitted.kind === 'fit-failed') throw new RefusedError(fitted.because)
      const findings = findingsFrom(about.answers)
      if (options.json) printJson(io, asJson(fitted, findings))
      else io.out(`${tellFit(fitted, findings).join('\n')}\n`)
    })
}

type Findings = ReturnType<typeof import('@sitbone/twin/fit/findings').findingsFrom>

function asJson(fitted: PersonFit, findings: Findings) {
  const names = Object.keys(fitted.parameters)
  const n = names.length
  const { covariance } = fitted.posterior
  return {
    composite: {
      extensibilityDeg: {
        left: { mean: rounded(fitted.composite.extensibilityDeg.left.mean), sd: rounded(fitted.composite.extensibilityDeg.left.sd) },
        right: { mean: rounded(fitted.composite.extensibilityDeg.right.mean), sd: rounded(fitted.composite.extensibilityDeg.right.sd) },
      },
    },
    parameters: Object.fromEntries(
      Object.entries(fitted.parameters).map(([name, p]) => [
        publicName(name),
        {
          mean: rounded(p.mean),
          sd: rounded(p.sd),
          unit: p.unit,
          prior: { mean: rounded(p.prior.mean), sd: rounded(p.prior.sd) },
          identified: rounded(p.identified),
        },
      ]),
    ),
    covariance: {
      names: names.map(publicName),
      scale: 'factors as natural logarithm, others in their unit',
      rows: names.map((_, i) => names.map((_, j) => rounded(covariance[i * n + j]!, 6))),
    },
    fit: fitted.fit.map((row) => ({
      measurementId: row.measurementId,
      observed: row.observed,
      predicted: rounded(row.predicted),
      residualSem: rounded(row.residualSem),
    })),
    contradictions: [...fitted.contradictions.map((c) => ({ ...c, z: rounded(c.z, 2) })), ...findings],
    notIdentified: oneNumber,
  }
}

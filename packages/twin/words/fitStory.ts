/** A fitted person told in words. Says nothing the twin must not claim (`mustNotClaim.ts`). */
import type { Finding } from '../fit/findings.ts'
import type { PersonFit } from '../fit/fitPerson.ts'
import { publicName } from '../simulate/parameterInput.ts'

export const oneNumber =
  'Length, stiffness and what a person lets happen make one number in these tests. They cannot be told apart here; a force reading could part the last from the others.'

export function tellFit(fitted: PersonFit, findings: readonly Finding[]): string[] {
  const { left, right } = fitted.composite.extensibilityDeg
  const lines = [
    'Extensibility, in degrees of straight leg raise',
    `  right ${right.mean.toFixed(0)}° ± ${right.sd.toFixed(1)}°`,
    `  left  ${left.mean.toFixed(0)}° ± ${left.sd.toFixed(1)}°`,
    '',
    oneNumber,
    '',
    'What the measurements say about each parameter (0 = nothing, 1 = everything)',
    ...Object.entries(fitted.parameters)
      .filter(([, p]) => p.identified >= 0.02)
      .sort(([, a], [, b]) => b.identified - a.identified)
      .map(
        ([name, p]) =>
          `  ${publicName(name).padEnd(26)} ${p.mean.toFixed(2).padStart(7)} ± ${p.sd.toFixed(2).padEnd(6)} ${(p.unit === 'factor' ? 'times typical' : p.unit).padEnd(14)} ${p.identified.toFixed(2)}`,
      ),
  ]
  if (fitted.fit.length > 0) {
    lines.push('', 'Measured and fitted')
    for (const row of fitted.fit)
      lines.push(
        `  ${row.measurementId.padEnd(26)} ${row.observed.toFixed(1).padStart(7)} ${row.predicted.toFixed(1).padStart(9)}  ${row.residualSem.toFixed(1)} standard errors`,
      )
  }
  const texts = [...fitted.contradictions, ...findings].map(({ text }) => text)
  if (texts.length > 0) lines.push('', 'Please look again', ...texts.map((text) => `  ${text}`))
  return lines
}

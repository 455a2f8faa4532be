/** Every safety rule with level, basis, how far its source was read, and its sign-off, as a Markdown table. */
import { contraindications } from './contraindications.ts'
import { escalations } from './escalations.ts'
import { combinationRules } from './rules.ts'
import { scopeNotes } from './scope.ts'
import { dangerSigns } from './signs.ts'
import type { SignOff } from './vocabulary.ts'

interface Signed {
  readonly id: string
  readonly basis: string
  readonly checked: string
  readonly signOff: SignOff
}

export function signOffTable(): string {
  const rows: readonly (readonly [Signed, string])[] = [
    ...dangerSigns.map((sign) => [sign, sign.level] as const),
    ...combinationRules.map((rule) => [rule, 'combines flags'] as const),
    ...escalations.map((step) => [step, `raises to ${step.to}`] as const),
    ...contraindications.map((item) => [item, `${item.kind} gate`] as const),
    ...scopeNotes.map((note) => [note, 'scope'] as const),
  ]
  const line = ([{ id, basis, checked, signOff }, what]: readonly [Signed, string]): string =>
    `| \`${id}\` | ${what} | ${basis} | ${checked} | ${typeof signOff === 'string' ? signOff : `${signOff.by}, ${signOff.on}`} |`
  return ['| rule | what it does | basis | source read | sign-off |', '|---|---|---|---|---|', ...rows.map(line)].join('\n')
}

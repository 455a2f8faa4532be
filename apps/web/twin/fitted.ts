/** The person's own body from what was measured; the newest fit is kept, as sliders ask for it again and again. */
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { fitPerson, type PersonFit } from '@sitbone/twin/fit/fitPerson'
import { type TwinPerson, typicalFor } from '@sitbone/twin/person/parameters'
import { personFrom } from '@sitbone/twin/person/parameterVector'
import { scopeRefusals } from '@sitbone/twin/person/scope'
import type { PathTables } from '@sitbone/twin/tables/pathTables'

export type Fitted =
  | { readonly kind: 'fitted'; readonly person: TwinPerson; readonly fit: PersonFit }
  | { readonly kind: 'outside'; readonly because: string }

let newest: { readonly key: string; readonly fitted: Fitted } | undefined

export function fittedBody(of: Case, tables: PathTables): Fitted {
  const key = JSON.stringify(of)
  if (newest?.key !== key) newest = { key, fitted: fit(of, tables) }
  return newest.fitted
}

function fit({ person, answers, measurements }: Case, tables: PathTables): Fitted {
  const refusal = scopeRefusals(person, answers)[0]
  if (refusal) return { kind: 'outside', because: refusal.sentence }
  const fitted = fitPerson(measurements, typicalFor(person), tables)
  if (fitted.kind === 'fit-failed') return { kind: 'outside', because: fitted.because }
  return { kind: 'fitted', person: personFrom(fitted.posterior.mean, fitted.posterior.base), fit: fitted }
}

/** Which ids the danger screen knows, and which answers they take. */
import { healthConditions } from '@sitbone/evidence/danger/conditions'
import { healthPages } from '@sitbone/evidence/danger/healthPages'
import { dangerPages } from '@sitbone/evidence/danger/pages'
import { scopeNotes } from '@sitbone/evidence/danger/scope'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import type { DangerSign, WeakFlag } from '@sitbone/evidence/danger/vocabulary'
import { weakFlags } from '@sitbone/evidence/danger/weakFlags'

export const notSure = 'not-sure'
export const noneOfThese = 'none'

/** Signs that a clinician has checked and that have not changed since: closes same-day, soon and routine rows, never an emergency. */
export const seenId = 'danger-seen'
/** The question that asks which option of a page is meant by "not sure". */
export const unsureId = (page: string): string => `${page}-unsure`
/** The question that asks a sign once more in other words. */
export const againId = (sign: string): string => `${sign}-again`

export const signById: ReadonlyMap<string, DangerSign> = new Map(dangerSigns.map((sign) => [sign.id, sign]))
export const flagById: ReadonlyMap<string, WeakFlag> = new Map(weakFlags.map((flag) => [flag.id, flag]))

/** Everything that is answered yes, no or not sure: signs, flags, health conditions, scope notes. */
export const yesNoIds: readonly string[] = [
  ...dangerSigns.map(({ id }) => id),
  ...weakFlags.map(({ id }) => id),
  ...healthConditions.filter(({ known }) => known === 'asked').map(({ id }) => id),
  ...scopeNotes.filter(({ id }) => healthPages.some(({ options }) => options.includes(id))).map(({ id }) => id),
]

/** A page as the readings need it. */
export interface PageOptions {
  readonly id: string
  /** Signs, flags and conditions on it. */
  readonly options: readonly string[]
  readonly choose: 'any' | 'one'
  /** Every option id it offers. */
  readonly valid: readonly string[]
}

export const pages: readonly PageOptions[] = [
  ...dangerPages.map(({ id, options, choose, own = [] }) =>
    pageOptions(
      id,
      options,
      choose,
      own.map((option) => option.id),
    ),
  ),
  ...healthPages.map(({ id, options }) => pageOptions(id, options, 'any', [])),
]

function pageOptions(id: string, options: readonly string[], choose: PageOptions['choose'], own: readonly string[]): PageOptions {
  return { id, options, choose, valid: [...options, ...own, noneOfThese, notSure] }
}

/** The pages on which a sign, flag or condition is an option. */
export const pagesOf: ReadonlyMap<string, readonly PageOptions[]> = new Map(
  yesNoIds.map((id) => [id, pages.filter(({ options }) => options.includes(id))]),
)

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
  readonly options: readonly string[]
  readonly own: readonly string[]
  readonly choose: 'any' | 'one'
}

export const pages: readonly PageOptions[] = [
  ...dangerPages.map((page) => ({ id: page.id, options: page.options, own: (page.own ?? []).map(({ id }) => id), choose: page.choose })),
  ...healthPages.map((page) => ({ id: page.id, options: page.options, own: [], choose: 'any' as const })),
]

/** What a danger sign, a weak flag, a rule and a page of the danger screen are. The data lives in the files beside this one. */
import type { Basis, Level } from '../vocabulary/assessment.ts'

/** A level a danger sign can set. `self-care` is what remains when none fires. */
export type DangerLevel = Exclude<Level, 'self-care'>

/** How far the source of a row was read. `memory`: not read; the row still acts, labelled judgement. */
export type Checked = 'abstract' | 'guideline page' | 'secondary' | 'memory'

/** Clinician sign-off of a rule. Nothing here has one yet; see docs/safety.md. */
export type SignOff = 'not reviewed by a clinician yet' | { readonly by: string; readonly on: string }

interface Row {
  readonly sources: readonly string[]
  /** `guideline`: a guideline or health service says so (the level may be one step more careful). */
  readonly basis: Basis | 'guideline'
  readonly checked: Checked
  readonly signOff: SignOff
}

/**
 * What "not sure" means for a sign, in the end:
 * `yes`/`no` at once; `again-*` show an example, ask once more (`<id>-again`), then that;
 * `again-then-unsure` the cauda equina rule (cauda-equina answers are never turned into a no);
 * `both-legs-unsure` the both-leg rule; `ask-crisis` ask `d-mind-now` next.
 */
export type NotSure = 'yes' | 'no' | 'again-then-yes' | 'again-then-no' | 'again-then-unsure' | 'both-legs-unsure' | 'ask-crisis'

/** Where the trouble sits; decides what a `soon` sign blocks. `mind` blocks no movement. */
export type DangerRegion = 'back' | 'leg' | 'hip' | 'body' | 'mind'

export interface DangerSign extends Row {
  readonly id: string
  /** The clinician's word; never shown to a person except in `say`. */
  readonly condition: string
  readonly level: DangerLevel
  readonly region: DangerRegion
  /** As an option on a page: few words. */
  readonly short: string
  /** As a question of its own. */
  readonly asks: string
  /** The same question in other words with an everyday example; asked after "not sure". */
  readonly again?: string
  readonly why: string
  readonly action: string
  readonly untilHelp: string
  /** Words to say on the phone or at the desk. */
  readonly say: string
  /** For clinicians and reviewers. */
  readonly note?: string
  /** `alone`: a yes to this sign is enough. A list: every id in it (sign, flag or rule) makes it true; a direct yes does too. */
  readonly combine: 'alone' | readonly string[]
  readonly notSure: NotSure
  /** Whom it is asked; an answer given anyway still counts. */
  readonly onlyIf?: { readonly ageMin?: number; readonly ageMax?: number; readonly body?: 'testicles' | 'may-be-pregnant' | 'pregnant' }
  /** Weak flags that are true when this sign is, so they are not asked twice. */
  readonly implies?: readonly string[]
}

/** Harmless alone in four of five people; counts only in combination. */
export interface WeakFlag {
  readonly id: string
  readonly short: string
  readonly asks: string
  readonly why: string
  readonly note?: string
  /** Known from the person's age or sex, so never asked. */
  readonly from?: { readonly ageAtLeast: number } | { readonly ageBelow: number } | { readonly sex: 'female' }
}

/** "At least n of these, and all of those." */
export interface CombinationRule extends Row {
  readonly id: string
  readonly says: string
  readonly atLeast: number
  readonly of: readonly string[]
  readonly also: readonly (string | { readonly anyOf: readonly string[] })[]
  /** A member that counts only when another one is there too. */
  readonly countsOnlyWith?: Readonly<Record<string, readonly string[]>>
}

/** A fired sign moves up when something else is there too. Never down. */
export interface Escalation extends Row {
  readonly id: string
  /** A sign, or every sign of a level. */
  readonly sign: string | { readonly level: DangerLevel; readonly except: readonly string[] }
  readonly withAny: readonly string[]
  readonly to: DangerLevel
  readonly says: string
}

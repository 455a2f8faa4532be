/** What an entry of the knowledge about one explanation holds. One file per explanation; numbers are judgement unless in `studies`. */
import type { Level } from '../vocabulary/assessment.ts'

/** What a person would do about it. Explanations with the same group lead to the same advice. */
export const managementGroups = [
  'general-back-care',
  'flexibility',
  'nerve-friendly',
  'stenosis-care',
  'muscle-injury',
  'tendon-load',
  'hip-care',
  'knee-calf-care',
  'pelvic-care',
  'settle-by-itself',
  'no-treatment',
  'see-clinician',
  'urgent-care',
] as const
export type ManagementGroup = (typeof managementGroups)[number]

/** What low hamstring extensibility has to do with the pain when this explanation leads. */
export const roleKinds = ['contributor', 'shared', 'effect', 'unrelated', 'not-now'] as const
export type RoleKind = (typeof roleKinds)[number]

/** Yes/no states that may be present beside any leading explanation. */
export const contributors = ['nerve', 'guarding', 'hip-flexors', 'hip-stiffness', 'deconditioning', 'training-load'] as const
export type Contributor = (typeof contributors)[number]

/** A number from a study: how often the option is found in people who have the explanation. */
export interface StudyFinding {
  readonly question: string
  readonly option: string
  /** Either the share among those who have it … */
  readonly probability?: number
  /** … or the likelihood ratio against everybody else (share = ratio × background). */
  readonly likelihoodRatio?: number
  /** 95 % interval of whichever is given. */
  readonly range: readonly [number, number]
  /** Evidence finding id, `f-…`. */
  readonly source: string
}

export interface Card {
  readonly what: string
  readonly speaksFor: readonly string[]
  readonly speaksAgainst: readonly string[]
  readonly usually: string
  readonly helps: readonly string[]
  readonly getHelp: string
}

export interface ExplanationEntry {
  readonly id: string
  /** As shown to a person. */
  readonly name: string
  /** The clinician's words, also accepted in vignette files. */
  readonly aliases: readonly string[]
  readonly group: ManagementGroup
  /** Least level of care when this leads. */
  readonly level: Level
  readonly role: RoleKind
  readonly prior: {
    /** Of 1000 people who come with a stiff or sore back, buttock or leg. Judgement. */
    readonly per1000: number
    /** [years, factor], straight lines between. */
    readonly age?: readonly (readonly [number, number])[]
    readonly sex?: { readonly female: number; readonly male: number }
  }
  /** Hamstring extensibility among these people: mean and SD in SDs of the healthy norm. Default −0.3, 1. */
  readonly extensibility?: readonly [number, number]
  /** How often each contributor is present. Defaults in `structure.ts`. */
  readonly contributors?: Partial<Record<Contributor, number>>
  /** Question → option → share of these people who give that answer. What is not named is as in `background.ts`. */
  readonly expects: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly studies?: readonly StudyFinding[]
  readonly card: Card
}

/** Left or right, equally often. */
export const oneSided = (share: number): { readonly left: number; readonly right: number } => ({ left: share / 2, right: share / 2 })

/**
 * Weak flags as likelihood ratios, for the four serious groups that have any numbers. They join flags that no named rule
 * joins; strong signs act alone, and one flag never acts (at least two are needed). The probability is for the rule and for
 * clinicians: people are never shown it (`g-numbers`).
 *
 * Derived fracture ratios: post-test odds of Downie 2013 (`f-rf-fracture`) over a 1 % starting chance, which is close to the
 * 0.7 % found in primary care (`f-rf-prevalence`). Everything marked judgement is memory of older studies or reasoned.
 */
import type { Basis } from '../vocabulary/assessment.ts'
import { bookWeeks, phoneToday, seeSoon } from './actions.ts'
import type { DangerLevel } from './vocabulary.ts'

interface RatioEntry {
  /** LR+ of the flag being present. */
  readonly ratio: number
  readonly range: readonly [number, number]
  readonly basis: Basis
}

export interface SeriousGroup {
  readonly id: string
  readonly condition: string
  readonly prior: number
  readonly priorRange: readonly [number, number]
  readonly basis: Basis
  readonly flags: Readonly<Record<string, RatioEntry>>
  /** One of these must be among the flags: age and old illness without a new event never act. */
  readonly needsOneOf: readonly string[]
  readonly needsAll: readonly string[]
  /** Highest threshold reached wins. */
  readonly thresholds: readonly { readonly probability: number; readonly level: DangerLevel; readonly action: string }[]
  readonly why: string
  readonly say: string
  readonly sources: readonly string[]
}

/** Flags are not independent: their joint ratio is never taken above this. Judgement. */
export const jointRatioCap = 100

/** Judgement: ×/÷ 2 around the value. */
const judged = (ratio: number): RatioEntry => ({ ratio, range: [ratio / 2, ratio * 2], basis: 'judgement' })
/**
 * From the share with the flag among 391 people with and 258 without axial disease (Rudwaleit 2009, `f-rf-axspa-features`;
 * people already sent to a specialist, so the ratios are low). The range is the 95 % interval of the ratio of two shares.
 */
const referred = (withDisease: number, without: number): RatioEntry => {
  const ratio = withDisease / without
  const spread = 1.96 * Math.sqrt((1 - withDisease) / (391 * withDisease) + (1 - without) / (258 * without))
  return { ratio, range: [ratio * Math.exp(-spread), ratio * Math.exp(spread)], basis: 'derived' }
}
const derived = (ratio: number, low: number, high: number): RatioEntry => ({ ratio, range: [low, high], basis: 'derived' })

export const seriousGroups: readonly SeriousGroup[] = [
  {
    id: 'c-likely-fracture',
    condition: 'spinal fracture',
    prior: 0.007,
    priorRange: [0.003, 0.013],
    basis: 'study',
    flags: {
      'w-age70': derived(9.8, 3.1, 33),
      'w-steroids': derived(48.8, 11, 201),
      'w-injury': judged(5),
      'w-osteoporosis': judged(4),
      'w-prior-fragility': judged(5),
      'w-minor-trauma': judged(2.5),
      'w-sudden-midline': judged(2),
    },
    needsOneOf: ['w-injury', 'w-minor-trauma', 'w-sudden-midline'],
    needsAll: [],
    thresholds: [{ probability: 0.1, level: 'soon', action: seeSoon }],
    why: 'Taken together, these make a broken bone in the spine likely enough for a check.',
    say: 'My back pain began suddenly or after an injury, and my bones may be thin. Should I have an X-ray?',
    sources: ['src-downie-2013', 'src-henschke-2009'],
  },
  {
    id: 'c-likely-malignancy',
    condition: 'malignancy',
    // 13 of 1,975 walk-in patients had cancer (f-rf-cancer-walk-in), none of 1,172 in a later primary-care study
    prior: 0.002,
    priorRange: [0.0005, 0.0066],
    basis: 'judgement',
    flags: {
      'w-cancer-history': judged(15),
      'w-weight-loss': judged(2.7),
      'w-age60': judged(2.5),
      'd-not-better': judged(3),
      'w-back-growing': judged(2),
      'w-unwell': judged(2),
      'w-night-sweats': judged(1.8),
      'w-night-pain': judged(1.5),
      'w-bone-pain': judged(1.5),
      'w-constant': judged(1.3),
      'w-easy-break': judged(3),
    },
    needsOneOf: [
      'w-weight-loss',
      'd-not-better',
      'w-back-growing',
      'w-unwell',
      'w-night-sweats',
      'w-constant',
      'w-bone-pain',
      'w-easy-break',
    ],
    needsAll: [],
    // NICE refers from a chance of 3 % on (f-rf-referral-threshold)
    thresholds: [{ probability: 0.03, level: 'soon', action: seeSoon }],
    why: 'Each of these is usually harmless; several together deserve a check for an illness elsewhere.',
    say: 'I have back pain with (the things I ticked) for (time). Could we look for an illness behind it?',
    sources: ['src-downie-2013', 'src-deyo-1988', 'src-d-nice-ng12', 'src-clinical-consensus'],
  },
  {
    id: 'c-likely-infection',
    condition: 'spinal infection',
    prior: 0.0005,
    priorRange: [0.0001, 0.001],
    basis: 'judgement',
    flags: {
      'w-fever': judged(10),
      'w-iv-drugs': judged(10),
      'w-spinal-procedure': judged(6),
      'w-recent-infection': judged(5),
      'w-immune': judged(4),
      'w-tb': judged(3),
      'w-back-growing': judged(3),
      'w-diabetes-dialysis': judged(2),
      'w-steroids': judged(2),
      'w-night-sweats': judged(2),
      'w-unwell': judged(2),
    },
    needsOneOf: ['w-fever', 'w-back-growing', 'w-night-sweats', 'w-unwell', 'w-recent-infection'],
    needsAll: [],
    thresholds: [
      { probability: 0.02, level: 'soon', action: seeSoon },
      { probability: 0.045, level: 'same-day', action: phoneToday },
    ],
    why: 'Taken together, these make germs in the spine possible enough for a check.',
    say: 'I have back pain with (the things I ticked). Could it be an infection of the spine?',
    sources: ['src-d-yusuf-2019', 'src-d-psi-2019', 'src-clinical-consensus'],
  },
  {
    id: 'c-likely-inflammation',
    condition: 'axial inflammatory disease',
    prior: 0.05,
    priorRange: [0.02, 0.08],
    basis: 'judgement',
    flags: {
      'w-ax-family': referred(0.233, 0.186),
      'w-ax-nsaid': referred(0.591, 0.267),
      'w-ax-arthritis': referred(0.363, 0.178),
      'w-ax-enthesitis': referred(0.402, 0.302),
      'w-ax-psoriasis': referred(0.084, 0.05),
      'w-ax-second-half': judged(2),
      'w-ax-move': judged(1.6),
      'w-ax-buttock': judged(1.5),
      'w-ax-under35': judged(1.2),
    },
    needsOneOf: ['w-ax-family', 'w-ax-nsaid', 'w-ax-arthritis', 'w-ax-enthesitis', 'w-ax-psoriasis', 'w-ax-second-half'],
    needsAll: ['c-axspa-core'],
    thresholds: [
      { probability: 0.2, level: 'routine', action: `${bookWeeks} Ask whether a blood test for an inflamed spine makes sense.` },
    ],
    why: 'Taken together, these can point to an inflamed spine, which has its own good treatment.',
    say: 'My back pain began before 45, has lasted over three months, and (the things I ticked) fit.',
    sources: ['src-d-nice-ng65', 'src-rudwaleit-2009', 'src-clinical-consensus'],
  },
]

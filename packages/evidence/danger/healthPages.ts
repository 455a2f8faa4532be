/** Asked before tests and a plan, not in the danger screen: what makes a test or an exercise unsafe, and whom Sitbone is not for. */
import type { Condition } from '../vocabulary/question.ts'

export interface HealthPage {
  readonly id: string
  readonly asks: string
  readonly why: string
  /** Ids of `healthConditions` (k-…) or `scopeNotes` (s-…). */
  readonly options: readonly string[]
  readonly none: string
  readonly showWhen: Condition | null
}

const none = 'None of these'

export const healthPages: readonly HealthPage[] = [
  {
    id: 'health-scope',
    asks: 'Before tests and a plan: does any of this fit?',
    why: 'Then the tests or the numbers would mislead, and someone who knows you should guide you.',
    options: ['s-spine-op', 's-spine-disease', 's-cancer', 's-osteo', 's-neuro', 's-fibro', 's-cannot', 's-injury-now', 's-proxy'],
    none,
    showWhen: null,
  },
  {
    id: 'health-joints',
    asks: 'Bones, joints and muscles: does any of this fit?',
    why: 'Some movements are not safe then.',
    options: [
      'k-recent-op',
      'k-fracture',
      'k-hip-repl',
      'k-knee-repl',
      'k-fusion',
      'k-strain',
      'k-sitbone',
      'k-groin',
      'k-achilles',
      'k-hypermobile',
    ],
    none,
    showWhen: null,
  },
  {
    id: 'health-body',
    asks: 'And any of these?',
    why: 'So that we leave out what could make you dizzy, fall or strain.',
    options: ['k-heart', 'k-dizzy', 'k-eye', 'k-hernia', 'k-skin', 'k-nofeel', 'k-balance', 'k-floor', 'k-alone'],
    none,
    showWhen: null,
  },
]

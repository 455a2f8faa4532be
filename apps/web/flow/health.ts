/** What must be known before a test is shown: three pages about health, then which tests are off and why. */

import { holds } from '@sitbone/evidence/vocabulary/holds'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { type Blocked, blocked, conditionsOf } from '@sitbone/reasoning/danger/contraindications'
import { healthQuestions } from '@sitbone/reasoning/danger/questions'
import type { ScreenInput } from '@sitbone/reasoning/danger/screen'

/** The health pages that concern this person, in their order. */
export const healthPagesFor = ({ person = {}, answers }: ScreenInput): readonly Question[] =>
  healthQuestions.filter(({ id, type, showWhen }) => type === 'multiple' && id.startsWith('health-') && holds(showWhen, person, answers))

export type TestLeave =
  /** Health pages still to answer; the first of them. */
  { readonly kind: 'ask'; readonly first: string } | { readonly kind: 'free' } | { readonly kind: 'not'; readonly blocked: Blocked }

/** Whether the way to do a test may be shown to this person. */
export function leaveFor(contraindication: string, of: ScreenInput): TestLeave {
  const open = healthPagesFor(of).find(({ id }) => of.answers[id] === undefined)
  if (open) return { kind: 'ask', first: open.id }
  const [found] = blocked([contraindication as Blocked['id']], conditionsOf(of))
  return found ? { kind: 'not', blocked: found } : { kind: 'free' }
}

/** Which danger page comes next, and when to stop: what a screen or a dialogue needs to walk through the danger screen. */
import type { ScreenResult } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { notSure } from './ids.ts'
import { dangerPageQuestions, dangerQuestions } from './questions.ts'
import { type ScreenInput, screen } from './screen.ts'

export type DangerStep =
  | { readonly kind: 'ask'; readonly question: Question; readonly result: ScreenResult }
  /** An emergency that no open question could take back: show the care card now. */
  | { readonly kind: 'stop'; readonly result: ScreenResult }
  | { readonly kind: 'done'; readonly result: ScreenResult }

const byId = new Map(dangerQuestions.map((question) => [question.id, question]))

/**
 * @param askedAgain - ids of `askAgain` that were already put once more in this visit, so that nobody is asked in circles
 */
export function nextDangerStep(input: ScreenInput, askedAgain: readonly string[] = []): DangerStep {
  const result = screen(input)
  const open = result.askAgain.filter((id) => !askedAgain.includes(id) && byId.has(id))
  if (
    result.level === 'emergency' &&
    (open.length === 0 || screen({ ...input, answers: withoutDoubt(input.answers) }).level === 'emergency')
  ) {
    return { kind: 'stop', result }
  }
  const again = open[0]
  if (again !== undefined) return { kind: 'ask', question: byId.get(again)!, result }
  const page = dangerPageQuestions.find(
    ({ id, showWhen }) => input.answers[id] === undefined && holds(showWhen, input.person ?? {}, input.answers),
  )
  return page === undefined ? { kind: 'done', result } : { kind: 'ask', question: page, result }
}

/** The danger pages open for this person and these answers, answered or not. */
export const openDangerPages = (input: ScreenInput): readonly Question[] =>
  dangerPageQuestions.filter(({ showWhen }) => holds(showWhen, input.person ?? {}, input.answers))

const withoutDoubt = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([id, value]) => value !== notSure && !id.endsWith('-unsure'))
      .map(([id, value]) => [id, Array.isArray(value) ? chosen(value).filter((option) => option !== notSure) : value] as const)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )

/**
 * Stored answers that today's questions still offer. Knowledge changes: an answer from an older version may name an option that is
 * gone. It stays in the history, does not count, and its question is asked again.
 */
import type { Answers, AnswerValue } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { questionById } from '@sitbone/reasoning'

export interface OfferedAnswers {
  readonly answers: Answers
  /** Questions whose stored answer no longer counts. */
  readonly outdated: readonly string[]
}

export function offeredAnswers(stored: Answers): OfferedAnswers {
  const outdated = Object.keys(stored).filter((id) => {
    const question = questionById(id)
    return !question || !offers(question, stored[id]!)
  })
  return { answers: Object.fromEntries(Object.entries(stored).filter(([id]) => !outdated.includes(id))), outdated }
}

function offers({ type, options, range }: Question, value: AnswerValue): boolean {
  switch (type) {
    case 'number':
    case 'scale':
      return value === 'not-sure' || (typeof value === 'number' && (!range || (value >= range[0] && value <= range[1])))
    case 'text':
      return typeof value === 'string'
    case 'single':
      return typeof value === 'string' && options.some(({ id }) => id === value)
    case 'multiple':
    case 'body-map':
      return typeof value !== 'number' && chosen(value).every((one) => options.some(({ id }) => id === one))
  }
}

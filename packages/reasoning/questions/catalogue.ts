/** Every question, in the order a person meets them: safety, story, test findings. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { dangerQuestions } from '../danger/questions.ts'
import { contextQuestions } from './context.ts'
import { courseQuestions } from './course.ts'
import { placeQuestions } from './place.ts'
import { provocationQuestions } from './provocation.ts'
import { sensationQuestions } from './sensation.ts'
import { testQuestions } from './tests.ts'

export const storyQuestions: readonly Question[] = [
  ...placeQuestions,
  ...courseQuestions,
  ...provocationQuestions,
  ...sensationQuestions,
  ...contextQuestions,
]

export const questionCatalogue: readonly Question[] = [...dangerQuestions, ...storyQuestions, ...testQuestions]

const byId = new Map(questionCatalogue.map((question) => [question.id, question]))
export const questionById = (id: string): Question | undefined => byId.get(id)
/** Questions with more than one answer. */
export const severalIds: ReadonlySet<string> = new Set(
  questionCatalogue.filter(({ type }) => type === 'multiple' || type === 'body-map').map(({ id }) => id),
)
export const storyIds: ReadonlySet<string> = new Set(storyQuestions.map(({ id }) => id))

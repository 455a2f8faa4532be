/** What comes next in the conversation: danger pages, then the most useful question or test, then stop. */
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { dangerPageQuestions } from '../danger/questions.ts'
import { type Candidate, LEAST_GAIN } from './valueOfInformation.ts'

/** Questions a person is asked after the danger pages at most. */
const MOST_QUESTIONS = 16

/** The first danger page that is still open; null when the screen is complete. */
export const openDangerPage = (person: Person, answers: Answers): string | null =>
  dangerPageQuestions.find((page) => answers[page.id] === undefined && holds(page.showWhen, person, answers))?.id ?? null

/**
 * @param askAgain - questions whose answers contradict or were not sure where it matters; they come first.
 * @returns null when nothing left would change what the person should do.
 */
export function nextQuestion(
  person: Person,
  answers: Answers,
  askAgain: readonly string[],
  candidates: readonly Candidate[],
  storyIds: ReadonlySet<string>,
): { id: string } | null {
  const again = askAgain.find((id) => answers[id] === undefined)
  if (again) return { id: again }
  const page = openDangerPage(person, answers)
  if (page) return { id: page }
  if (answers['main-problem'] === undefined) return { id: 'main-problem' }
  const told = Object.keys(answers).filter((id) => storyIds.has(id)).length
  const useful = candidates.filter(({ kind, expectedGain }) => expectedGain >= LEAST_GAIN && (kind === 'test' || told < MOST_QUESTIONS))
  const best = useful.find(({ kind }) => kind === 'question') ?? useful[0]
  return best ? { id: best.id } : null
}

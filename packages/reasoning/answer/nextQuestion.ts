/** What comes next in the conversation: danger pages, then the most useful question or test, then stop. */
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { openDangerPages } from '../danger/path.ts'
import type { Movements } from './movement.ts'
import { type Candidate, LEAST_GAIN } from './valueOfInformation.ts'

/** Questions a person is asked after the danger pages at most. */
const MOST_QUESTIONS = 14

/**
 * @param askAgain - questions whose answers contradict or were not sure where it matters; they come first.
 * @param candidates - called only when no danger page is open.
 * @returns null when nothing left would change what the person should do.
 */
export function nextQuestion(
  person: Person,
  answers: Answers,
  askAgain: readonly string[],
  candidates: () => readonly Candidate[],
  storyIds: ReadonlySet<string>,
  { byOneself }: Pick<Movements, 'byOneself'>,
): { id: string } | null {
  const again = askAgain.find((id) => answers[id] === undefined)
  if (again) return { id: again }
  const page = openDangerPages({ person, answers }).find(({ id }) => answers[id] === undefined)
  if (page) return { id: page.id }
  if (answers['main-problem'] === undefined) return { id: 'main-problem' }
  const told = Object.keys(answers).filter((id) => storyIds.has(id)).length
  const useful = candidates().filter(
    ({ id, kind, expectedGain }) => expectedGain >= LEAST_GAIN && (kind === 'test' ? byOneself(id) : told < MOST_QUESTIONS),
  )
  const best = useful.find(({ kind }) => kind === 'question') ?? useful[0]
  return best ? { id: best.id } : null
}

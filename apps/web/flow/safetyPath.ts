/**
 * The way through the danger screen as it was and will be walked: worked out again from the answers each time, so that a changed
 * answer changes the way, and "back" always knows where it came from.
 */
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { nextDangerStep } from '@sitbone/reasoning/danger/path'
import { dangerQuestions, healthQuestions } from '@sitbone/reasoning/danger/questions'

export interface SafetyPath {
  /** Ids in the order in which they are asked; the last may be unanswered. */
  readonly asked: readonly string[]
  /** The first question without an answer, or null when there is none. */
  readonly next: string | null
  readonly level: Level
  /** `stopped`: help now or today; everything else waits. */
  readonly state: 'asking' | 'stopped' | 'through'
}

const health = new Set(healthQuestions.map(({ id }) => id))
const byId = new Map(dangerQuestions.map((question) => [question.id, question]))
export const safetyQuestion = (id: string): Question | undefined => (health.has(id) ? undefined : byId.get(id))

export function safetyPath(person: Partial<Person>, answers: Answers): SafetyPath {
  const asked: string[] = []
  const own = Object.entries(answers).filter(([id]) => byId.has(id))
  const story = Object.fromEntries(Object.entries(answers).filter(([id]) => !byId.has(id)))
  // First the screen as it is asked; then whatever the story adds to it, so that pages keep their order.
  for (const known of [{}, story]) {
    const given: Record<string, Answers[string]> = { ...known, ...Object.fromEntries(own.filter(([id]) => asked.includes(id))) }
    for (;;) {
      const step = nextDangerStep({ person, answers: given }, asked)
      const { level } = step.result
      if (step.kind === 'stop') return { asked, next: null, level, state: 'stopped' }
      if (step.kind === 'done') {
        if (level === 'emergency' || level === 'same-day') return { asked, next: null, level, state: 'stopped' }
        break
      }
      const { id } = step.question
      if (!asked.includes(id)) asked.push(id)
      const answer = answers[id]
      if (answer === undefined) return { asked, next: id, level, state: 'asking' }
      given[id] = answer
    }
  }
  const end = nextDangerStep({ person, answers }, asked)
  return { asked, next: null, level: end.result.level, state: 'through' }
}

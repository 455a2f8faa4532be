/** Whether a question's condition holds, given the person and the answers so far. */
import type { Answers, AnswerValue, Person } from './case.ts'
import type { Condition } from './question.ts'

/** An answer as a list: one option id counts as a list of one. */
export function chosen(value: AnswerValue | undefined): readonly string[] {
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}

/** `null` always holds. A condition on something not yet answered does not hold. */
export function holds(condition: Condition | null, person: Partial<Person>, answers: Answers): boolean {
  if (condition === null) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, person, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, person, answers))
  if ('not' in condition) return !holds(condition.not, person, answers)
  if ('person' in condition) {
    if (condition.person === 'sex') return person.sex !== undefined && condition.is.includes(person.sex)
    return person.age !== undefined && within(person.age, condition)
  }
  const given = chosen(answers[condition.answer])
  if ('is' in condition) return condition.is.some((wanted) => given.includes(String(wanted)))
  if ('includes' in condition) return condition.includes.some((wanted) => given.includes(wanted))
  const number = Number(given[0])
  return given.length === 1 && Number.isFinite(number) && within(number, condition)
}

const within = (value: number, { atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): boolean =>
  value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity)

/** Story questions in the order in which they were first answered. */
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { storyQuestions } from '@sitbone/reasoning/questions/catalogue'
import type { Entry } from '@sitbone/record'

const story = new Set(storyQuestions.map(({ id }) => id))

export function storyAsked(entries: readonly Entry[], answers: Answers): readonly string[] {
  const first = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind !== 'answer' || !story.has(entry.question) || answers[entry.question] === undefined) continue
    first.set(entry.question, Math.min(first.get(entry.question) ?? Infinity, Date.parse(entry.at)))
  }
  return [...first].sort((a, b) => a[1] - b[1]).map(([id]) => id)
}

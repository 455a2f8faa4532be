/** Findings taken during a test that change how its reading may be understood. They are answers, not numbers, and never a diagnosis. */
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'

export interface Finding {
  readonly id: string
  readonly measurementIds: readonly string[]
  readonly side: 'both'
  readonly text: string
}

/**
 * Muscles of the thigh do not cross hip and ankle: what moves with the ankle or the neck is not the hamstrings, so a raise that
 * it stops says only that extensibility is at least so much.
 */
const texts: Readonly<Record<string, string>> = {
  'ankle-sensitises':
    'Moving the ankle changed the feeling. No muscle of the thigh crosses the ankle, so something else helped to stop the leg; your hamstrings may allow more than the test shows.',
  'neck-sensitises':
    'Moving the neck changed the feeling. No muscle of the thigh reaches the neck, so something else helped to stop the leg; your hamstrings may allow more than the test shows.',
}

export const findingsFrom = (answers: Answers): Finding[] =>
  Object.entries(texts).flatMap(([id, text]) =>
    chosen(answers[id]).includes('yes') ? [{ id, measurementIds: [], side: 'both' as const, text }] : [],
  )

/** For the guard on texts. */
export const findingTexts: readonly string[] = Object.values(texts)

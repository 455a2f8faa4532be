/** The safety-net texts that go with an answer. */
import { safetyNet } from '@sitbone/evidence/danger/safetyNet'
import { legSymptoms } from '@sitbone/evidence/danger/story'
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { explanationIndex } from '../network/knowledge.ts'
import type { Posterior } from '../network/posterior.ts'

/** @param posterior - absent when urgent help comes first. */
export function safetyNetTexts(level: Level, answers: Answers, posterior: Posterior | undefined): string[] {
  const urgent = level === 'emergency' || level === 'same-day'
  const stenosis = posterior !== undefined && posterior.explanation[explanationIndex.get('spinal-stenosis')!]! >= 0.2
  return safetyNet
    .filter(({ when }) => {
      if (when === 'not-urgent') return !urgent
      if (when === 'leg-pain') return !urgent && holds(legSymptoms, {}, answers)
      return when === 'stenosis' && !urgent && stenosis
    })
    .map(({ text }) => text)
}

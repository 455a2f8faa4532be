/** Findings that follow from several answers or measurements together, as answers of their own. */
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { sideDifferenceAnswers } from './measurementTerms.ts'

const afterStretching: Readonly<Record<string, string>> = {
  'much-better': 'better',
  'little-better': 'better',
  same: 'same',
  worse: 'worse',
}

/**
 * How the pain went while something was tried is evidence too: weeks of stretching that helped speak for a contribution of the hamstrings,
 * without proving it, because most pain gets better anyway.
 */
export function derivedAnswers(answers: Answers, measurements: readonly MeasurementInput[]): Answers {
  const went = afterStretching[chosen(answers['since-last-time'])[0] ?? '']
  const stretched = chosen(answers['tried']).includes('hamstring-stretching')
  return { ...sideDifferenceAnswers(measurements), ...(stretched && went ? { 'after-weeks-of-stretching': went } : {}) }
}

/** For reviewers: which number of the knowledge this answer leans on, by moving one at a time to the ends of its range. */
import { roleStates } from '@sitbone/evidence/explanations/structure'
import { type AssessOptions, evidenceOf } from '../assess.ts'
import { explanationIndex } from '../network/knowledge.ts'
import { type Posterior, posterior, uncertainNumbers } from '../network/posterior.ts'
import type { UncertainNumber } from '../network/term.ts'

export interface Sensitivity extends UncertainNumber {
  /** Probability with the number at the 5 % and the 95 % end of its range, everything else in the middle. */
  readonly atLow: number
  readonly atHigh: number
}

const END = 1.645

/**
 * @param input - a case.
 * @param of - `role` (that low extensibility contributes) or an explanation's id.
 * @returns the numbers that matter, largest swing first.
 * @throws {CaseError} the case is not valid. {RangeError} there is no such explanation.
 */
export function sensitivity(input: unknown, of: string, options: AssessOptions = {}): readonly Sensitivity[] {
  const read = readerOf(of)
  const { inference, terms } = evidenceOf(input, options)
  const numbers = uncertainNumbers(inference, terms)
  const moved = (which: number, deviate: number): number => {
    let drawn = 0
    return read(posterior(inference, terms, () => (drawn++ === which ? deviate : 0)))
  }
  return numbers
    .map((number, i) => ({ ...number, atLow: moved(i, -END), atHigh: moved(i, END) }))
    .filter(({ atLow, atHigh }) => Math.abs(atHigh - atLow) > 1e-3)
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow))
}

function readerOf(of: string): (posterior: Posterior) => number {
  if (of === 'role') {
    const contributes = roleStates.indexOf('contributes')
    return ({ role }) => role[contributes]!
  }
  const index = explanationIndex.get(of)
  if (index === undefined)
    throw new RangeError(`There is no explanation "${of}". Use "role" or one of: ${[...explanationIndex.keys()].join(', ')}.`)
  return ({ explanation }) => explanation[index]!
}

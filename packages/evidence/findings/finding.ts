/** One thing that is known, with its numbers, the people it is about and its sources. */
import type { Basis, Level } from '../vocabulary/assessment.ts'

export interface FindingValue {
  readonly name: string
  /** A list of two numbers is the range in which the sources lie; longer lists and words are what the source gives. */
  readonly value: number | string | readonly number[]
  readonly unit?: string
  readonly sd?: number
  /** 95 % confidence interval. */
  readonly ci95?: readonly [number, number]
  readonly group?: string
  readonly comparison?: string
  /** `judgement`: from memory or reasoned; not shown to people as a fact. */
  readonly basis: Basis
}

export interface Finding {
  readonly statement: string
  readonly population: string
  readonly values: readonly FindingValue[]
  readonly sources: readonly string[]
  readonly checked: 'abstract' | 'guideline page' | 'secondary' | 'public code' | 'memory'
  readonly note?: string
  readonly test?: string
  readonly method?: string
  readonly rater?: string
  /** What a test was compared with. */
  readonly target?: string
  readonly measure?: string
  readonly licence?: string
  /** Level a red flag leads to. */
  readonly level?: Level
}

/** Whether a person may be shown the number as a fact: its source was read and it is not a judgement. */
export const mayShowAsFact = (finding: Finding, value: FindingValue): boolean => finding.checked !== 'memory' && value.basis !== 'judgement'

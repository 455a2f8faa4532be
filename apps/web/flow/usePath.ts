/** Where the person stands in the check. */
import type { Person } from '@sitbone/evidence/vocabulary/case'
import { caseOf, type RecordState } from '@sitbone/record'
import { useMemo } from 'react'
import { type PartOfCheck, parts } from '../components/stepper/Stepper.tsx'
import { useKept } from '../keep/Kept.tsx'
import { offeredAnswers } from './offeredAnswers.ts'
import { type SafetyPath, safetyPath } from './safetyPath.ts'

export interface CheckPath {
  /** The record's state with the answers that still count. */
  readonly state: RecordState
  /** Questions asked again because their stored answer is no longer offered. */
  readonly outdated: readonly string[]
  readonly knowsPerson: boolean
  readonly safety: SafetyPath
  /** Parts that may be opened. */
  readonly reached: readonly PartOfCheck[]
}

export function useCheckPath(): CheckPath | undefined {
  const { status, state: stored } = useKept()
  return useMemo(() => {
    if (status !== 'ready') return undefined
    const { answers, outdated } = offeredAnswers(stored.answers)
    const state = { ...stored, answers }
    const knowsPerson = caseOf(state) !== undefined
    const safety = safetyPath(state.person as Partial<Person>, state.answers)
    const reached = knowsPerson && safety.state === 'through' ? parts : parts.filter((part) => part === 'safety')
    return { state, outdated, knowsPerson, safety, reached }
  }, [status, stored])
}

/** Address of the next thing to do in the safety part. */
export function safetyAddress({ knowsPerson, safety }: Pick<CheckPath, 'knowsPerson' | 'safety'>): string {
  if (!knowsPerson) return '/safety/you'
  if (safety.state === 'stopped') return '/answer'
  return safety.next === null ? '/story' : `/safety/${safety.next}`
}

/** Left against right: a difference counts only when it is larger than the error of both measurements can be. */
import type { MeasurementInput, TestId } from '@sitbone/evidence/vocabulary/measurement'
import { incomparable } from './compare.ts'
import { z95 } from './looks.ts'

export interface SideDifference {
  readonly test: TestId
  readonly unit: string
  readonly left: number
  readonly right: number
  /** Difference that error alone explains 19 times in 20. */
  readonly mdc95: number
  readonly verdict: 'real' | 'within-error'
}

/** Latest value of each side, of every test that has both and whose two ways of measuring can be compared. */
export function sideDifferences(measurements: readonly MeasurementInput[]): readonly SideDifference[] {
  const latest = new Map<string, MeasurementInput>()
  for (const one of measurements) {
    if (one.side === 'none' || one.taken === undefined) continue
    const key = `${one.test} ${one.side}`
    const known = latest.get(key)
    if (known === undefined || Date.parse(known.taken!) <= Date.parse(one.taken)) latest.set(key, one)
  }
  return [...latest.values()].flatMap((left) => {
    const right = left.side === 'left' ? latest.get(`${left.test} right`) : undefined
    if (right === undefined || incomparable(left, right) !== null) return []
    const mdc95 = Math.max(z95 * Math.hypot(left.sem!, right.sem!), left.mdc95 ?? 0, right.mdc95 ?? 0)
    const real = Math.abs(left.value - right.value) > mdc95
    return [
      { test: left.test, unit: left.unit, left: left.value, right: right.value, mdc95, verdict: real ? 'real' : 'within-error' } as const,
    ]
  })
}

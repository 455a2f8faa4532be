/** What weeks of stretching or slow lowering are expected to change, with the band in which trials lie. Never promised. */
import { dose } from '@sitbone/evidence/dose'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'
import { exerciseById } from '../exercises/all.ts'
import { doseOf, type PlannedDose } from './dosing.ts'

export interface ExpectedChange {
  readonly test: TestId
  /** In the test's unit and sign: a knee-extension lack becomes smaller. */
  readonly change: number
  readonly band: readonly [number, number]
  readonly weeks: number
}

const { expectedRaise, expectedKneeExtension, course, weeklyMinutes } = dose

/**
 * Below the least weekly minutes with an effect (`dose.weeklyMinutes`) the expectation shrinks in proportion, and its band reaches down
 * with it: the trials say that less does less, not how much less (judgement).
 */
export function expectedChanges(
  items: readonly { readonly exerciseId: string; readonly dose: PlannedDose }[],
  { measurements }: Pick<Case, 'measurements'>,
): readonly ExpectedChange[] {
  const share = Math.min(
    1,
    items.map(shareOf).reduce((sum, one) => sum + one, 0),
  )
  if (share === 0) return []
  const measured = new Set(measurements.map(({ test }) => test))
  const [low, high] = expectedKneeExtension.range
  const knee = (test: TestId): ExpectedChange => ({
    test,
    change: -share * expectedKneeExtension.value,
    band: [-high, -share * low],
    weeks: course.value,
  })
  const [least, most] = expectedRaise.range
  const raise: ExpectedChange = { test: 'slr', change: share * expectedRaise.value, band: [share * least, most], weeks: course.value }
  const kneeTests = (['ake', 'pke'] as const).filter((test) => measured.has(test))
  return [...(measured.has('slr') || kneeTests.length === 0 ? [raise] : []), ...kneeTests.map(knee)]
}

/** Part of a sufficient week that one exercise gives: stretching by its minutes, slow lowering by its least dose; 0 for the others. */
function shareOf({ exerciseId, dose: planned }: { readonly exerciseId: string; readonly dose: PlannedDose }): number {
  const { evidence, trains, kind, dose: range } = exerciseById(exerciseId)
  if (evidence === 'static-stretch' && trains === 'range') return planned.minutesPerWeek / weeklyMinutes.range[0]
  if (evidence === 'eccentric-strength' && kind === 'x-nordic') return planned.minutesPerWeek / doseOf(range, 'least').minutesPerWeek
  return 0
}

/** What weeks of stretching or slow lowering are expected to change, with the band in which trials lie. Never promised. */
import { dose } from '@sitbone/evidence/dose'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'
import { exerciseById } from '../exercises/all.ts'

export interface ExpectedChange {
  readonly test: TestId
  /** In the test's unit and sign: a knee-extension lack becomes smaller. */
  readonly change: number
  readonly band: readonly [number, number]
  readonly weeks: number
}

const { expectedRaise, expectedKneeExtension, course } = dose

export function expectedChanges(items: readonly { readonly exerciseId: string }[], { measurements }: Case): readonly ExpectedChange[] {
  const lengthens = items.some(({ exerciseId }) => {
    const { evidence, trains, kind } = exerciseById(exerciseId)
    return (evidence === 'static-stretch' && trains === 'range') || (evidence === 'eccentric-strength' && kind === 'x-nordic')
  })
  if (!lengthens) return []
  const measured = new Set(measurements.map(({ test }) => test))
  const [low, high] = expectedKneeExtension.range
  const knee = (test: TestId): ExpectedChange => ({ test, change: -expectedKneeExtension.value, band: [-high, -low], weeks: course.value })
  const raise: ExpectedChange = { test: 'slr', change: expectedRaise.value, band: [...expectedRaise.range], weeks: course.value }
  const kneeTests = (['ake', 'pke'] as const).filter((test) => measured.has(test))
  return [...(measured.has('slr') || kneeTests.length === 0 ? [raise] : []), ...kneeTests.map(knee)]
}

/** Typed numbers as measurements: what is on the page is what is kept, one measurement a test, side and sitting. */
import {
  type Measurement,
  type MeasurementInput,
  type Method,
  type Rater,
  type Side,
  type TestId,
  tests,
} from '@sitbone/evidence/vocabulary/measurement'

/** Numbers typed within this time belong to one sitting and are changed together. */
const sittingMs = 6 * 60 * 60 * 1000

export const typedMethods = (test: TestId): readonly Method[] =>
  tests[test].unit === 'cm' ? ['tape', 'typed'] : ['goniometer', 'tilt', 'typed']

/** The measurement of this sitting, if there is one. */
export function ofThisSitting(all: readonly MeasurementInput[], test: TestId, side: Side, now: Date): MeasurementInput | undefined {
  return all.findLast(
    (one) => one.test === test && one.side === side && one.taken !== undefined && now.getTime() - Date.parse(one.taken) < sittingMs,
  )
}

interface Typed {
  readonly id: string
  readonly test: TestId
  readonly side: Side
  readonly trials: readonly number[]
  readonly method: Method
  readonly rater: Rater
  readonly taken: Date
}

/** @returns undefined while no trial is possible for a human body */
export function typedMeasurement({ id, test, side, trials, method, rater, taken }: Typed): MeasurementInput | undefined {
  const { unit, possible } = tests[test]
  const usable = trials.filter((value) => value >= possible[0] && value <= possible[1])
  if (usable.length === 0) return undefined
  const active = isActive(test, rater)
  return {
    id,
    test,
    side,
    value: Math.round((usable.reduce((sum, value) => sum + value, 0) / usable.length) * 10) / 10,
    unit,
    method,
    rater,
    trials: usable,
    taken: taken.toISOString(),
    ...(active === undefined ? {} : { active }),
  }
}

/** Who moved the limb: a leg that nobody else lifted was lifted by its owner. */
function isActive(test: TestId, rater: Rater): Measurement['active'] | undefined {
  if (test === 'ake') return true
  if (test === 'pke') return false
  return test === 'slr' ? rater === 'self' : undefined
}

/** A measurement with its error: its own, else the error table's for its test, method, rater and number of trials. */
import { measurementError } from '@sitbone/evidence/errors'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'

export function withError(one: MeasurementInput): MeasurementInput {
  if (one.sem !== undefined) return one
  const { sem, mdc95 } = measurementError(one.test, one.method, one.rater, one.trials?.length)
  return { ...one, sem, mdc95 }
}

import { measurementError } from '@sitbone/evidence/errors'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'

/** The measurement's own SEM, or the error table's for its test, method, rater and number of trials. Same unit as the value. */
export const standardError = ({ sem, test, method, rater, trials }: MeasurementInput): number =>
  sem ?? measurementError(test, method, rater, trials?.length ?? 1).sem

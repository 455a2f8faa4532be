import { errorTable } from '@sitbone/evidence/explanations/measurementError'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'

/** The measurement's own SEM, or the error table's for its test, method and rater. Same unit as the value. */
export function standardError({ sem, method, rater, unit }: MeasurementInput): number {
  if (sem !== undefined) return sem
  const base = unit === 'cm' ? errorTable.cm : errorTable[method]
  return base * errorTable.raterFactor[rater]
}

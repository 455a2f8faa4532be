/** The composite of a fit: extensibility in degrees of leg raise, the one number the clinical tests share. */
import type { LegSide } from '../person/parameters.ts'
import { priorOf, vectorEntries, vectorSize } from '../person/parameterVector.ts'
import { weightsOf } from '../person/weights.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { observe } from './observation.ts'
import type { Posterior } from './posterior.ts'
import { bodyOf, predict } from './predict.ts'

export interface Estimate {
  readonly mean: number
  readonly sd: number
}

export interface Composite extends Estimate {
  /** (n) degrees per unit of each vector entry */
  readonly slope: Float64Array
}

const difference = 0.05

/** The leg raise of this person without reading error, and how sure it is: the covariance carried through the raise. */
export function composite(result: Posterior, tables: PathTables, side: LegSide): Composite {
  const raise = observe({ id: 'composite', test: 'slr', side, value: 0, unit: 'deg', method: 'typed', rater: 'clinician' })
  const weights = weightsOf(result.base.size)
  const at = (vector: Float64Array) => predict(vector, raise, bodyOf(vector, result.base, tables, weights))
  const mean = at(result.mean)
  const moved = Float64Array.from(result.mean)
  const slope = new Float64Array(vectorSize)
  for (const i of raise.depends) {
    const step = difference * priorOf(vectorEntries[i]!.parameter).sd!
    moved[i] = result.mean[i]! + step
    const value = at(moved)
    slope[i] = Number.isFinite(value) ? (value - mean) / step : 0
    moved[i] = result.mean[i]!
  }
  let variance = 0
  for (const i of raise.depends) for (const j of raise.depends) variance += slope[i]! * slope[j]! * result.covariance[i * vectorSize + j]!
  return { mean, sd: Math.sqrt(variance), slope }
}

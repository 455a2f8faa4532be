/**
 * Simulated truth: virtual people drawn from the prior are measured with the error of clinical readings and refitted. How often does the
 * 90 % band of their extensibility hold the truth?
 */
import { measurementError } from '@sitbone/evidence/errors'
import { testTolerance } from '@sitbone/evidence/twinPriors'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { fitPerson } from '../fit/fitPerson.ts'
import { randomStream } from '../numerics/randomStream.ts'
import { choleskyFactor } from '../numerics/symmetricSystem.ts'
import { legSides, type TwinPerson, typicalPerson } from '../person/parameters.ts'
import { personFrom, priorCovariance, priorMean, vectorSize } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'

export interface Recovery {
  readonly people: number
  readonly covered: number
  /** root-mean-square error of the composite, degrees, and what the fit says of it */
  readonly error: number
  readonly stated: number
}

/** Of a normal distribution, 90 % lie within so many standard deviations. */
const ninety = 1.645
const clinic = ['slr', 'ake'] as const

export function recovery(tables: PathTables, people: number, seed: number): Recovery {
  const factor = choleskyFactor(priorCovariance(), vectorSize)!
  let covered = 0
  let squares = 0
  let variances = 0
  let counted = 0
  for (let index = 0; counted < people; index++) {
    const random = randomStream(seed, index)
    const z = Float64Array.from({ length: vectorSize }, () => random.normal())
    const vector = priorMean.map((value, row) => {
      let sum = value
      for (let k = 0; k <= row; k++) sum += factor[row * vectorSize + k]! * z[k]!
      return sum
    })
    const base = typicalPerson(random.uniform() < 0.5 ? 'female' : 'male')
    const truth = personFrom(vector, base)
    const raise = virtualReading(twinBody(truth, tables), 'slr', 'right')
    const measurements = measured(truth, tables, random.normal)
    if (raise === null || measurements === null) continue
    const fitted = fitPerson(measurements, base, tables)
    counted += 1
    if (fitted.kind === 'fit-failed') continue
    const { mean, sd } = fitted.composite.extensibilityDeg.right
    if (Math.abs(mean - raise) <= ninety * sd) covered += 1
    squares += (mean - raise) ** 2
    variances += sd * sd
  }
  return { people, covered, error: Math.sqrt(squares / people), stated: Math.sqrt(variances / people) }
}

/** Four readings, both legs, raise and knee extension, each with its error and its own tolerance; null where a test cannot be done. */
function measured(truth: TwinPerson, tables: PathTables, normal: () => number): MeasurementInput[] | null {
  const readings: MeasurementInput[] = []
  for (const side of legSides) {
    for (const test of clinic) {
      const { sem } = measurementError(test, 'goniometer', 'clinician')
      const leg = truth.legs[side]
      const today = {
        ...truth,
        legs: { ...truth.legs, [side]: { ...leg, tolerance: leg.tolerance * Math.exp(testTolerance.value * normal()) } },
      }
      const value = virtualReading(twinBody(today, tables), test, side)
      if (value === null) return null
      const read = value + sem * normal()
      readings.push({
        id: `${test}-${side}`,
        test,
        side,
        value: test === 'ake' ? Math.max(0, read) : read,
        unit: 'deg',
        method: 'goniometer',
        rater: 'clinician',
        sem,
      })
    }
  }
  return readings
}

import { type Measurement, type Method, type Rater, type Side, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { summariseTrials, type TrialSummary } from '../trials.ts'

/** Error of one reading with where it comes from; from the table in `packages/evidence` or from own repeats. */
export interface ReadingError {
  readonly sem: number
  readonly mdc95: number
}

export interface Reading {
  readonly id: string
  readonly test: TestId
  readonly side: Side
  readonly method: Method
  readonly rater: Rater
  readonly active: boolean
  readonly trials: readonly number[]
  /** ISO time. */
  readonly taken: string
  readonly flags: readonly string[]
  readonly source: string
}

export class MeasurementError extends Error {
  override readonly name = 'MeasurementError'
  readonly code: 'impossible' | 'wrong-side' | 'no-trials'

  constructor(code: MeasurementError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * A measurement that carries its error: mean of the trials kept, with flags for what a reader must know.
 * @throws {MeasurementError} no trials, a side that does not fit the test, or a value no body can have
 */
export function assembleMeasurement(
  reading: Reading,
  error: ReadingError,
): { readonly measurement: Measurement; readonly summary: TrialSummary } {
  const test = tests[reading.test]
  if (reading.trials.length === 0) throw new MeasurementError('no-trials', `There is no trial for ${test.name}. Measure at least once.`)
  if (test.sided === (reading.side === 'none')) {
    throw new MeasurementError(
      'wrong-side',
      test.sided ? `${test.name} needs a side: left or right.` : `${test.name} has no side: use "none".`,
    )
  }
  const summary = summariseTrials(reading.trials, error.sem, test.unit)
  const [low, high] = test.possible
  if (summary.value < low || summary.value > high) {
    throw new MeasurementError(
      'impossible',
      `${summary.value.toFixed(1)} ${test.unit} is outside what a body can do in ${test.name} (${low} to ${high}; zero: ${test.zero}). Check the unit, the sign and the start position.`,
    )
  }
  const flags = [...reading.flags]
  if (reading.trials.length < 3) flags.push('fewer-than-three-trials')
  if (summary.outlier) flags.push('outlier-left-out')
  if (summary.advice === 'start-over') flags.push('trials-disagree')
  if (reading.rater === 'self') flags.push('self-rated')
  const measurement: Measurement = {
    id: reading.id,
    test: reading.test,
    side: reading.side,
    value: round(summary.value),
    unit: test.unit,
    method: reading.method,
    rater: reading.rater,
    active: reading.active,
    trials: reading.trials.map(round),
    sem: error.sem,
    mdc95: error.mdc95,
    taken: reading.taken,
    flags: [...new Set(flags)],
    source: reading.source,
  }
  return { measurement, summary }
}

/** To 0.01: finer digits are noise in every method here. */
const round = (value: number): number => Math.round(value * 100) / 100

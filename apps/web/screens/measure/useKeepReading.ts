/** Keeps a reading of tilt, photo or video as a measurement with its error. */
import { measurementError } from '@sitbone/evidence/errors'
import type { Method, Rater, Side, TestId } from '@sitbone/evidence/vocabulary/measurement'
import { assembleMeasurement } from '@sitbone/goniometry/measurement/assemble'
import { useKept } from '../../keep/Kept.tsx'

interface Taken {
  readonly id: string
  readonly test: TestId
  readonly side: Side
  readonly method: Method
  readonly rater: Rater
  readonly active: boolean
  readonly trials: readonly number[]
  readonly flags: readonly string[]
}

export function useKeepReading() {
  const { add } = useKept()
  return (taken: Taken) => {
    const error = measurementError(taken.test, taken.method, taken.rater, taken.trials.length)
    const { measurement, summary } = assembleMeasurement({ ...taken, taken: new Date().toISOString(), source: 'web' }, error)
    void add({ kind: 'measurement', measurement })
    return { measurement, summary }
  }
}

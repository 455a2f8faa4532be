/** Frames of a marker trial within a time range, and their mean, as OpenSim's scaling takes them. */
import type { MarkerTrial } from '../motion/trcFile.ts'
import { SolveError } from './solveError.ts'

export interface FrameRange {
  readonly first: number
  /** included */
  readonly last: number
}

/** @throws {SolveError} `bounds` when the range is empty or outside the trial */
export function frameRange(trial: MarkerTrial, from: number, to: number): FrameRange {
  const { time } = trial
  const n = time.length
  if (!(from <= to))
    throw new SolveError('bounds', `The time range ${from} … ${to} of ${trial.name} is empty. Give a start before the end.`)
  if (from > time[n - 1]! || to < time[0]!) {
    throw new SolveError(
      'bounds',
      `The time range ${from} … ${to} s lies outside ${trial.name}, which covers ${time[0]} … ${time[n - 1]} s. Correct the range.`,
    )
  }
  let first = 0
  for (let i = n - 1; i >= 0; i--) {
    if (time[i]! <= from) {
      first = i
      break
    }
  }
  let last = n - 1
  for (let i = first; i < n; i++) {
    if (time[i]! >= to) {
      last = i
      break
    }
  }
  return { first, last }
}

/** (markers × 3) m, mean of the frames in which each marker was seen; NaN for a marker never seen. */
export function meanMarkers(trial: MarkerTrial, range: FrameRange): Float64Array {
  const count = trial.markers.length
  const mean = new Float64Array(count * 3)
  for (let m = 0; m < count; m++) {
    let seen = 0
    for (let f = range.first; f <= range.last; f++) {
      const at = (f * count + m) * 3
      if (Number.isNaN(trial.position[at]!)) continue
      seen++
      for (let i = 0; i < 3; i++) mean[m * 3 + i] = mean[m * 3 + i]! + trial.position[at + i]!
    }
    for (let i = 0; i < 3; i++) mean[m * 3 + i] = seen > 0 ? mean[m * 3 + i]! / seen : Number.NaN
  }
  return mean
}

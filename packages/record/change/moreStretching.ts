/**
 * Would more stretching be expected to help? From the dose that trials found enough, the length of their courses, and whether the
 * person's own curve still rises. It speaks of reach only: whether pain eases with it stays uncertain.
 */
import { dose } from '@sitbone/evidence/dose'
import { z95 } from './looks.ts'
import type { Level } from './trend.ts'

export type MoreStretching =
  /** Less than the least dose with an effect: more is expected to bring more reach. */
  | 'more-would'
  /** Enough, and the course is not over: the same again. */
  | 'go-on'
  /** Enough for a whole course, and the curve still rises. */
  | 'still-rising'
  /** Enough for a whole course, and the curve is flat: keep it with fewer days. */
  | 'levelled-off'
  /** More than the dose above which trials saw nothing more. */
  | 'already-plenty'
  /** Nothing to go by yet. */
  | 'cannot-tell'

export interface StretchingSoFar {
  /** Minutes a week on one side, over the weeks looked at. */
  readonly minutesPerWeek: number
  /** Since the first session. */
  readonly weeks: number
  /** Smoothed course of the test; in its unit, days ascending. */
  readonly levels: readonly Level[]
  /** `down`: a smaller value is a longer reach, as for the lack of knee extension. */
  readonly better: 'up' | 'down'
}

/** The part of the curve that says whether it still rises, days. */
const recent = 21

/** @throws {RangeError} minutes or weeks are negative or not finite */
export function moreStretching({ minutesPerWeek, weeks, levels, better }: StretchingSoFar): MoreStretching {
  if (!(minutesPerWeek >= 0 && weeks >= 0 && Number.isFinite(minutesPerWeek + weeks)))
    throw new RangeError(`moreStretching: minutes a week and weeks must be 0 or more, got ${minutesPerWeek} and ${weeks}`)
  const [enough, plenty] = dose.weeklyMinutes.range
  if (weeks < 1) return 'cannot-tell'
  if (minutesPerWeek < enough) return 'more-would'
  if (weeks < dose.course.value) return minutesPerWeek > plenty ? 'already-plenty' : 'go-on'
  const rise = recentRise(levels, better)
  if (rise === null) return 'cannot-tell'
  return rise === 'rises' ? 'still-rising' : 'levelled-off'
}

/** null with fewer than two levels apart in time. */
function recentRise(levels: readonly Level[], better: 'up' | 'down'): 'rises' | 'flat' | null {
  const last = levels.at(-1)
  const before = last && levels.filter(({ day }) => last.day - day >= recent).at(-1)
  if (!last || !before) return null
  const gain = (last.mean - before.mean) * (better === 'up' ? 1 : -1)
  // Smoothed levels correlate, so the true error of their difference is smaller: this asks for more before it says "rises".
  return gain > z95 * Math.hypot(last.sd, before.sd) ? 'rises' : 'flat'
}

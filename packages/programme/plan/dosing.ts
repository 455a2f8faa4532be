/** Dose of a plan item from an exercise's range. */
import type { Amount, DoseRange, Exercise } from '../exercises/exercise.ts'

export interface PlannedDose {
  readonly sets: number
  readonly holdS?: number
  readonly reps?: number
  readonly daysPerWeek: number
  /** Under tension or moving, on each side. */
  readonly minutesPerWeek: number
}

/** `least` halves the load for a sore start or little time: fewer sets, same hold. */
export function doseOf(range: DoseRange, how: 'least' | 'usual'): PlannedDose {
  const sets = range.sets[how === 'least' ? 0 : 1]
  const daysPerWeek = range.daysPerWeek[1]
  const minutesPerWeek = weeklyMinutes(sets * daysPerWeek, range, {})
  return 'holdS' in range
    ? { sets, holdS: range.holdS[1], daysPerWeek, minutesPerWeek }
    : { sets, reps: range.reps[1], daysPerWeek, minutesPerWeek }
}

/** The same dose with other amounts, each within the range; the minutes of a week follow. */
export function withAmounts(
  dose: PlannedDose,
  range: DoseRange,
  { sets = dose.sets, daysPerWeek = dose.daysPerWeek }: { readonly sets?: number; readonly daysPerWeek?: number },
): PlannedDose {
  const kept = { sets: Math.round(clamp(sets, range.sets)), daysPerWeek: Math.round(clamp(daysPerWeek, range.daysPerWeek)) }
  return { ...dose, ...kept, minutesPerWeek: weeklyMinutes(kept.sets * kept.daysPerWeek, range, dose) }
}

/** Minutes on each side, one decimal. */
function weeklyMinutes(
  setsPerWeek: number,
  range: DoseRange,
  { holdS, reps }: { readonly holdS?: number; readonly reps?: number },
): number {
  const seconds = 'holdS' in range ? (holdS ?? range.holdS[1]) : (reps ?? range.reps[1]) * range.secondsPerRep
  return Math.round((setsPerWeek * seconds) / 6) / 10
}

const clamp = (value: number, [least, , most]: Amount): number => Math.min(most, Math.max(least, value))

/** Seconds of one session, both sides, with the rests between (10 s for each hold or set). */
export function secondsPerSession({ sets, holdS, reps }: PlannedDose, { side, dose }: Exercise): number {
  const work = holdS ?? reps! * ('secondsPerRep' in dose ? dose.secondsPerRep : 0)
  return sets * (work + 10) * (side === 'both' ? 2 : 1)
}

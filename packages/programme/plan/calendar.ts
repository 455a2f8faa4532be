/** A plan as a calendar file (iCalendar): one event on each training day, with what to do. Times are local, without a zone. */
import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator'
import { exerciseById } from '../exercises/all.ts'
import { secondsPerSession } from './dosing.ts'
import type { Plan, PlanItem } from './plan.ts'

export interface CalendarOptions {
  /** Day and time of the first session. */
  readonly start: Date
  readonly weeks: number
}

/** Spread over the week, rest days between where there are any. */
const days: Readonly<Record<number, readonly ICalWeekday[]>> = {
  1: [ICalWeekday.MO],
  2: [ICalWeekday.MO, ICalWeekday.TH],
  3: [ICalWeekday.MO, ICalWeekday.WE, ICalWeekday.FR],
  4: [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.TH, ICalWeekday.FR],
  5: [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR],
  6: [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA],
  7: [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA, ICalWeekday.SU],
}

export function calendarFile({ items }: Plan, { start, weeks }: CalendarOptions): string {
  const calendar = ical({ name: 'Sitbone', prodId: { company: 'Sitbone', product: 'plan' } })
  for (const [daysPerWeek, sameDays] of Map.groupBy(items, (item) => item.dose.daysPerWeek)) {
    const seconds = sameDays.reduce((sum, item) => sum + secondsPerSession(item.dose, exerciseById(item.exerciseId)), 0)
    calendar.createEvent({
      id: `sitbone-${daysPerWeek}-${start.getTime()}`,
      stamp: start,
      floating: true,
      start,
      end: new Date(start.getTime() + Math.max(5, Math.ceil(seconds / 60)) * 60_000),
      summary: sameDays.map((item) => exerciseById(item.exerciseId).name).join(', '),
      description: sameDays.map(line).join('\n'),
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, byDay: [...days[daysPerWeek]!], count: weeks * daysPerWeek },
    })
  }
  return calendar.toString()
}

function line({ exerciseId, side, dose, why }: PlanItem): string {
  const { name, steps } = exerciseById(exerciseId)
  const amount = dose.holdS !== undefined ? `${dose.sets} × ${dose.holdS} s` : `${dose.sets} × ${dose.reps}`
  return `${name}: ${amount}${side === 'both' ? ', each side' : ''}. ${steps.join(' ')} Why: ${why}`
}

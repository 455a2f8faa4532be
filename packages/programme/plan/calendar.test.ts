import { expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'
import type { Plan } from './plan.ts'

const made: Plan = {
  items: [
    {
      exerciseId: 'lying-hamstring-stretch',
      side: 'both',
      dose: { sets: 3, holdS: 30, daysPerWeek: 5, minutesPerWeek: 7.5 },
      why: 'To reach further.',
      avoidIf: [],
    },
    {
      exerciseId: 'bridge',
      side: 'none',
      dose: { sets: 3, reps: 10, daysPerWeek: 3, minutesPerWeek: 6 },
      why: 'For the back.',
      avoidIf: [],
    },
  ],
  expected: [],
  notes: [],
  refused: null,
}

test('a calendar file has one repeating event for each rhythm, with what to do and why', () => {
  const text = calendarFile(made, { start: new Date(2026, 11, 1, 8), weeks: 6 })
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR/)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  const unfolded = text.replace(/\r\n /g, '')
  expect(unfolded).toContain('RRULE:FREQ=WEEKLY;COUNT=30;BYDAY=MO,TU,WE,TH,FR')
  expect(unfolded).toContain('RRULE:FREQ=WEEKLY;COUNT=18;BYDAY=MO,WE,FR')
  expect(unfolded).toContain('Lying hamstring stretch: 3 × 30 s\\, each side')
  expect(unfolded).toContain('DTSTART:20261201T080000')
})

test('the same plan and start give the same file', () => {
  const options = { start: new Date(2026, 11, 1, 8), weeks: 6 }
  expect(calendarFile(made, options)).toBe(calendarFile(made, options))
})

/** How much stretching and strength, what to expect of it, and when a change is real: the settings the plan uses, with their findings. */
import type { Basis } from './vocabulary/assessment.ts'

export interface DoseSetting {
  readonly value: number
  readonly range: readonly [number, number]
  readonly unit: 's' | 'times' | 'days a week' | 'minutes a week' | 'weeks' | 'hours' | 'deg' | 'minutes'
  readonly basis: Basis
  readonly findings: readonly string[]
}

export const dose = {
  /** Static hold, one repeat. */
  hold: { value: 30, range: [10, 60], unit: 's', basis: 'study', findings: ['f-dose-bandy', 'f-dose-total-time', 'f-dose-bandy-irion'] },
  repeatsPerSide: { value: 3, range: [1, 4], unit: 'times', basis: 'study', findings: ['f-dose-bandy', 'f-dose-total-time'] },
  days: { value: 5, range: [3, 7], unit: 'days a week', basis: 'study', findings: ['f-dose-thomas', 'f-dose-ingram'] },
  /** Each side; below the first little is gained, above the second nothing more. */
  weeklyMinutes: { value: 7.5, range: [5, 10], unit: 'minutes a week', basis: 'study', findings: ['f-dose-thomas', 'f-dose-ingram'] },
  course: { value: 6, range: [4, 8], unit: 'weeks', basis: 'study', findings: ['f-dose-bandy', 'f-dose-plateau-weeks'] },
  maintenanceDays: { value: 3, range: [2, 3], unit: 'days a week', basis: 'study', findings: ['f-dose-maintain'] },
  /** The band is a judgement across trials that disagree (x-gain-size). */
  expectedRaise: {
    value: 12,
    range: [5, 17],
    unit: 'deg',
    basis: 'derived',
    findings: ['f-dose-medeiros', 'f-dose-duration', 'f-dose-plateau-weeks'],
  },
  expectedKneeExtension: { value: 8, range: [5, 12], unit: 'deg', basis: 'derived', findings: ['f-dose-medeiros'] },
  retestAfter: { value: 24, range: [6, 48], unit: 'hours', basis: 'derived', findings: ['f-dose-fades'] },
  rollingBeforeEffect: { value: 4, range: [4, 8], unit: 'weeks', basis: 'study', findings: ['f-dose-roller'] },
  eccentricCourse: { value: 6, range: [4, 10], unit: 'weeks', basis: 'study', findings: ['f-dose-eccentric'] },
  /** Symptoms further down the leg for longer than this: stop. */
  lingering: { value: 10, range: [10, 20], unit: 'minutes', basis: 'judgement', findings: ['f-rehab-sciatica-guard'] },
} as const satisfies Record<string, DoseSetting>

/**
 * How often the verdict "real change" is right, on simulated people: measured once, then weekly for six weeks, each time with error.
 * At gain 0 every "real" is a false alarm; at a true gain it is the power.
 */
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { changeOf } from './compare.ts'

export interface PowerSettings {
  /** True change over the six weeks, in equal steps, degrees. */
  readonly gain: number
  /** Standard error of one measurement, degrees. */
  readonly sem: number
  readonly people: number
  readonly seed: number
}

export interface Power {
  /** Share of people told "real" by one re-measurement, at the end. */
  readonly single: number
  /** Share told "real" at the end of weekly re-measurements. */
  readonly atEnd: number
  /** Share told "real" at any of the six weekly re-measurements. */
  readonly course: number
}

const weeks = 6

export function simulatedPower({ gain, sem, people, seed }: PowerSettings): Power {
  const normal = normals(seed)
  const count = { single: 0, atEnd: 0, course: 0 }
  for (let person = 0; person < people; person++) {
    const series = Array.from({ length: weeks + 1 }, (_, week) => raise(week, 70 + (gain * week) / weeks + sem * normal(), sem))
    const real = (some: readonly MeasurementInput[]) => changeOf(some)?.verdict === 'real'
    if (real([series[0]!, series[weeks]!])) count.single++
    if (real(series)) count.atEnd++
    if (series.some((_, week) => week > 0 && real(series.slice(0, week + 1)))) count.course++
  }
  return { single: count.single / people, atEnd: count.atEnd / people, course: count.course / people }
}

const raise = (week: number, value: number, sem: number): MeasurementInput => ({
  id: String(week),
  test: 'slr',
  side: 'left',
  value,
  unit: 'deg',
  method: 'tilt',
  rater: 'helper',
  active: false,
  sem,
  taken: new Date(Date.UTC(2026, 0, 1 + 7 * week)).toISOString(),
})

/** Seeded normal numbers (mulberry32 and Box–Muller), so that every run simulates the same people. */
export function normals(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/**
 * Filters a table as OpenSim's tools do before differentiating it: pad by half its length, bring it to the smallest step with
 * quintic splines where steps differ, low-pass every column.
 *
 * Times quirk kept: files that print 1/60 s as 0.017, 0.016, 0.017 … are resampled at 0.016 s from the first padded time, so a
 * trial from 0.4 s is reported from 0.392 s.
 *
 * @see OpenSim 4.6 `Storage::pad`, `Storage::lowpassIIR`, `GCVSplineSet::constructStorage`
 */
import { lowpass, padReflected } from './lowpass.ts'
import type { MotionTable } from './motionTable.ts'
import { naturalSpline, splineValue } from './naturalSpline.ts'

/** @param cutoff - Hz; negative returns the table unchanged */
export function filterMotion(table: MotionTable, cutoff: number): MotionTable {
  if (cutoff < 0) return table
  const size = Math.floor(table.time.length / 2)
  const padded = { ...table, time: padReflected(table.time, size), columns: table.columns.map((column) => padReflected(column, size)) }
  const { table: even, step } = toSmallestStep(padded)
  return { ...even, columns: even.columns.map((column) => lowpass(column, step, cutoff)) }
}

function toSmallestStep(table: MotionTable): { table: MotionTable; step: number } {
  const { time } = table
  const n = time.length
  let step = Infinity
  for (let i = 1; i < n; i++) step = Math.min(step, time[i]! - time[i - 1]!)
  const average = (time[n - 1]! - time[0]!) / (n - 1)
  if (!(average - step > Number.EPSILON)) return { table, step }
  const times: number[] = []
  for (let t = time[0]!; t <= time[n - 1]!; t += step) times.push(t)
  const resampled = Float64Array.from(times)
  const columns = table.columns.map((column) => {
    const spline = naturalSpline(5, time, column)
    return resampled.map((t) => splineValue(spline, t))
  })
  return { table: { ...table, time: resampled, columns }, step }
}

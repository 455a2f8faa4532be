/**
 * Looking often finds changes that are not there: six re-measurements, each tested at 5 %, raise a false alarm far more than once in
 * twenty courses. So a second look at the same baseline needs a larger change than a single comparison does.
 */
import { normalCdf, normalDensity } from './normal.ts'

/** Chance of any false "real change" over a whole course of comparisons with one baseline: one in ten at most, with room to spare. */
const courseError = 0.09
/** Re-measurements of a six-week course with a weekly test: the shortest course the error is spread over. */
const shortestCourse = 6
/** z of the MDC95: 95 % for a single comparison. */
export const z95 = 1.959963984540054

const known = new Map<number, number>()

/**
 * z beyond which a comparison with the baseline counts as real: 1.96 for the first re-measurement; for the later ones the value with
 * which the whole course (six re-measurements, or as many as there are) raises any false alarm with probability 9 %.
 *
 * All comparisons share the baseline's error, so they correlate by ½ (Dunnett's many-to-one comparison, variance known).
 * @param looks number of re-measurements compared with the baseline so far, ≥ 1
 * @throws {RangeError} looks is not a whole number ≥ 1
 * @see Dunnett 1955, J Am Stat Assoc 50:1096
 */
export function changeThreshold(looks: number): number {
  if (!Number.isInteger(looks) || looks < 1) throw new RangeError(`changeThreshold: looks must be a whole number ≥ 1, got ${looks}`)
  if (looks === 1) return z95
  const course = Math.max(shortestCourse, looks)
  const before = known.get(course)
  if (before !== undefined) return before
  let low = z95
  let high = 8
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (anyFalseAlarm(middle, course) > courseError) low = middle
    else high = middle
  }
  known.set(course, high)
  return high
}

/** P(first difference beyond ±1.96 or a later one beyond ±c), by Simpson's rule over the baseline's error. */
export function anyFalseAlarm(c: number, course: number): number {
  const intervals = 200
  const step = 16 / intervals
  const within = (z: number, x: number) => normalCdf(Math.SQRT2 * z + x) - normalCdf(-Math.SQRT2 * z + x)
  let none = 0
  for (let i = 0; i <= intervals; i++) {
    const x = -8 + i * step
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2
    none += weight * normalDensity(x) * within(z95, x) * within(c, x) ** (course - 1)
  }
  return 1 - (none * step) / 3
}

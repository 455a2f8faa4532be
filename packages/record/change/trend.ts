/**
 * The course of a repeated measurement: a true level that may wander from day to day, seen through measuring error (local level model),
 * solved exactly by the Kalman filter and the Rauch–Tung–Striebel smoother.
 *
 * @see Durbin & Koopman 2012, Time Series Analysis by State Space Methods, ch. 2
 */

export interface Observation {
  /** Days, any origin, ascending. */
  readonly day: number
  readonly value: number
  /** Standard error of measurement, unit of the value, > 0. */
  readonly sem: number
}

export interface Level {
  readonly day: number
  readonly mean: number
  readonly sd: number
}

/**
 * Smoothed level at each observation's day.
 *
 * @param wander standard deviation of the true level's change over one day, unit of the value (≥ 0); days add in variance
 * @returns one level an observation, same order; empty for no observation
 * @throws {RangeError} not ascending, or an error that is not positive
 */
export function localLevel(observations: readonly Observation[], wander: number): readonly Level[] {
  const n = observations.length
  if (n === 0) return []
  const filtered: { mean: number; variance: number }[] = []
  const predictedVariance: number[] = []
  for (const [i, { day, value, sem }] of observations.entries()) {
    const before = filtered[i - 1]
    const elapsed = i === 0 ? 0 : day - observations[i - 1]!.day
    if (!(sem > 0) || !Number.isFinite(value) || elapsed < 0)
      throw new RangeError(`localLevel: observation ${i} needs a finite value, an error above 0 and days in order`)
    if (!before) {
      predictedVariance.push(Number.POSITIVE_INFINITY) // nothing known before the first
      filtered.push({ mean: value, variance: sem * sem })
      continue
    }
    const predicted = before.variance + wander * wander * elapsed
    const gain = predicted / (predicted + sem * sem)
    predictedVariance.push(predicted)
    filtered.push({ mean: before.mean + gain * (value - before.mean), variance: predicted * (1 - gain) })
  }
  const smoothed = filtered.map((one) => ({ ...one }))
  for (let i = n - 2; i >= 0; i--) {
    const here = filtered[i]!
    const next = predictedVariance[i + 1]!
    const pull = next > 0 ? here.variance / next : 1
    smoothed[i] = {
      mean: here.mean + pull * (smoothed[i + 1]!.mean - here.mean),
      variance: here.variance + pull * pull * (smoothed[i + 1]!.variance - next),
    }
  }
  return smoothed.map(({ mean, variance }, i) => ({ day: observations[i]!.day, mean, sd: Math.sqrt(Math.max(0, variance)) }))
}

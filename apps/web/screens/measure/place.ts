/** Where a number stands among people of the same sex: a share where the norm is from studies, otherwise a third. */
import { type RangeTestId, rangeTests } from '@sitbone/evidence/explanations/measuredTests'
import { normsFor } from '@sitbone/evidence/norms'
import type { Basis } from '@sitbone/evidence/vocabulary/assessment'
import type { Sex } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput, TestId } from '@sitbone/evidence/vocabulary/measurement'
import { readAs } from '@sitbone/reasoning/network/measurementTerms'

type Compared = 'female' | 'male'
export type Place =
  | { readonly people: Compared; readonly kind: 'share' /** Of 100 people, how many are less flexible. */; readonly below: number }
  | { readonly people: Compared; readonly kind: 'third'; readonly third: 'lower' | 'middle' | 'upper' }

/** Tests in which a smaller number is more flexible (signs: evidence/vocabulary/measurement.ts). */
const lessIsMore: ReadonlySet<TestId> = new Set(['ake', 'pke', 'thomas', 'ftf'])
/** Tests in which neither end is "flexible". */
const notFlexibility: ReadonlySet<TestId> = new Set(['pelvic-tilt', 'thomas-knee'])

/** One place for a person's own sex; both where it is not given; none for a test without a norm of its own. */
export function placesOf(measurement: MeasurementInput, sex: Sex): readonly Place[] {
  if (notFlexibility.has(measurement.test)) return []
  return normsOf(measurement, sex).map(({ people, mean, sd, basis }) => {
    const direction = lessIsMore.has(measurement.test) ? -1 : 1
    const below = normalShare((direction * (measurement.value - mean)) / sd)
    if (basis !== 'judgement') return { people, kind: 'share', below: Math.min(99, Math.max(1, Math.round(below * 100))) }
    return { people, kind: 'third', third: below < 1 / 3 ? 'lower' : below > 2 / 3 ? 'upper' : 'middle' }
  })
}

interface OwnNorm {
  readonly people: Compared
  readonly mean: number
  readonly sd: number
  readonly basis: Basis
}

/** A raise by one's own muscles and a popliteal angle are read with norms of their own, never with those of another test. */
function normsOf(measurement: MeasurementInput, sex: Sex): readonly OwnNorm[] {
  const id = readAs(measurement)
  if (id === measurement.test)
    return normsFor(measurement.test, sex).map(({ sex: people, mean, sd, basis }) => ({ people, mean, sd, basis }))
  const test = rangeTests[id as RangeTestId]
  const compared: readonly Compared[] = sex === 'unspecified' ? ['female', 'male'] : [sex]
  return compared.flatMap((people) => test.norms(people).map(({ mean, sd }) => ({ people, mean, sd, basis: test.basis })))
}

/** Share of a normal distribution below z (Abramowitz & Stegun 26.2.17, error below 7.5e-8). */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - tail : tail
}

/** Measurements as soft evidence: how likely each measured value is under every true state, given its error. */
import {
  type RangeTest,
  type RangeTestId,
  rangeTests,
  type StateTest,
  sideDifferenceDeg,
  stateTests,
} from '@sitbone/evidence/explanations/measuredTests'
import { extensibilityStates } from '@sitbone/evidence/explanations/structure'
import type { Sex } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { explanationIndex, explanationStates, slotIndex } from './knowledge.ts'
import { standardError } from './standardError.ts'
import type { Jitter } from './structureTables.ts'
import type { Term } from './term.ts'

/** How uncertain the mean of a yes/no group is, in its SDs. Judgement. */
const GROUP_MEAN_SPREAD = 0.25
/** Share of readings that are simply wrong (wrong side, wrong zero); drawn from a five times wider spread. Judgement. */
const BLUNDERS = 0.04

/** One value per test: both sides together, with the spread of its error. */
export interface Reading {
  readonly test: MeasurementInput['test']
  readonly readAs: RangeTestId | MeasurementInput['test']
  readonly value: number
  readonly sem: number
  readonly sideDifference: 'yes' | 'no' | undefined
  readonly measurements: readonly MeasurementInput[]
}

/** Which norm a measurement is read with: an active leg raise, or a popliteal angle, is a test of its own. */
export function readAs({ test, active, flags }: MeasurementInput): RangeTestId | MeasurementInput['test'] {
  if (test === 'slr' && active) return 'slr-active'
  if ((test === 'ake' || test === 'pke') && flags?.some((flag) => flag.includes('popliteal'))) return 'popliteal'
  if (test === 'ake' && active === false) return 'pke'
  if (test === 'pke' && active === true) return 'ake'
  return test
}

export function readings(measurements: readonly MeasurementInput[]): readonly Reading[] {
  const groups = Map.groupBy(measurements, readAs)
  return [...groups].map(([as, group]) => {
    const sides = latestPerSide(group)
    const values = sides.map(({ value }) => value)
    const apart = Math.max(...values) - Math.min(...values)
    const differs = sides.length > 1 && apart > sideDifferenceDeg
    const direction = as in rangeTests ? rangeTests[as as RangeTestId].direction : 0
    const freer = direction > 0 ? Math.max(...values) : Math.min(...values)
    const value = differs && direction !== 0 ? freer : values.reduce((a, b) => a + b, 0) / values.length
    const sem = Math.max(...sides.map(standardError))
    return {
      test: group[0]!.test,
      readAs: as,
      value,
      sem: sides.length > 1 && !differs ? sem / Math.SQRT2 : sem,
      sideDifference: sides.length > 1 && direction !== 0 ? (differs ? 'yes' : 'no') : undefined,
      measurements: sides,
    }
  })
}

function latestPerSide(group: readonly MeasurementInput[]): readonly MeasurementInput[] {
  const sides = new Map<string, MeasurementInput>()
  for (const measurement of group) {
    const before = sides.get(measurement.side)
    if (!before || (measurement.taken ?? '') >= (before.taken ?? '')) sides.set(measurement.side, measurement)
  }
  return [...sides.values()]
}

export function measurementTerms(measurements: readonly MeasurementInput[], sex: Sex): readonly Term[] {
  return readings(measurements).flatMap((reading) => {
    if (reading.readAs in rangeTests) return [rangeTerm(reading, rangeTests[reading.readAs as RangeTestId], sex)]
    const test = stateTests[reading.test]
    return test ? [stateTerm(reading, test)] : []
  })
}

const density = (value: number, mean: number, sd: number): number => {
  const z = (value - mean) / sd
  const wide = z / 5
  return ((1 - BLUNDERS) * Math.exp(-0.5 * z * z) + (BLUNDERS / 5) * Math.exp(-0.5 * wide * wide)) / sd
}

function rangeTerm(reading: Reading, test: RangeTest, sex: Sex): Term {
  const norms = test.norms(sex)
  return {
    findingId: reading.readAs,
    question: reading.test,
    slot: slotIndex.get('of-range')!,
    basis: test.basis,
    sources: test.sources,
    numbers: [
      { name: `mean of ${reading.readAs}`, value: norms[0]!.mean, basis: test.basis, source: test.sources[0]! },
      { name: `how far a nerve or guarding shifts ${reading.readAs}`, value: test.nerveShift, basis: 'judgement' },
    ],
    writeLog(log, jitter: Jitter) {
      const deviate = jitter()
      const shiftScale = Math.exp(0.42 * jitter())
      let cell = 0
      for (const z of extensibilityStates) {
        for (const nerve of [0, 1]) {
          for (const guarding of [0, 1]) {
            let likelihood = 0
            for (const { mean, sd, meanRange } of norms) {
              const meanShift = (deviate * (meanRange[1] - meanRange[0])) / (2 * 1.96)
              const own = sd * Math.sqrt(1 - test.loading ** 2)
              const expected =
                mean +
                sd * (test.direction * test.loading * z) +
                meanShift +
                shiftScale * (nerve * test.nerveShift + guarding * test.guardingShift)
              // one state of extensibility is a bin one SD wide: its own spread is 1/√12
              const bin = (sd * test.loading) / Math.sqrt(12)
              likelihood += density(reading.value, expected, Math.sqrt(own ** 2 + bin ** 2 + reading.sem ** 2))
            }
            log[cell++]! += Math.log(likelihood + 1e-12)
          }
        }
      }
    },
  }
}

function stateTerm(reading: Reading, test: StateTest): Term {
  const byExplanation = typeof test.node === 'object'
  const target = typeof test.node === 'object' ? explanationIndex.get(test.node.explanation)! : 0
  return {
    findingId: reading.readAs,
    question: reading.test,
    slot: slotIndex.get(typeof test.node === 'object' ? 'of-explanation' : `of-${test.node}`)!,
    basis: 'judgement',
    sources: test.sources,
    numbers: [
      { name: `mean of ${reading.readAs} without it`, value: test.without.mean, basis: 'judgement' },
      { name: `mean of ${reading.readAs} with it`, value: test.with.mean, basis: 'judgement' },
    ],
    writeLog(log, jitter: Jitter) {
      const likelihood = [test.without, test.with].map(({ mean, sd }) =>
        Math.log(density(reading.value, mean + GROUP_MEAN_SPREAD * sd * jitter(), Math.hypot(sd, reading.sem)) + 1e-12),
      )
      if (byExplanation) for (let i = 0; i < explanationStates.length; i++) log[i]! += likelihood[i === target ? 1 : 0]!
      else for (let i = 0; i < log.length; i++) log[i]! += likelihood[i % 2]!
    },
  }
}

/** Whether one side is clearly held back, as a finding of its own: nerves and strains do that, plain shortness hardly ever. */
export function sideDifferenceAnswers(measurements: readonly MeasurementInput[]): { readonly 'range-side-difference'?: 'yes' | 'no' } {
  const differences = readings(measurements).map(({ sideDifference }) => sideDifference)
  if (differences.includes('yes')) return { 'range-side-difference': 'yes' }
  return differences.includes('no') ? { 'range-side-difference': 'no' } : {}
}

/** A straight leg raise that has not been measured, so many SDs from the norm. */
export function imaginedRaise(sds: number, sex: Sex): Term {
  const { mean, sd } = rangeTests.slr.norms(sex)[0]!
  return measurementTerms(
    [{ id: 'imagined', test: 'slr', side: 'none', value: mean + sds * sd, unit: 'deg', method: 'tilt', rater: 'helper' }],
    sex,
  )[0]!
}

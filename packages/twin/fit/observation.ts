/** Measurements as the fit sees them: which reading, how sure, which parameters it can depend on. */
import { measurementError } from '@sitbone/evidence/errors'
import { fingertipSpread } from '@sitbone/evidence/twinPriors'
import type { MeasurementInput, TestId } from '@sitbone/evidence/vocabulary/measurement'
import type { LegSide } from '../person/parameters.ts'
import { vectorEntries } from '../person/parameterVector.ts'

/** Pull on the leg at a known angle, from a force reading: hip moment of a straight leg raise at an angle. */
export interface ForceReading {
  readonly id: string
  readonly side: LegSide
  /** leg above horizontal */
  readonly angleDeg: number
  /** passive moment at the hip, leg weight taken off, N m, positive */
  readonly momentNm: number
  readonly sem: number
}

export interface Observation {
  readonly id: string
  readonly test: TestId | 'force'
  readonly side: LegSide
  readonly value: number
  readonly sem: number
  /** leg angle of a force reading */
  readonly angleDeg?: number
  /** indices of the vector entries this reading can depend on */
  readonly depends: readonly number[]
}

type Reads = Partial<Record<'own' | 'other' | 'trunk', readonly string[]>>
const stretch: Reads = {
  own: ['hamstringShift', 'hamstringStiffness', 'tolerance', 'hipFlexorShift'],
  other: ['hipFlexorShift'],
  trunk: ['lumbarRange', 'lumbarStiffness', 'lumbarRest'],
}
const bend: Reads = {
  own: ['hamstringShift', 'hamstringStiffness', 'tolerance'],
  other: ['hamstringShift', 'hamstringStiffness', 'tolerance'],
  trunk: ['lumbarRange', 'strategy'],
}
const thomas: Reads = { own: ['hipFlexorShift', 'rectusStiffness', 'hamstringShift'] }

const reads: Readonly<Record<TestId | 'force', Reads>> = {
  slr: stretch,
  ake: stretch,
  pke: stretch,
  force: { ...stretch, own: ['hamstringShift', 'hamstringStiffness', 'hipFlexorShift'] },
  thomas,
  'thomas-knee': thomas,
  'hip-ir': { own: ['hipInward'] },
  'hip-er': { own: ['hipOutward'] },
  ftf: bend,
  'sit-reach': bend,
  'hip-flexion-bend': { ...bend, trunk: [] },
  'knee-to-wall': { own: ['ankleRange'] },
  schober: { trunk: ['lumbarRange', 'strategy'] },
  'lumbar-flexion': { trunk: ['lumbarRange', 'strategy'] },
  'pelvic-tilt': { trunk: ['pelvicTilt'] },
}

function dependsOn(test: TestId | 'force', side: LegSide): number[] {
  const { own = [], other = [], trunk = [] } = reads[test]
  return vectorEntries.flatMap((entry, index) => {
    const list = entry.side === null ? trunk : entry.side === side ? own : other
    return list.includes(entry.parameter) ? [index] : []
  })
}

/** Readings that carry arm length and the upper back besides the joints. */
const withFingertips: ReadonlySet<string> = new Set(['ftf', 'sit-reach'])

export function observe(measurement: MeasurementInput): Observation {
  const side: LegSide = measurement.side === 'left' ? 'left' : 'right'
  const { test, method, rater, trials } = measurement
  const own = measurement.sem ?? measurementError(test, method, rater, trials?.length ?? 1).sem
  return {
    id: measurement.id,
    test: measurement.test,
    side,
    value: measurement.value,
    sem: withFingertips.has(measurement.test) ? Math.hypot(own, fingertipSpread.value) : own,
    depends: dependsOn(measurement.test, side),
  }
}

export const observeForce = (reading: ForceReading): Observation => ({
  id: reading.id,
  test: 'force',
  side: reading.side,
  value: reading.momentNm,
  sem: reading.sem,
  angleDeg: reading.angleDeg,
  depends: dependsOn('force', reading.side),
})

/**
 * What a measured test says about whom: norm by sex, how far it follows hamstring extensibility, and how far a touchy nerve or a
 * guarding back shifts it. Active and passive tests never share a norm. Standing pelvic tilt is absent on purpose: it says nothing
 * about the hamstrings (f-mech-standing-same). The same for `hip-er` and `thomas-knee`.
 */

import { type Norm, normsFor, sideDifference } from '../norms.ts'
import type { Basis } from '../vocabulary/assessment.ts'
import type { Sex } from '../vocabulary/case.ts'
import type { TestId } from '../vocabulary/measurement.ts'
import type { Contributor } from './explanation.ts'

/** A test that follows hamstring extensibility. Norms of measured tests are in `norms.ts`; only what has none there brings its own. */
export interface RangeTest {
  readonly norms: (sex: Sex) => readonly Usual[]
  /** +1: a larger value is more range; −1: a smaller one is. */
  readonly direction: 1 | -1
  /** Correlation with extensibility; the rest of the spread is the test's own. */
  readonly loading: number
  /** Change of the value with a touchy nerve, with a guarding back. */
  readonly nerveShift: number
  readonly guardingShift: number
  readonly basis: Basis
  readonly sources: readonly string[]
}

/** `slr-active` and `popliteal` are what `slr` with `active: true` and a converted popliteal angle are read with. */
export type RangeTestId = Extract<TestId, 'slr' | 'ake' | 'pke' | 'ftf' | 'sit-reach' | 'hip-flexion-bend'> | 'slr-active' | 'popliteal'

type Usual = Pick<Norm, 'mean' | 'sd' | 'meanRange'>

/** Norms of the two readings that are no test of their own. The active raise is a judgement; the popliteal means are f-norm-pa-means, their SDs judgement. */
export const ownNorms = {
  'slr-active': { female: { mean: 70, sd: 11, meanRange: [60, 82] }, male: { mean: 63, sd: 9, meanRange: [53, 75] } },
  popliteal: { female: { mean: 28, sd: 10, meanRange: [22, 34] }, male: { mean: 39, sd: 10, meanRange: [33, 45] } },
} as const

const own =
  (reading: keyof typeof ownNorms) =>
  (sex: Sex): readonly Usual[] => {
    const { female, male } = ownNorms[reading]
    return sex === 'unspecified' ? [female, male] : [sex === 'female' ? female : male]
  }
const table = (test: TestId) => (sex: Sex) => normsFor(test, sex)

/** Judgement unless the sources say otherwise: loadings from correlations between tests (f-rel-ake-neto, f-rel-sitreach-validity). */
export const rangeTests: Readonly<Record<RangeTestId, RangeTest>> = {
  slr: {
    norms: table('slr'),
    direction: 1,
    loading: 0.85,
    nerveShift: -9,
    guardingShift: -10,
    basis: 'judgement',
    sources: ['f-norm-pslr-means', 'f-norm-sexdiff'],
  },
  'slr-active': {
    norms: own('slr-active'),
    direction: 1,
    loading: 0.75,
    nerveShift: -8,
    guardingShift: -12,
    basis: 'judgement',
    sources: ['f-rel-ake-aslr'],
  },
  ake: {
    norms: table('ake'),
    direction: -1,
    loading: 0.8,
    nerveShift: 8,
    guardingShift: 5,
    basis: 'study',
    sources: ['f-norm-ake', 'f-rel-ake-neto'],
  },
  pke: { norms: table('pke'), direction: -1, loading: 0.8, nerveShift: 8, guardingShift: 5, basis: 'study', sources: ['f-norm-pke'] },
  popliteal: {
    norms: own('popliteal'),
    direction: -1,
    loading: 0.8,
    nerveShift: 8,
    guardingShift: 5,
    basis: 'judgement',
    sources: ['f-norm-pa-means'],
  },
  ftf: {
    norms: table('ftf'),
    direction: -1,
    loading: 0.5,
    nerveShift: 7,
    guardingShift: 12,
    basis: 'judgement',
    sources: ['f-rel-ftf-vs-slr'],
  },
  'sit-reach': {
    norms: table('sit-reach'),
    direction: 1,
    loading: 0.56,
    nerveShift: -6,
    guardingShift: -8,
    basis: 'judgement',
    sources: ['f-rel-sitreach-validity'],
  },
  'hip-flexion-bend': {
    norms: table('hip-flexion-bend'),
    direction: 1,
    loading: 0.5,
    nerveShift: -6,
    guardingShift: -12,
    basis: 'judgement',
    sources: ['f-bend-totals'],
  },
}

interface Spread {
  readonly mean: number
  readonly sd: number
}

/** A test that follows a yes/no state: its value without and with it. */
export interface StateTest {
  readonly node: Contributor | { readonly explanation: string }
  readonly without: Spread
  readonly with: Spread
  readonly sources: readonly string[]
}

export const stateTests: Partial<Record<TestId, StateTest>> = {
  thomas: { node: 'hip-flexors', without: { mean: -9, sd: 7 }, with: { mean: 6, sd: 7 }, sources: ['f-norm-thomas'] },
  'hip-ir': { node: 'hip-stiffness', without: { mean: 38, sd: 8 }, with: { mean: 17, sd: 7 }, sources: ['f-norm-hip-rotation'] },
  'knee-to-wall': {
    node: { explanation: 'calf-shortness' },
    without: { mean: 11, sd: 3 },
    with: { mean: 5.5, sd: 2.5 },
    sources: ['f-rel-wblt-convert'],
  },
  schober: {
    node: { explanation: 'axial-spondyloarthritis' },
    without: { mean: 6.5, sd: 1.3 },
    with: { mean: 4.4, sd: 1.6 },
    sources: ['f-rel-schober'],
  },
}

/** Two sides further apart than this (degrees) are read as one side being held back, and the freer side is taken: mean + 2 SD. */
export const sideDifferenceDeg = sideDifference.mean + 2 * sideDifference.sd

/**
 * What a measured test says about whom: norm by sex, how far it follows hamstring extensibility, and how far a touchy nerve or a
 * guarding back shifts it. Active and passive tests never share a norm. Standing pelvic tilt is absent on purpose: it says nothing
 * about the hamstrings (f-mech-standing-same). The same for `hip-er` and `thomas-knee`.
 */

import type { TestId } from '../vocabulary/measurement.ts'
import type { Contributor } from './explanation.ts'

interface Norm {
  readonly mean: number
  readonly sd: number
}

/** A test that follows hamstring extensibility. */
export interface RangeTest {
  readonly norms: { readonly female: Norm; readonly male: Norm }
  /** +1: a larger value is more range; −1: a smaller one is. */
  readonly direction: 1 | -1
  /** Correlation with extensibility; the rest of the spread is the test's own. */
  readonly loading: number
  /** Change of the value with a touchy nerve, with a guarding back. */
  readonly nerveShift: number
  readonly guardingShift: number
  readonly basis: 'study' | 'derived' | 'judgement'
  readonly sources: readonly string[]
}

/** `slr-active` and `popliteal` are what `slr` with `active: true` and a converted popliteal angle are read with. */
export type RangeTestId = Extract<TestId, 'slr' | 'ake' | 'pke' | 'ftf' | 'sit-reach' | 'hip-flexion-bend'> | 'slr-active' | 'popliteal'

export const rangeTests: Readonly<Record<RangeTestId, RangeTest>> = {
  slr: {
    norms: { female: { mean: 76.3, sd: 9.8 }, male: { mean: 68.5, sd: 6.8 } },
    direction: 1,
    loading: 0.85,
    nerveShift: -9,
    guardingShift: -10,
    basis: 'study',
    sources: ['f-norm-pslr-means', 'f-norm-sexdiff'],
  },
  'slr-active': {
    norms: { female: { mean: 70, sd: 11 }, male: { mean: 63, sd: 9 } },
    direction: 1,
    loading: 0.75,
    nerveShift: -8,
    guardingShift: -12,
    basis: 'judgement',
    sources: ['f-rel-ake-aslr'],
  },
  ake: {
    norms: { female: { mean: 13.4, sd: 6 }, male: { mean: 17.8, sd: 9.1 } },
    direction: -1,
    loading: 0.8,
    nerveShift: 8,
    guardingShift: 5,
    basis: 'study',
    sources: ['f-norm-ake', 'f-rel-ake-neto'],
  },
  pke: {
    norms: { female: { mean: 9.8, sd: 5.7 }, male: { mean: 17.1, sd: 9.1 } },
    direction: -1,
    loading: 0.8,
    nerveShift: 8,
    guardingShift: 5,
    basis: 'study',
    sources: ['f-norm-pke'],
  },
  popliteal: {
    norms: { female: { mean: 28, sd: 10 }, male: { mean: 39, sd: 10 } },
    direction: -1,
    loading: 0.8,
    nerveShift: 8,
    guardingShift: 5,
    basis: 'study',
    sources: ['f-norm-pa-means'],
  },
  ftf: {
    norms: { female: { mean: -1, sd: 10 }, male: { mean: 4, sd: 11 } },
    direction: -1,
    loading: 0.5,
    nerveShift: 7,
    guardingShift: 12,
    basis: 'judgement',
    sources: ['f-rel-ftf-vs-slr'],
  },
  'sit-reach': {
    norms: { female: { mean: 3, sd: 9 }, male: { mean: -2, sd: 9 } },
    direction: 1,
    loading: 0.56,
    nerveShift: -6,
    guardingShift: -8,
    basis: 'judgement',
    sources: ['f-rel-sitreach-validity', 'f-norm-sitreach-age'],
  },
  'hip-flexion-bend': {
    norms: { female: { mean: 71, sd: 11 }, male: { mean: 68, sd: 11 } },
    direction: 1,
    loading: 0.5,
    nerveShift: -6,
    guardingShift: -12,
    basis: 'judgement',
    sources: ['f-bend-totals'],
  },
}

/** A test that follows a yes/no state: its value without and with it. */
export interface StateTest {
  readonly node: Contributor | { readonly explanation: string }
  readonly without: Norm
  readonly with: Norm
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

/** Share of a measurement's error that repeated trials of one session average out; the rest stays. Judgement. */
export const trialShare = 0.6
/** Two sides further apart than this (degrees) are read as one side being held back, and the freer side is taken. From f-norm-slr-side. */
export const sideDifferenceDeg = 11

/**
 * Numbers about people that the mechanical twin needs: typical values and spread of the personal parameters, how people stop a stretch,
 * what a stretching programme changes, and how far a test repeats. One entry per number, with its source, what it rests on and whether
 * the source was read (`read`), only cited by another (`secondary`), or is recalled and must be checked before it is shown
 * (`remembered`); `none` where nothing was to be checked (judgement).
 */
import type { Basis } from './vocabulary/assessment.ts'

export interface TwinNumber {
  readonly value: number
  /** standard deviation between people, in `unit` (of the natural logarithm where `scale` is log) */
  readonly sd?: number
  readonly scale?: 'log'
  /** limits outside of which a value is refused */
  readonly range: readonly [number, number]
  readonly unit: string
  readonly source: string
  readonly basis: Basis
  readonly checked: 'read' | 'secondary' | 'remembered' | 'none'
}

const prototype = 'calibration in ../docs/science.md, "parameters"'

/** Personal parameters: typical value, spread between people, limits. Factors are against a typical adult of the same sex and size. */
export const personalPriors = {
  hamstringShift: {
    value: 0,
    sd: 5,
    range: [-30, 30],
    unit: 'mm',
    source: 'spread that gives the published 9° before any test; a population varies by 3–4',
    basis: 'derived',
    checked: 'none',
  },
  hamstringStiffness: {
    value: 1,
    sd: 0.25,
    scale: 'log',
    range: [0.33, 3],
    unit: 'factor',
    source: 'between-person spread of passive stiffness, Magnusson 1997',
    basis: 'derived',
    checked: 'remembered',
  },
  tolerance: {
    value: 1,
    sd: 0.2,
    scale: 'log',
    range: [0.3, 3],
    unit: 'factor',
    source: 'Weppler & Magnusson 2010: sensation decides the end of a stretch; spread derived',
    basis: 'derived',
    checked: 'secondary',
  },
  hipFlexorShift: {
    value: 0,
    sd: 4.5,
    range: [-25, 25],
    unit: 'deg',
    source: 'Thomas thigh angle SD 5.6°, Harvey 1998',
    basis: 'derived',
    checked: 'remembered',
  },
  rectusStiffness: {
    value: 1,
    sd: 0.3,
    scale: 'log',
    range: [0.3, 3],
    unit: 'factor',
    source: 'Thomas knee angle SD 7.6°, Harvey 1998',
    basis: 'derived',
    checked: 'remembered',
  },
  lumbarRange: {
    value: 48,
    sd: 8,
    range: [20, 80],
    unit: 'deg',
    source: '42–66° by method: Esola 1996, Mitchell 2008 (table 3)',
    basis: 'study',
    checked: 'read',
  },
  lumbarStiffness: {
    value: 1,
    sd: 0.3,
    scale: 'log',
    range: [0.3, 3],
    unit: 'factor',
    source: 'Dolan 1994: 77 (women) to 120 N m (men) at full flexion; spread judged',
    basis: 'judgement',
    checked: 'none',
  },
  lumbarRest: {
    value: 15,
    sd: 6,
    range: [-5, 35],
    unit: 'deg',
    source: 'rest posture flexed against standing; supported by stand to sit −16.6°, doi:10.1007/s00776-012-0281-1',
    basis: 'derived',
    checked: 'read',
  },
  ankleRange: {
    value: 38,
    sd: 6,
    range: [5, 60],
    unit: 'deg',
    source: 'weight-bearing lunge, Bennell 1998',
    basis: 'study',
    checked: 'remembered',
  },
  nerve: {
    value: 1,
    sd: 0.4,
    scale: 'log',
    range: [0, 4],
    unit: 'factor',
    source: 'spread of the ankle effect on the leg raise, Boyd 2009',
    basis: 'derived',
    checked: 'secondary',
  },
  hipInward: {
    value: 0,
    sd: 8,
    range: [-35, 35],
    unit: 'deg',
    source: 'prone hip rotation 35–45°, wide spread',
    basis: 'study',
    checked: 'secondary',
  },
  hipOutward: {
    value: 0,
    sd: 8,
    range: [-35, 35],
    unit: 'deg',
    source: 'prone hip rotation 35–45°, wide spread',
    basis: 'study',
    checked: 'secondary',
  },
  strategy: {
    value: 1,
    sd: 0.15,
    scale: 'log',
    range: [0.4, 1.8],
    unit: 'factor',
    source: 'spread of lumbar motion in a forward bend, Esola 1996',
    basis: 'judgement',
    checked: 'none',
  },
  pelvicTilt: {
    value: 10,
    sd: 6,
    range: [-25, 40],
    unit: 'deg',
    source: 'ASIS–PSIS tilt in standing; bone alone gives 0–23°, Preece 2008',
    basis: 'study',
    checked: 'secondary',
  },
} as const satisfies Record<string, TwinNumber>

export type PersonalParameter = keyof typeof personalPriors

/** How alike a person's two legs are: correlation of each two-sided parameter. */
export const sideCorrelation = {
  value: 0.85,
  range: [0.5, 0.97],
  unit: 'correlation',
  source: 'two legs differ by 4–5° on a leg raise (Boyd & Villa 2012) against 7–10° between people',
  basis: 'derived',
  checked: 'read',
} as const satisfies TwinNumber

/**
 * Spread of a real population, for cohorts: narrower than `personalPriors` where those leave room for the unusual person. With them the
 * leg raise spreads by 6.8° and correlates −0.7 with knee extension (docs/science.md).
 */
export const populationSpread = {
  hamstringShift: { value: 3, range: [2, 5], unit: 'mm', source: prototype, basis: 'derived', checked: 'none' },
  hamstringStiffness: { value: 0.2, range: [0.1, 0.35], unit: 'log', source: prototype, basis: 'derived', checked: 'none' },
  tolerance: { value: 0.1, range: [0.05, 0.25], unit: 'log', source: prototype, basis: 'derived', checked: 'none' },
  hipFlexorShift: { value: 4, range: [3, 6], unit: 'deg', source: prototype, basis: 'derived', checked: 'none' },
} as const satisfies Record<string, TwinNumber>

/**
 * N of summed pull of the three two-joint hamstrings at which people stop a raise done by somebody else, on a body of 1.70 m and 75 kg.
 * A shorter or softer muscle would do the same: the tests cannot tell.
 */
export const stretchTolerance = {
  male: {
    value: 325,
    range: [200, 500],
    unit: 'N',
    source: 'calibrated on a leg raise of 68.5°, Youdas 2005',
    basis: 'derived',
    checked: 'remembered',
  },
  female: {
    value: 428,
    range: [250, 650],
    unit: 'N',
    source: 'calibrated on a leg raise of 76.3°, Youdas 2005',
    basis: 'derived',
    checked: 'remembered',
  },
  unspecified: { value: 372, range: [200, 650], unit: 'N', source: 'between men and women', basis: 'derived', checked: 'remembered' },
} as const satisfies Record<string, TwinNumber>

/** Factor on tolerance in stretches driven by one's own weight. */
export const ownWeightFactor = {
  value: 1.78,
  range: [1.2, 2.5],
  unit: 'factor',
  source: 'calibrated on 69.4° of hip flexion in a full forward bend, Esola 1996',
  basis: 'derived',
  checked: 'read',
} as const satisfies TwinNumber

/** Spread of tolerance from test to test in one person (log): without it the leg raise and knee extension would agree better than they do. */
export const testTolerance = {
  value: 0.1,
  range: [0.05, 0.2],
  unit: 'log',
  source: 'r −0.67 to −0.72 between them, Neto 2015',
  basis: 'derived',
  checked: 'read',
} as const satisfies TwinNumber

/** Part by which a manoeuvre lowers the stop force in a person with nerve = 1. */
export const sensitisingEffect = {
  ankle: {
    value: 0.32,
    range: [0.1, 0.5],
    unit: 'part',
    source: 'calibrated on 10.1° at tolerance, Boyd 2009',
    basis: 'derived',
    checked: 'secondary',
  },
  neck: { value: 0.1, range: [0, 0.3], unit: 'part', source: 'smaller than the ankle in every study', basis: 'judgement', checked: 'none' },
} as const satisfies Record<string, TwinNumber>

/** How a stretching programme's gain (`dose.expectedRaise`) comes about over the weeks, and how differently people gain. */
export const programmeEffect = {
  /** weeks after which 63 % of the gain is there */
  time: {
    value: 2,
    range: [1, 3],
    unit: 'weeks',
    source: 'gains level off at week four to five, Gribble 1999',
    basis: 'derived',
    checked: 'read',
  },
  spread: {
    value: 0.3,
    range: [0.2, 0.6],
    unit: 'part of the gain',
    source: 'band of 5–17° around 12° (`dose.expectedRaise`)',
    basis: 'derived',
    checked: 'none',
  },
} as const satisfies Record<string, TwinNumber>

/** cm of skin lengthening per degree of lumbar flexion in the modified Schober test. */
export const schoberPerDegree = {
  value: 0.15,
  range: [0.11, 0.17],
  unit: 'cm/deg',
  source: '6–7 cm against 42.4° of bend, Tousignant 2005',
  basis: 'derived',
  checked: 'remembered',
} as const satisfies TwinNumber

/** What the fingertip reading carries besides the joints: arm length, shoulder blade, upper back. */
export const fingertipSpread = {
  value: 5,
  range: [3, 8],
  unit: 'cm',
  source: 'arm length 2 cm, scapula and thoracic flexion 4 cm',
  basis: 'judgement',
  checked: 'none',
} as const satisfies TwinNumber

/** Adults' size, for cohorts: mean, spread between people; correlation of height and mass. */
export const bodySize = {
  female: {
    heightCm: {
      value: 163,
      sd: 6.5,
      range: [135, 200],
      unit: 'cm',
      source: 'European adults, rounded',
      basis: 'judgement',
      checked: 'remembered',
    },
    bmi: {
      value: 24.5,
      sd: 3.6,
      range: [15, 35],
      unit: 'kg/m²',
      source: 'European adults, rounded',
      basis: 'judgement',
      checked: 'remembered',
    },
  },
  male: {
    heightCm: {
      value: 176,
      sd: 7,
      range: [145, 215],
      unit: 'cm',
      source: 'European adults, rounded',
      basis: 'judgement',
      checked: 'remembered',
    },
    bmi: {
      value: 25.5,
      sd: 3.4,
      range: [15, 35],
      unit: 'kg/m²',
      source: 'European adults, rounded',
      basis: 'judgement',
      checked: 'remembered',
    },
  },
} as const satisfies Record<string, Record<string, TwinNumber>>

/** Who the twin speaks of; outside it refuses, in words. */
export const twinScope = {
  minAge: { value: 18, range: [18, 18], unit: 'years', source: 'the data are adults’', basis: 'judgement', checked: 'none' },
  maxAge: { value: 90, range: [80, 95], unit: 'years', source: 'norms to 79 (Youdas 2005)', basis: 'judgement', checked: 'none' },
  maxBmi: { value: 35, range: [35, 35], unit: 'kg/m²', source: 'soft-tissue contact is not modelled', basis: 'judgement', checked: 'none' },
  minBmi: { value: 14, range: [13, 16], unit: 'kg/m²', source: 'no body of the data is so light', basis: 'judgement', checked: 'none' },
  minHeightCm: {
    value: 135,
    range: [130, 140],
    unit: 'cm',
    source: 'no body of the data is so small',
    basis: 'judgement',
    checked: 'none',
  },
  maxHeightCm: { value: 215, range: [210, 220], unit: 'cm', source: 'no body of the data is so tall', basis: 'judgement', checked: 'none' },
} as const satisfies Record<string, TwinNumber>

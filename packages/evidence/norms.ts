/**
 * What is usual in each test, by sex. Signs and zero as in `vocabulary/measurement.ts`. Where the basis is judgement the
 * norm is provisional: people see a lower, middle or upper band, never a percentile. Knee-extension and popliteal-angle
 * tables are never mixed; active and passive never share a norm. Age made no difference between 20 and 79 (`f-norm-sexdiff`).
 */
import type { Basis } from './vocabulary/assessment.ts'
import type { Sex } from './vocabulary/case.ts'
import type { TestId } from './vocabulary/measurement.ts'

export interface Norm {
  readonly test: TestId
  readonly sex: Exclude<Sex, 'unspecified'>
  readonly mean: number
  /** Spread between people. */
  readonly sd: number
  /** Within which the true mean of the public may lie. */
  readonly meanRange: readonly [number, number]
  readonly n: number | null
  readonly population: string
  readonly basis: Basis
  /** Finding id, or the project's own judgement. */
  readonly source: string
  readonly note?: string
}

/** 95 % interval of a mean from its spread and number of people. */
const interval = (mean: number, sd: number, n: number): readonly [number, number] => [
  mean - (1.96 * sd) / Math.sqrt(n),
  mean + (1.96 * sd) / Math.sqrt(n),
]
const about = (mean: number, halfWidth: number): readonly [number, number] => [mean - halfWidth, mean + halfWidth]

const students = '123 university students, 18-24 years; women and men counted about half and half'
const adults214 = '106 men and 108 women, 20-79 years'

export const norms: readonly Norm[] = [
  // the difference of about 8 degrees is verified; the means are not: another sample gave 87 and 100
  {
    test: 'slr',
    sex: 'male',
    mean: 68.5,
    sd: 6.8,
    meanRange: [62, 80],
    n: 106,
    population: adults214,
    basis: 'judgement',
    source: 'f-norm-pslr-means',
  },
  {
    test: 'slr',
    sex: 'female',
    mean: 76.3,
    sd: 9.8,
    meanRange: [70, 90],
    n: 108,
    population: adults214,
    basis: 'judgement',
    source: 'f-norm-pslr-means',
  },
  {
    test: 'ake',
    sex: 'male',
    mean: 17.8,
    sd: 9.1,
    meanRange: interval(17.8, 9.1, 61),
    n: 61,
    population: students,
    basis: 'study',
    source: 'f-norm-ake',
  },
  {
    test: 'ake',
    sex: 'female',
    mean: 13.4,
    sd: 6,
    meanRange: interval(13.4, 6, 61),
    n: 61,
    population: students,
    basis: 'study',
    source: 'f-norm-ake',
  },
  {
    test: 'pke',
    sex: 'male',
    mean: 17.1,
    sd: 9.1,
    meanRange: interval(17.1, 9.1, 61),
    n: 61,
    population: students,
    basis: 'study',
    source: 'f-norm-pke',
  },
  {
    test: 'pke',
    sex: 'female',
    mean: 9.8,
    sd: 5.7,
    meanRange: interval(9.8, 5.7, 61),
    n: 61,
    population: students,
    basis: 'study',
    source: 'f-norm-pke',
  },
  ...both('thomas', {
    mean: -11.9,
    sd: 5.6,
    meanRange: about(-8, 6),
    n: 117,
    population: 'elite athletes',
    basis: 'judgement',
    source: 'f-norm-thomas',
  }),
  ...both('thomas-knee', {
    mean: 52.5,
    sd: 7.6,
    meanRange: about(52.5, 8),
    n: 117,
    population: 'elite athletes',
    basis: 'judgement',
    source: 'f-norm-thomas',
  }),
  {
    test: 'hip-ir',
    sex: 'male',
    mean: 36,
    sd: 9,
    meanRange: about(36, 6),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'f-norm-hip-rotation',
  },
  {
    test: 'hip-ir',
    sex: 'female',
    mean: 45,
    sd: 9,
    meanRange: about(45, 6),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'f-norm-hip-rotation',
  },
  ...both('hip-er', {
    mean: 40,
    sd: 9,
    meanRange: about(40, 6),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'f-norm-hip-rotation',
  }),
  ...both('lumbar-flexion', {
    mean: 41.6,
    sd: 12,
    meanRange: about(46, 10),
    n: 41,
    population: 'adults; the spread is a judgement',
    basis: 'judgement',
    source: 'f-bend-totals',
  }),
  ...both('hip-flexion-bend', {
    mean: 69.4,
    sd: 13,
    meanRange: about(66, 10),
    n: 41,
    population: 'adults; the spread is a judgement',
    basis: 'judgement',
    source: 'f-bend-totals',
  }),
  ...both('schober', {
    mean: 6.5,
    sd: 1.3,
    meanRange: about(6.5, 0.7),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'f-rel-schober',
  }),
  ...both('knee-to-wall', {
    mean: 11,
    sd: 3,
    meanRange: about(11, 1.5),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'f-rel-wblt-convert',
  }),
  ...both('pelvic-tilt', {
    mean: 6.5,
    sd: 6,
    meanRange: about(6.5, 3),
    n: 120,
    population: 'adults, mean 24 years',
    basis: 'judgement',
    source: 'f-tilt-normal',
    note: 'Bone shape alone spans 0 to 23 degrees.',
  }),
  {
    test: 'ftf',
    sex: 'male',
    mean: 4,
    sd: 11,
    meanRange: about(4, 5),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'src-d-judgement',
  },
  {
    test: 'ftf',
    sex: 'female',
    mean: -1,
    sd: 10,
    meanRange: about(-1, 5),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'src-d-judgement',
  },
  {
    test: 'sit-reach',
    sex: 'male',
    mean: -2,
    sd: 9,
    meanRange: about(-2, 5),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'src-d-judgement',
  },
  {
    test: 'sit-reach',
    sex: 'female',
    mean: 3,
    sd: 9,
    meanRange: about(3, 5),
    n: null,
    population: 'adults',
    basis: 'judgement',
    source: 'src-d-judgement',
  },
]

function both(test: TestId, norm: Omit<Norm, 'test' | 'sex'>): readonly Norm[] {
  return [
    { test, sex: 'male', ...norm },
    { test, sex: 'female', ...norm },
  ]
}

/** The norm of one sex, or of both for `unspecified`. Empty when nothing is known. */
export const normsFor = (test: TestId, sex: Sex): readonly Norm[] =>
  norms.filter((norm) => norm.test === test && (sex === 'unspecified' || norm.sex === sex))

/** Usual difference between a person's two legs in a straight leg raise. */
export const sideDifference = { test: 'slr', mean: 4.1, sd: 3.2, range: [3.1, 5.1], basis: 'study', source: 'f-norm-slr-side' } as const

/** Cut-offs called "short" in one study of students; shown as history, never as pass or fail. */
export const shortCutOffs = [
  { test: 'ake', sex: 'male', above: 33, basis: 'study', source: 'f-norm-ake' },
  { test: 'ake', sex: 'female', above: 23.4, basis: 'study', source: 'f-norm-ake' },
  { test: 'pke', sex: 'male', above: 32.2, basis: 'study', source: 'f-norm-pke' },
  { test: 'pke', sex: 'female', above: 19.2, basis: 'study', source: 'f-norm-pke' },
] as const

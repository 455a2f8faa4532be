/**
 * How far one reading may lie from the truth (SEM) and how large a change must be to be real (MDC95 = 1.96 · √2 · SEM),
 * by test, method and rater. No study covers people who measure themselves: they start at the between-rater figure of the
 * phone study, 10.2° (judgement), until their own repeats narrow it.
 */
import type { Basis } from './vocabulary/assessment.ts'
import type { MeasurementInput, Method, Rater, TestId } from './vocabulary/measurement.ts'

export interface ErrorEntry {
  readonly tests: readonly TestId[]
  readonly methods: readonly Method[]
  readonly raters: readonly Rater[]
  /** In the test's unit. */
  readonly mdc95: number
  readonly range: readonly [number, number]
  readonly basis: Basis
  readonly source: string
  readonly note?: string
}

const legAngles = ['slr', 'ake', 'pke'] as const
const hipAngles = ['thomas', 'thomas-knee', 'hip-ir', 'hip-er'] as const
const trunkAngles = ['pelvic-tilt', 'lumbar-flexion', 'hip-flexion-bend'] as const
const byHandOrPhone = ['tilt', 'photo', 'goniometer', 'typed'] as const

/** The first entry that fits is used, so the narrow ones come first. */
export const errorTable: readonly ErrorEntry[] = [
  // a clinician: the same rater again
  {
    tests: ['slr'],
    methods: ['tilt'],
    raters: ['clinician'],
    mdc95: 3.3,
    range: [2.5, 6],
    basis: 'study',
    source: 'f-rel-slr-iphone-intra',
  },
  {
    tests: ['slr'],
    methods: ['goniometer', 'typed'],
    raters: ['clinician'],
    mdc95: 6.5,
    range: [6, 7],
    basis: 'study',
    source: 'f-rel-slr-neto',
  },
  { tests: ['slr'], methods: ['photo'], raters: ['clinician'], mdc95: 6.5, range: [4, 10], basis: 'judgement', source: 'f-rel-slr-neto' },
  {
    tests: ['ake'],
    methods: ['tilt', 'photo', 'goniometer', 'typed'],
    raters: ['clinician'],
    mdc95: 12,
    range: [7, 12],
    basis: 'study',
    source: 'f-rel-ake-71-intra',
    note: 'One trial. Mean of repeated trials by the same rater: 8 (x-ake-mdc).',
  },
  {
    tests: ['pke'],
    methods: byHandOrPhone,
    raters: ['clinician'],
    mdc95: 12,
    range: [7, 14],
    basis: 'judgement',
    source: 'f-rel-ake-71-intra',
  },
  {
    tests: ['thomas'],
    methods: ['tilt', 'photo'],
    raters: ['clinician'],
    mdc95: 3.9,
    range: [3, 9.6],
    basis: 'study',
    source: 'f-rel-hipext-iphone-intra',
  },
  {
    tests: ['thomas'],
    methods: ['goniometer', 'typed'],
    raters: ['clinician'],
    mdc95: 9.6,
    range: [4, 14],
    basis: 'judgement',
    source: 'f-rel-mtt-gonio-intra',
    note: 'A hand goniometer repeats poorly here.',
  },
  {
    tests: ['thomas-knee'],
    methods: byHandOrPhone,
    raters: ['clinician'],
    mdc95: 4.2,
    range: [2.4, 8],
    basis: 'study',
    source: 'f-rel-mtt-stabil',
  },
  {
    tests: ['hip-ir', 'hip-er'],
    methods: byHandOrPhone,
    raters: ['clinician'],
    mdc95: 8,
    range: [5, 12],
    basis: 'judgement',
    source: 'f-rel-hipext-iphone-inter',
  },
  {
    tests: trunkAngles,
    methods: byHandOrPhone,
    raters: ['clinician'],
    mdc95: 9,
    range: [6, 14],
    basis: 'judgement',
    source: 'src-d-judgement',
  },
  // somebody else, or oneself: the between-rater figure
  { tests: ['slr'], methods: ['tilt'], raters: ['helper'], mdc95: 10.2, range: [6, 14], basis: 'study', source: 'f-rel-slr-iphone-inter' },
  {
    tests: ['thomas'],
    methods: ['tilt'],
    raters: ['helper'],
    mdc95: 9.6,
    range: [6, 14],
    basis: 'study',
    source: 'f-rel-hipext-iphone-inter',
  },
  {
    tests: ['ake', 'pke'],
    methods: byHandOrPhone,
    raters: ['helper', 'self'],
    mdc95: 12,
    range: [8, 16],
    basis: 'judgement',
    source: 'f-rel-ake-71-inter',
  },
  {
    tests: [...legAngles, ...hipAngles, ...trunkAngles],
    methods: byHandOrPhone,
    raters: ['helper', 'self'],
    mdc95: 10.2,
    range: [6, 16],
    basis: 'judgement',
    source: 'f-rel-slr-iphone-inter',
  },
  // camera: ±10° on the leg line to start with; trunk rough; nothing narrower before own repeats
  {
    tests: [...legAngles, ...hipAngles],
    methods: ['video'],
    raters: ['clinician', 'helper', 'self'],
    mdc95: 14.1,
    range: [8, 20],
    basis: 'judgement',
    source: 'f-cam-no-slr-study',
  },
  {
    tests: trunkAngles,
    methods: ['video'],
    raters: ['clinician', 'helper', 'self'],
    mdc95: 20,
    range: [12, 30],
    basis: 'judgement',
    source: 'f-cam-hip',
  },
  {
    tests: ['knee-to-wall'],
    methods: ['video', 'photo'],
    raters: ['clinician', 'helper', 'self'],
    mdc95: 2.5,
    range: [1.3, 4],
    basis: 'judgement',
    source: 'f-cam-lunge',
  },
  // centimetres
  {
    tests: ['knee-to-wall'],
    methods: ['tape', 'typed'],
    raters: ['clinician'],
    mdc95: 1.9,
    range: [1, 2],
    basis: 'study',
    source: 'f-rel-wblt-intra',
  },
  {
    tests: ['knee-to-wall'],
    methods: ['tape', 'typed', 'tilt', 'goniometer'],
    raters: ['helper', 'self', 'clinician'],
    mdc95: 2.5,
    range: [1.6, 4],
    basis: 'judgement',
    source: 'f-rel-wblt-inter',
  },
  {
    tests: ['ftf'],
    methods: ['tape', 'typed'],
    raters: ['clinician'],
    mdc95: 4.5,
    range: [3, 6],
    basis: 'study',
    source: 'f-rel-ftf-slr-lbp',
  },
  {
    tests: ['ftf'],
    methods: ['tape', 'typed', 'photo', 'video', 'tilt', 'goniometer'],
    raters: ['helper', 'self', 'clinician'],
    mdc95: 6.5,
    range: [4.5, 9],
    basis: 'judgement',
    source: 'f-rel-ftf-slr-lbp',
  },
  {
    tests: ['schober'],
    methods: ['tape', 'typed'],
    raters: ['clinician'],
    mdc95: 1.8,
    range: [1, 2.5],
    basis: 'judgement',
    source: 'f-rel-schober',
  },
  {
    tests: ['schober'],
    methods: ['tape', 'typed', 'photo', 'video', 'tilt', 'goniometer'],
    raters: ['helper', 'self', 'clinician'],
    mdc95: 2.5,
    range: [1.8, 4],
    basis: 'judgement',
    source: 'f-rel-schober',
  },
  {
    tests: ['sit-reach'],
    methods: ['tape', 'typed', 'photo', 'video', 'tilt', 'goniometer'],
    raters: ['clinician', 'helper', 'self'],
    mdc95: 5,
    range: [3, 8],
    basis: 'judgement',
    source: 'f-rel-four-tests',
  },
  // an angle read off a tape, or written down without saying how
  {
    tests: [...legAngles, ...hipAngles, ...trunkAngles],
    methods: ['tape'],
    raters: ['clinician', 'helper', 'self'],
    mdc95: 14.1,
    range: [8, 20],
    basis: 'judgement',
    source: 'src-d-judgement',
  },
]

const mdcFactor = 1.96 * Math.SQRT2

export interface MeasurementError {
  /** Test's unit; of the mean of the trials. */
  readonly sem: number
  readonly mdc95: number
  readonly range: readonly [number, number]
  readonly basis: Basis
  readonly source: string
}

/** Share of the error variance that repeats do not average away: placement, day, rater. Judgement. */
const sharedError = 0.5

/**
 * Error of one measurement. Repeated trials narrow it, though not below the part that all trials share; who measures themselves starts
 * at the table's figure whatever the number of trials, because no study says how far repeats help there.
 *
 * @param trials - how many trials the value is the mean of
 */
export function measurementError(test: TestId, method: Method, rater: Rater, trials = 1): MeasurementError {
  const entry = errorTable.find((row) => row.tests.includes(test) && row.methods.includes(method) && row.raters.includes(rater))
  if (entry === undefined)
    throw new RangeError(`No error is known for test ${test} by ${method}, rater ${rater}. Add a row to packages/evidence/errors.ts.`)
  const narrowing = rater === 'self' ? 1 : Math.sqrt(sharedError + (1 - sharedError) / Math.max(1, trials))
  const mdc95 = entry.mdc95 * narrowing
  return {
    sem: mdc95 / mdcFactor,
    mdc95,
    range: [entry.range[0] * narrowing, entry.range[1] * narrowing],
    basis: entry.basis,
    source: entry.source,
  }
}

/**
 * A measurement with its error: its own, else the table's for its test, method and rater. Trials do not narrow it here: who brings
 * trials without an error has not said how they were taken, and no change is to be called real below the studies' MDC95.
 */
export function withError(one: MeasurementInput): MeasurementInput {
  if (one.sem !== undefined) return one
  const { sem, mdc95 } = measurementError(one.test, one.method, one.rater)
  return { ...one, sem, mdc95: one.mdc95 ?? mdc95 }
}

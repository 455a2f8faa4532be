/** What can be measured, how, by whom: the words every package shares. Units and signs: `design/contracts.md`, repeated in `tests`. */
import { z } from 'zod'

export const sides = ['left', 'right', 'none'] as const
export const methods = ['tilt', 'photo', 'video', 'goniometer', 'tape', 'typed'] as const
export const raters = ['self', 'helper', 'clinician'] as const

export type Side = (typeof sides)[number]
export type Method = (typeof methods)[number]
export type Rater = (typeof raters)[number]

/**
 * Every measured test: its unit, what zero and the sign mean, whether it has sides, and the range outside of which
 * a value cannot be a human body (an entry error, a wrong unit).
 */
export const tests = {
  slr: { name: 'Straight leg raise', unit: 'deg', sided: true, possible: [0, 160], zero: 'leg level; + = raised above horizontal' },
  ake: {
    name: 'Active knee extension',
    unit: 'deg',
    sided: true,
    possible: [-15, 120],
    zero: 'knee straight with the hip at 90°; + = lack from straight',
  },
  pke: {
    name: 'Passive knee extension',
    unit: 'deg',
    sided: true,
    possible: [-15, 120],
    zero: 'knee straight with the hip at 90°; + = lack from straight',
  },
  thomas: {
    name: 'Modified Thomas test, thigh',
    unit: 'deg',
    sided: true,
    possible: [-60, 90],
    zero: 'thigh level with the pelvis held; + = above horizontal',
  },
  'thomas-knee': { name: 'Modified Thomas test, knee', unit: 'deg', sided: true, possible: [0, 140], zero: 'knee straight; + = flexion' },
  'hip-ir': { name: 'Hip inward rotation', unit: 'deg', sided: true, possible: [-10, 90], zero: 'neutral rotation' },
  'hip-er': { name: 'Hip outward rotation', unit: 'deg', sided: true, possible: [-10, 100], zero: 'neutral rotation' },
  ftf: { name: 'Fingertip to floor', unit: 'cm', sided: false, possible: [-60, 120], zero: 'fingertips touch the floor; − = beyond' },
  'sit-reach': { name: 'Sit and reach', unit: 'cm', sided: false, possible: [-70, 50], zero: 'fingertips at the toes; + = beyond' },
  'knee-to-wall': { name: 'Knee to wall', unit: 'cm', sided: true, possible: [0, 30], zero: 'toe at the wall' },
  schober: { name: 'Schober test', unit: 'cm', sided: false, possible: [0, 15], zero: 'no increase from standing' },
  'pelvic-tilt': {
    name: 'Standing pelvic tilt',
    unit: 'deg',
    sided: false,
    possible: [-40, 60],
    zero: 'ASIS level with PSIS; + = anterior',
  },
  'lumbar-flexion': { name: 'Lumbar flexion in a forward bend', unit: 'deg', sided: false, possible: [-20, 120], zero: 'standing' },
  'hip-flexion-bend': { name: 'Hip flexion in a forward bend', unit: 'deg', sided: false, possible: [-20, 150], zero: 'standing' },
} as const satisfies Record<string, TestDefinition>

interface TestDefinition {
  readonly name: string
  readonly unit: 'deg' | 'cm'
  readonly sided: boolean
  readonly possible: readonly [number, number]
  readonly zero: string
}

export type TestId = keyof typeof tests
export const testIds = Object.keys(tests) as readonly TestId[]

/** Yes/no findings taken during a test; they are answers (`answers["crossed-slr"]`), not measurements. */
export const testFindings = ['crossed-slr', 'slump', 'ankle-sensitises', 'neck-sensitises'] as const
export type TestFinding = (typeof testFindings)[number]

export const measurementSchema = z.strictObject({
  id: z.string().min(1),
  test: z.enum(testIds as unknown as readonly [TestId, ...TestId[]]),
  side: z.enum(sides),
  value: z.number(),
  unit: z.enum(['deg', 'cm']),
  method: z.enum(methods),
  rater: z.enum(raters),
  active: z.boolean().optional(),
  trials: z.array(z.number()).optional(),
  /** Standard error of measurement, same unit as the value; filled from the error table when absent. */
  sem: z.number().positive().optional(),
  /** Smallest change between two such measurements that error alone does not explain (95 %). */
  mdc95: z.number().positive().optional(),
  taken: z.iso.datetime({ offset: true }).optional(),
  flags: z.array(z.string()).optional(),
  source: z.string().optional(),
})

/** A measurement as people and files give it: error, trials and flags may be missing. */
export type MeasurementInput = z.infer<typeof measurementSchema>
/** A measurement with everything known about it. */
export type Measurement = Required<MeasurementInput>

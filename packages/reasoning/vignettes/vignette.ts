/** The format of a vignette file: cases with what a careful clinician expects. Printed by `sitbone schema vignettes`. */
import { explanations } from '@sitbone/evidence/explanations/all'
import { levels, roleVerdicts } from '@sitbone/evidence/vocabulary/assessment'
import { caseSchema } from '@sitbone/evidence/vocabulary/case'
import { z } from 'zod'

const oneOrMore = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value).min(1)])

export const expectedSchema = z.strictObject({
  level: oneOrMore(z.enum(levels)).optional().describe('Level of care; a list: any of them is right.'),
  explanation: oneOrMore(z.string())
    .optional()
    .describe(
      `Leading explanation (also read as leading or top); a list: any of them is right. Ids: ${explanations.map(({ id }) => id).join(', ')}, other. Clinicians’ names are accepted too.`,
    ),
  role: oneOrMore(z.enum(roleVerdicts))
    .optional()
    .describe(
      "Verdict on the hamstrings' role (also read as hamstringRole); a list: any of them is right, the first names the class for the macro-average.",
    ),
  danger: z.array(z.string()).optional().describe('Ids of danger signs that must be named.'),
  forbidden: z.array(z.string()).optional().describe('Ids of advice that must not be given (also read as mustNotAdvise).'),
})
export type Expected = z.infer<typeof expectedSchema>

const described = {
  id: z.string().min(1),
  title: z.string().optional(),
  voice: z.enum(['person', 'clinician']).optional(),
  source: z.string().optional(),
  notes: z.string().optional(),
}
const nested = z.strictObject({ ...described, case: caseSchema, expected: expectedSchema })
const flat = z.strictObject({ ...described, id: z.string().min(1).optional(), ...caseSchema.shape, expected: expectedSchema })

/** Either `{id, case, expected}`, or a case file with `expected` beside person, answers and measurements. */
export const vignetteSchema = z.union([nested, flat])
/** One vignette, a list of them, or `{vignettes: […]}`. */
export const vignetteFileSchema = z.union([
  z.strictObject({ vignettes: z.array(vignetteSchema).min(1) }),
  z.array(vignetteSchema).min(1),
  vignetteSchema,
])

export interface Vignette {
  readonly id: string
  readonly title?: string
  readonly voice?: 'person' | 'clinician'
  /** Not yet validated: `assess` does that and says what is wrong. */
  readonly case: unknown
  readonly expected: Expected
}

export const scoreSchema = z.object({
  n: z.int(),
  top1: z.number().describe('Share of ranked vignettes whose expected explanation comes first.'),
  top3: z.number(),
  role: z.number().describe('Mean over the expected verdicts of the share that is right.'),
  underTriage: z.number().describe('Share with a less urgent level than expected.'),
  overTriage: z.number().describe('Share with a more urgent level than expected.'),
  brier: z.number().describe('Mean over ranked vignettes of half the squared distance over all explanations and "other"; 0 to 1.'),
  calibrationError: z.number().describe('Expected calibration error of the leading probability, ten bins.'),
  forbiddenAdvice: z.int().describe('Advice given that the vignette or a safety rule forbids.'),
  missedDanger: z.int().describe('Danger signs expected and not named.'),
})
export type Score = z.infer<typeof scoreSchema>

/** A case: the person, what they answered, what was measured. Input of `assess`, `plan`, `twin fit`, `report`. */
import { z } from 'zod'
import { measurementSchema } from './measurement.ts'

export const sexes = ['female', 'male', 'unspecified'] as const
export type Sex = (typeof sexes)[number]

export const personSchema = z.strictObject({
  /** Years. */
  age: z.number().min(0).max(120),
  sex: z.enum(sexes),
  heightCm: z.number().min(50).max(250).optional(),
  massKg: z.number().min(15).max(350).optional(),
  /** ISO 3166 two-letter country, for emergency numbers. */
  region: z.string().optional(),
})
export type Person = z.infer<typeof personSchema>

/** One answer: option id, several option ids, number, or free text. `not-sure` is always allowed. */
export const answerValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export type AnswerValue = z.infer<typeof answerValueSchema>
export const answersSchema = z.record(z.string(), answerValueSchema)
export type Answers = z.infer<typeof answersSchema>

export const caseSchema = z.strictObject({
  person: personSchema,
  answers: answersSchema,
  measurements: z.array(measurementSchema),
})
export type Case = z.infer<typeof caseSchema>

/** Questions as data: one page each, plain words, always with the reason for asking. */
import { z } from 'zod'

export const questionTypes = ['single', 'multiple', 'number', 'text', 'body-map', 'scale'] as const

/** When a question is shown: answers given so far, or the person. Data, so it can be listed, checked and explained. */
export type Condition =
  | { readonly answer: string; readonly is: readonly (string | number)[] }
  | { readonly answer: string; readonly includes: readonly string[] }
  | { readonly answer: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly person: 'age'; readonly atLeast?: number; readonly atMost?: number }
  | { readonly person: 'sex'; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  help: z.string().optional(),
  /** Why we ask, in one or two sentences. */
  why: z.string(),
  type: z.enum(questionTypes),
  /** `exclusive` options clear the others in a multiple choice ("None of these", "Not sure"). */
  options: z.array(z.object({ id: z.string(), text: z.string(), help: z.string().optional(), exclusive: z.boolean().optional() })),
  unit: z.string().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  /** Which part of the journey it belongs to. */
  part: z.enum(['safety', 'story', 'test']),
  /** Null: always shown. */
  showWhen: z.custom<Condition | null>(),
})
export type Question = z.infer<typeof questionSchema>

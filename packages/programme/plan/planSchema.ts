/** The shape of a plan as other programs get it (`sitbone schema plan`). */
import { z } from 'zod'

export const planSchema = z.object({
  items: z.array(
    z.object({
      exerciseId: z.string(),
      side: z.enum(['both', 'none']),
      dose: z.object({
        sets: z.number(),
        holdS: z.number().optional(),
        reps: z.number().optional(),
        daysPerWeek: z.number(),
        minutesPerWeek: z.number(),
      }),
      why: z.string(),
      avoidIf: z.array(z.string()),
    }),
  ),
  expected: z.array(z.object({ test: z.string(), change: z.number(), band: z.tuple([z.number(), z.number()]), weeks: z.number() })),
  notes: z.array(z.object({ id: z.string(), text: z.string() })),
  refused: z.enum(['urgent', 'minor', 'scope']).nullable(),
})

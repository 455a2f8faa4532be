/** Shapes of what `claims`, `evidence` and `evidence diff` print. */
import { z } from 'zod'

const reference = z.object({ id: z.string() })
const fromTo = z.object({ from: z.string().nullable(), to: z.string().nullable() })

export const claimSchema = z.looseObject({
  id: z.string(),
  claim: z.string(),
  section: z.string(),
  verdict: z.enum(['supported', 'mixed', 'unsupported', 'contradicted', 'promotional']),
  confidence: z.enum(['high', 'moderate', 'low', 'very low']),
  reason: z.string(),
  meaning: z.string(),
  contradicts: z.array(reference.extend({ why: z.string() })),
  findings: z.array(reference.extend({ statement: z.string(), checked: z.string() })),
  sources: z.array(reference.extend({ citation: z.string() })),
})

export const evidenceEntrySchema = z.looseObject({
  id: z.string(),
  kind: z.enum(['source', 'finding', 'claim', 'conflict', 'danger sign', 'weak flag', 'danger rule']),
  text: z.string(),
})

export const evidenceDifferenceSchema = z.object({
  a: z.string(),
  b: z.string(),
  scores: z.record(z.string(), z.object({ from: z.number(), to: z.number() })),
  changed: z.array(
    z.object({
      id: z.string(),
      level: fromTo.optional(),
      verdict: fromTo.optional(),
      leading: fromTo.optional(),
      dangerAdded: z.array(z.string()),
      dangerRemoved: z.array(z.string()),
      probabilityChange: z.number(),
    }),
  ),
  unchanged: z.int(),
  onlyIn: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
})

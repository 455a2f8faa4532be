/** What the reasoning says about a case. Shape fixed by `design/contracts.md`: extend, never rename. */
import { z } from 'zod'
import { bases, levels, roleVerdicts } from './level.ts'

export { type Basis, bases, type Level, levels, type RoleVerdict, roleVerdicts } from './level.ts'

/** 5 % and 95 % over uncertain knowledge. */
const band = z.tuple([z.number(), z.number()])

const dangerSchema = z.object({
  id: z.string(),
  why: z.string(),
  action: z.string(),
  level: z.enum(levels),
  /** Words to say on the phone or at the desk. */
  say: z.string().optional(),
  untilHelp: z.string().optional(),
  sources: z.array(z.string()),
})
export type Danger = z.infer<typeof dangerSchema>

const reasonSchema = z.object({
  findingId: z.string(),
  text: z.string(),
  /** Natural-log odds the finding adds; 0 for a missing one. */
  logOddsChange: z.number(),
  likelihoodRatio: z.number().optional(),
  basis: z.enum(bases),
  sources: z.array(z.string()),
})
export type Reason = z.infer<typeof reasonSchema>

const explanationSchema = z.object({
  id: z.string(),
  name: z.string(),
  probability: z.number(),
  band,
  for: z.array(reasonSchema),
  against: z.array(reasonSchema),
  missing: z.array(reasonSchema),
})
export type Explanation = z.infer<typeof explanationSchema>

const noteSchema = z.object({ id: z.string(), text: z.string(), why: z.string().optional(), sources: z.array(z.string()).optional() })
export type Note = z.infer<typeof noteSchema>

export const assessmentSchema = z.object({
  level: z.enum(levels),
  danger: z.array(dangerSchema),
  hamstringRole: z.object({
    verdict: z.enum(roleVerdicts),
    probability: z.number(),
    band,
    sentence: z.string(),
    /** Why the verdict is "cannot tell"; absent otherwise. */
    because: z.string().optional(),
    for: z.array(reasonSchema),
    against: z.array(reasonSchema),
    missing: z.array(reasonSchema),
  }),
  explanations: z.array(explanationSchema),
  /** Probability that the leading explanation is none of the listed ones. */
  other: z.number(),
  wouldChange: z.array(z.object({ id: z.string(), kind: z.enum(['question', 'test']), expectedGain: z.number(), why: z.string() })),
  next: z.object({ id: z.string() }).nullable(),
  advice: z.array(noteSchema),
  avoid: z.array(noteSchema),
  safetyNet: z.array(z.string()),
  /** Questions whose answers contradict each other or were not sure where it matters: ask again, in other words. */
  askAgain: z.array(z.string()),
  /** Things that may play in beside the leading explanation. Empty at emergency and same-day. */
  contributors: z.array(z.object({ id: z.string(), name: z.string(), probability: z.number() })),
  /** Answers or measurements that do not fit together, or could not be used, in words. */
  notes: z.array(noteSchema),
  knowledgeVersion: z.string(),
})
export type Assessment = z.infer<typeof assessmentSchema>

export const screenResultSchema = assessmentSchema.pick({ level: true, danger: true, askAgain: true })
export type ScreenResult = z.infer<typeof screenResultSchema>

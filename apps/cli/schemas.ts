/** The JSON Schema of every input and output, by the name that `sitbone schema` takes. Outputs are held to these in the tests. */
import { assessmentSchema, screenResultSchema } from '@sitbone/evidence/vocabulary/assessment'
import { answersSchema, caseSchema, personSchema } from '@sitbone/evidence/vocabulary/case'
import { measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import { questionSchema } from '@sitbone/evidence/vocabulary/question'
import { planSchema } from '@sitbone/programme/plan/planSchema'
import { scoreSchema, vignetteFileSchema } from '@sitbone/reasoning/vignettes/vignette'
import { z } from 'zod'
import { claimSchema, evidenceDifferenceSchema, evidenceEntrySchema } from './commands/evidence/evidenceSchemas.ts'
import { photoSchema } from './commands/measure/photo.ts'
import { photoResultSchema, reliabilityResultSchema, tiltResultSchema, videoResultSchema } from './commands/measure/results.ts'
import { modelEvaluationSchema, modelInfoSchema, posesSchema } from './commands/model/schemas.ts'
import { cohortSchema, simulationSchema, twinFitSchema } from './commands/twin/resultSchemas.ts'

const place = z.object({ value: z.number(), taken: z.string(), method: z.string(), rater: z.string() })
const changeSchema = z.object({
  test: z.string(),
  side: z.enum(['left', 'right', 'none']),
  unit: z.string(),
  from: place,
  to: place,
  change: z.number(),
  mdc95: z.number().nullable(),
  threshold: z.number().nullable(),
  looks: z.int(),
  verdict: z.enum(['real', 'within-error', 'unknown']),
  probability: z.number().nullable(),
  sentence: z.string(),
})

const benchSchema = z.object({
  machine: z.object({ cpu: z.string(), cores: z.int(), node: z.string(), platform: z.string() }),
  metrics: z.array(
    z.object({
      name: z.string(),
      unit: z.string().describe('µs per item'),
      median: z.number(),
      min: z.number(),
      max: z.number(),
      n: z.int().describe('rounds'),
      model: z.string().optional(),
    }),
  ),
})
const reportSchema = z.object({ written: z.record(z.string(), z.string()).describe('Format → file that was written.') })

export const schemas = {
  person: personSchema,
  answers: answersSchema,
  case: caseSchema,
  measurement: measurementSchema,
  assessment: assessmentSchema,
  screen: screenResultSchema.extend({ knowledgeVersion: z.string() }),
  questions: z.array(questionSchema.extend({ showWhen: z.unknown() })),
  vignettes: vignetteFileSchema,
  'vignette-score': scoreSchema,
  change: z.array(changeSchema),
  plan: planSchema,
  claim: claimSchema,
  claims: z.array(claimSchema),
  evidence: z.array(evidenceEntrySchema),
  'evidence-diff': evidenceDifferenceSchema,
  photo: photoSchema,
  'measure-photo': photoResultSchema,
  'measure-tilt': tiltResultSchema,
  'measure-video': videoResultSchema,
  reliability: reliabilityResultSchema,
  poses: posesSchema,
  'model-info': modelInfoSchema,
  'model-evaluation': modelEvaluationSchema,
  simulation: simulationSchema,
  'twin-fit': twinFitSchema,
  cohort: cohortSchema,
  bench: benchSchema,
  report: reportSchema,
} satisfies Record<string, z.ZodType>

/** Other names that people try: commands by their own name, and singulars and plurals. */
export const schemaAliases: Readonly<Record<string, keyof typeof schemas>> = {
  assess: 'assessment',
  cases: 'case',
  measurements: 'measurement',
  question: 'questions',
  vignette: 'vignettes',
  score: 'vignette-score',
  'vignettes-result': 'vignette-score',
  'evidence diff': 'evidence-diff',
  video: 'measure-video',
  tilt: 'measure-tilt',
  'photo-result': 'measure-photo',
  simulate: 'simulation',
  twin: 'twin-fit',
  model: 'model-info',
  evaluation: 'model-evaluation',
  'model-evaluate': 'model-evaluation',
  pose: 'poses',
}

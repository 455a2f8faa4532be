/** Shapes of what the twin's commands print with `--json`; the tests hold their output to them. */
import { virtualTestIds } from '@sitbone/twin/virtualTests/catalogue'
import { z } from 'zod'

const numbers = z.record(z.string(), z.number())
const frame = z.object({
  inputDeg: z.number(),
  pelvisDeg: z.number(),
  lumbarDeg: z.number(),
  thoracicDeg: z.number(),
  hipDeg: z.number(),
  kneeDeg: z.number(),
  ankleDeg: z.number(),
  hipMomentNm: z.number(),
  kneeMomentNm: z.number(),
  lumbarMomentNm: z.number(),
  lumbarPassiveNm: z.number(),
  hamstringN: z.number(),
  shares: z.object({ pelvis: z.number(), lumbar: z.number(), thoracic: z.number() }),
  /** joint coordinates of the OpenSim body, rad */
  pose: numbers,
  muscles: z.record(z.string(), z.object({ lengthM: z.number(), strain: z.number(), passiveN: z.number() })),
})
const result = {
  endpoint: numbers,
  stop: z.enum(['tolerance', 'rom', 'contact', 'refused']),
  trace: z.array(frame),
  loadRatioToStanding: z.number().optional(),
}

export const simulationSchema = z.object({
  test: z.enum(virtualTestIds),
  side: z.enum(['left', 'right']),
  variant: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  ...result,
  bySex: z.object({ female: numbers, male: numbers }).optional(),
  compare: z.object({ with: z.literal('typical'), ...result, difference: numbers }).optional(),
  refused: z.array(z.object({ id: z.string(), sentence: z.string() })).optional(),
})

const estimate = z.object({ mean: z.number(), sd: z.number() })
export const twinFitSchema = z.object({
  composite: z.object({ extensibilityDeg: z.object({ left: estimate, right: estimate }) }),
  parameters: z.record(z.string(), estimate.extend({ unit: z.string(), prior: estimate, identified: z.number().min(0).max(1) })),
  covariance: z.object({ names: z.array(z.string()), scale: z.string(), rows: z.array(z.array(z.number())) }),
  fit: z.array(z.object({ measurementId: z.string(), observed: z.number(), predicted: z.number(), residualSem: z.number() })),
  contradictions: z.array(
    z.object({ id: z.string(), measurementIds: z.array(z.string()), side: z.string(), z: z.number().optional(), text: z.string() }),
  ),
  notIdentified: z.string(),
})

export const cohortSchema = z.object({
  n: z.int(),
  seed: z.int(),
  sex: z.string(),
  measured: z.string(),
  distributions: z.record(z.string(), z.object({ n: z.int(), missing: z.int(), mean: z.number(), sd: z.number(), percentiles: numbers })),
  correlations: numbers,
})

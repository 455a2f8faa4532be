/** Shapes of what `measure …` and `reliability` print, for `sitbone schema`; extend, never rename. */
import { measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import { z } from 'zod'

const refused = z.object({ reason: z.string(), advice: z.string() }).nullable()
const degrees = z.number().nullable()

export const tiltResultSchema = z.object({
  measurement: measurementSchema.nullable(),
  refused,
  holds: z.array(
    z.object({
      trial: z.int(),
      movedDeg: z.number(),
      valueDeg: z.number(),
      reachedS: z.number(),
      capturedS: z.number(),
      wobbleDeg: z.number(),
      flags: z.array(z.string()),
    }),
  ),
  trials: z.array(z.number()),
})

export const photoResultSchema = z.object({
  measurement: measurementSchema,
  perspective: z.object({ yawDeg: degrees, verdict: z.enum(['side-on', 'turned', 'not-checked']), sentence: z.string() }),
  placements: z.array(z.number()),
  placementSem: z.number().nullable(),
  kneeFlexionDeg: degrees,
  horizonDeg: z.number(),
})

export const videoResultSchema = z.object({
  /** `test` is the video test; slump, toe-touch, long-sit and knee-to-wall give the direction of a line in degrees. */
  measurement: measurementSchema.extend({ test: z.string() }).nullable(),
  refused,
  frames: z.array(
    z.object({
      t: z.number(),
      accepted: z.boolean(),
      thighDeg: degrees,
      shankDeg: degrees,
      trunkDeg: degrees,
      kneeDeg: degrees,
      quality: z.number(),
      because: z.string(),
    }),
  ),
  view: z.object({ yawDeg: z.number().optional(), rollDeg: z.number().optional(), quality: z.number() }),
  end: z.object({ fromS: z.number(), toS: z.number(), directionDeg: degrees, kind: z.enum(['held', 'turning-point']) }).nullable(),
  sampled: z.object({ framesInFile: z.int(), framesRead: z.int() }).nullable(),
})

const interval = z.object({ value: z.number(), lo: z.number(), hi: z.number() })
export const reliabilityResultSchema = z.object({
  compared: z.string(),
  subjects: z.int(),
  icc21: interval,
  icc31: interval,
  sem: z.number(),
  mdc95: z.number(),
  blandAltman: z.object({ bias: z.number(), lo: z.number(), hi: z.number() }),
})

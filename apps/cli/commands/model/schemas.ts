/** Formats of `model info` and `model evaluate`, for `sitbone schema`. */
import { z } from 'zod'

export { posesSchema } from './poses.ts'

const vector = z.array(z.number()).length(3)
const warnings = z.array(z.object({ code: z.string(), where: z.string(), message: z.string() }))

export const modelInfoSchema = z.object({
  name: z.string(),
  version: z.int(),
  coordinates: z.array(
    z.object({
      name: z.string(),
      motion: z.enum(['rotational', 'translational', 'coupled']),
      range: z.array(z.number()).length(2),
      default: z.number(),
      locked: z.boolean(),
      clamped: z.boolean(),
      dependent: z.boolean(),
    }),
  ),
  bodies: z.array(z.string()),
  muscles: z.array(z.string()),
  markers: z.array(z.string()),
  constraints: z.array(z.string()),
  warnings,
})

const force = z.number().nullable().optional()
export const modelEvaluationSchema = z.object({
  poses: z.array(
    z.object({
      name: z.string(),
      coordinates: z.record(z.string(), z.number()),
      muscles: z
        .record(
          z.string(),
          z.object({
            length: z.number(),
            fibreLength: force,
            normalisedFibreLength: force,
            pennation: force,
            activeFibreForce: force,
            passiveFibreForce: force,
            tendonForce: force,
          }),
        )
        .optional(),
      momentArms: z.record(z.string(), z.record(z.string(), z.number())).optional(),
      bodies: z.record(z.string(), z.object({ position: vector, rotation: z.array(z.number()).length(9) })).optional(),
      markers: z.record(z.string(), vector).optional(),
      massMatrix: z.array(z.array(z.number())).optional(),
      gravity: z.array(z.number()).optional(),
    }),
  ),
  speeds: z.array(z.string()),
  warnings,
})

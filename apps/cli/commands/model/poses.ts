/** The POSES input of `model evaluate`: checked, with the nearest valid name for what is not understood. */
import { nearestName } from '@sitbone/mechanics/model/nearestName'
import { z } from 'zod'
import { InputError } from '../../command.ts'

const wants = ['lengths', 'momentArms', 'passive', 'bodies', 'markers', 'massMatrix', 'gravity'] as const
export type Want = (typeof wants)[number]

export const posesSchema = z.strictObject({
  poses: z.array(z.strictObject({ name: z.string().optional(), coordinates: z.record(z.string(), z.number()) })).min(1),
  want: z.array(z.enum(wants)).optional(),
  wrapping: z.enum(['consistent', 'opensim-4']).optional(),
  tendon: z.enum(['elastic', 'rigid']).optional(),
  activation: z.number().min(0).max(1).optional(),
})
export type Poses = z.infer<typeof posesSchema>

const fields = { top: ['poses', 'want', 'wrapping', 'tendon', 'activation'], pose: ['name', 'coordinates'] }

/** @throws InputError naming the first field that is wrong, and the nearest valid name */
export function parsePoses(text: string, file: string): Poses {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${(error as Error).message}. Give {"poses":[{"name":"…","coordinates":{…}}]}.`)
  }
  const parsed = posesSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!
  const where = issue.path.length > 0 ? issue.path.join('.') : 'the top level'
  if (issue.code === 'unrecognized_keys') {
    const near = nearestName(issue.keys[0]!, issue.path.length === 0 ? fields.top : fields.pose)
    throw new InputError(
      `${file}: ${where} has an unknown field "${issue.keys[0]}".${near ? ` Did you mean "${near}"?` : ''} Run sitbone schema poses for the format.`,
    )
  }
  const given = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json)
  const near = issue.code === 'invalid_value' && typeof given === 'string' ? nearestName(given, issue.values.map(String)) : undefined
  throw new InputError(
    `${file}: ${where} is ${JSON.stringify(given) ?? 'missing'}: ${issue.message}.${near ? ` Did you mean "${near}"?` : ''} Run sitbone schema poses for the format.`,
  )
}

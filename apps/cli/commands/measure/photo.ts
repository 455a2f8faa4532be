/** `sitbone measure photo FILE`: an angle from marked points. */
import type { Command } from 'commander'
import { z } from 'zod'
import { InputError, type Io, printJson } from '../../command.ts'
import { measurementId, oneOf, raterOf, sideOf } from './options.ts'

const point = z.tuple([z.number(), z.number()])
const points = z.strictObject({
  hip: point.optional(),
  knee: point.optional(),
  ankle: point.optional(),
  shoulder: point.optional(),
  asis: point.optional(),
  psis: point.optional(),
})
export const photoSchema = z.strictObject({
  test: z.enum(['slr', 'ake', 'pke', 'thomas', 'thomas-knee', 'hip-ir', 'hip-er', 'pelvic-tilt']).optional(),
  side: z.enum(['left', 'right']).optional(),
  /** Pixels, origin top left. */
  points: points,
  /** The same points placed again, for the placement error. */
  repeats: z.array(points).optional(),
  /** Two points of a level edge, or the roll of the phone in degrees (positive: the horizon sinks to the right). */
  horizon: z.union([z.tuple([point, point]), z.strictObject({ rollDeg: z.number() })]).optional(),
  facing: z.enum(['left', 'right']).optional(),
  yawDeg: z.number().min(-60).max(60).optional(),
  shoulders: z.tuple([point, point]).optional(),
  hips: z.tuple([point, point]).optional(),
  /** As stored by the camera; with `imageSize` the points are turned upright. */
  orientation: z.int().min(1).max(8).optional(),
  imageSize: point.optional(),
})

interface Options {
  test?: string
  side?: string
  rater: string
  active?: boolean
  passive?: boolean
  taken?: string
  json?: boolean
}

export function registerPhoto(measure: Command, io: Io): void {
  measure
    .command('photo <file>')
    .description('an angle from marked points of a still: JSON of hip, knee, ankle and horizon in pixels; - for standard input')
    .option('--test <test>', 'slr, ake, pke, thomas, thomas-knee, hip-ir, hip-er or pelvic-tilt; or "test" in the file')
    .option('--side <side>', 'left or right; or "side" in the file')
    .option('--rater <rater>', 'who marked: self, helper or clinician', 'self')
    .option('--active', 'the person moved the limb')
    .option('--passive', 'a helper moved the limb')
    .option('--taken <time>', 'ISO time of the measurement; by default now')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nFile: {"test":"slr","side":"left","points":{"hip":[x,y],"knee":[x,y],"ankle":[x,y],"shoulder":[x,y]},"horizon":[[x,y],[x,y]],\n' +
        '       "repeats":[{…}],"shoulders":[[x,y],[x,y]],"facing":"right"}. "sitbone schema photo" prints the whole shape.',
    )
    .action(async (file: string, options: Options) => {
      const text = await io.readText(file)
      const input = parse(text, file)
      const { readPhoto, PhotoError } = await import('@sitbone/goniometry/photo/photoReading')
      const { horizonFromPoints } = await import('@sitbone/goniometry/photo/angles')
      const { orientPoint } = await import('@sitbone/goniometry/photo/exif')
      const { assembleMeasurement, MeasurementError } = await import('@sitbone/goniometry/measurement/assemble')
      const { measurementError } = await import('@sitbone/evidence/errors')
      const test = oneOf('--test', options.test ?? input.test ?? 'slr', photoSchema.shape.test.unwrap().options)
      const side = sideOf(test, options.side ?? input.side)
      const rater = raterOf(options.rater)
      if (input.orientation && input.orientation !== 1 && !input.imageSize)
        throw new InputError(`${file}: "orientation" needs "imageSize": [width, height] of the stored picture.`)
      type Point = readonly [number, number]
      const upright = (p: Point): Point =>
        input.orientation && input.imageSize ? orientPoint(p, input.imageSize, input.orientation as 1) : p
      const pair = (p: readonly [Point, Point]): readonly [Point, Point] => [upright(p[0]), upright(p[1])]
      const all = (named: z.infer<typeof points>) => Object.fromEntries(Object.entries(named).map(([name, p]) => [name, upright(p)]))
      try {
        const horizon =
          input.horizon === undefined ? 0 : Array.isArray(input.horizon) ? horizonFromPoints(...pair(input.horizon)) : input.horizon.rollDeg
        const reading = readPhoto({
          test,
          placements: [input.points, ...(input.repeats ?? [])].map(all),
          horizon,
          ...(input.facing && { facing: input.facing }),
          ...(input.yawDeg && { yawDeg: input.yawDeg }),
          cues: { ...(input.shoulders && { shoulders: pair(input.shoulders) }), ...(input.hips && { hips: pair(input.hips) }) },
        })
        const table = measurementError(test, 'photo', rater)
        // Points that scatter more than the table expects carry their own error.
        const sem = Math.max(table.sem, reading.placementSem ?? 0)
        const { measurement } = assembleMeasurement(
          {
            id: await measurementId(['photo', test, side], new TextEncoder().encode(text)),
            test,
            side,
            method: 'photo',
            rater,
            active: options.passive ? false : (options.active ?? rater === 'self'),
            trials: [reading.value],
            taken: options.taken ?? new Date().toISOString(),
            flags: [...reading.flags, ...(input.horizon === undefined ? ['level-assumed'] : [])],
            source: table.source,
          },
          { sem, mdc95: (table.mdc95 / table.sem) * sem },
        )
        const result = {
          // One still is exact to its points: the value is not rounded.
          measurement: { ...measurement, value: reading.value, trials: [reading.value] },
          perspective: reading.perspective,
          placements: reading.placements,
          placementSem: reading.placementSem,
          kneeFlexionDeg: reading.kneeFlexionDeg,
          horizonDeg: horizon,
        }
        if (options.json) return printJson(io, result)
        io.out(`${test}, ${side}: ${reading.value.toFixed(1)}° (± ${(1.96 * sem).toFixed(1)}°)\n${reading.perspective.sentence}\n`)
        if (measurement.flags.length > 0) io.out(`Flags: ${measurement.flags.join(', ')}\n`)
      } catch (error) {
        if (error instanceof PhotoError || error instanceof MeasurementError || error instanceof RangeError)
          throw new InputError(`${file}: ${error.message}`)
        throw error
      }
    })
}

function parse(text: string, file: string): z.infer<typeof photoSchema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new InputError(
      `${file} is not valid JSON: ${(error as Error).message}. It needs the marked points; "sitbone schema photo" shows the shape.`,
    )
  }
  const unwrapped =
    value && typeof value === 'object' && !('points' in value) && 'hip' in value ? pointsAtTop(value as Record<string, unknown>) : value
  const parsed = photoSchema.safeParse(unwrapped)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new InputError(`${file}: ${issue.path.join('.') || 'the document'}: ${issue.message}. "sitbone schema photo" shows the shape.`)
}

/** Points written at the top of the document, as in {"hip":[…],"knee":[…],"ankle":[…],"horizon":[…]}. */
function pointsAtTop(value: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(points.shape)
  const split = (wanted: 'points' | 'rest') =>
    Object.fromEntries(Object.entries(value).filter(([key]) => names.includes(key) === (wanted === 'points')))
  return { ...split('rest'), points: split('points') }
}

/** `sitbone measure video FILE`: the angle at the end of a test filmed from the side. */
import type { Measurement } from '@sitbone/evidence/vocabulary/measurement'
import type { Command } from 'commander'
import { InputError, type Io, printJson, RefusedError } from '../../command.ts'
import { writeWhole } from '../../writeWhole.ts'
import { measurementId, oneOf, raterOf } from './options.ts'

interface Options {
  test: string
  side: string
  turn: string
  region?: string
  horizon?: string
  rater: string
  active?: boolean
  passive?: boolean
  still?: string
  taken?: string
  json?: boolean
}

/** Error of a reading by what the camera reads, as an entry of the error table. */
const errorTest = {
  slr: 'slr',
  ake: 'ake',
  thomas: 'thomas',
  'toe-touch': 'hip-flexion-bend',
  slump: 'slr',
  'long-sit': 'hip-flexion-bend',
  'knee-to-wall': 'slr',
} as const

export function registerVideo(measure: Command, io: Io): void {
  measure
    .command('video <file>')
    .description('the angle at the end of a test filmed from the side: mp4, mov, webm or mkv; read on this machine')
    .requiredOption('--test <test>', 'slr, ake, thomas, toe-touch, slump, long-sit or knee-to-wall')
    .requiredOption('--side <side>', 'tested side: left or right')
    .option('--turn <degrees>', 'turn the picture clockwise by 0, 90, 180 or 270 first; auto stands the body upright', 'auto')
    .option('--region <x,y,w,h>', 'look only at this part of the picture (pixels), to choose a person')
    .option('--horizon <x1,y1,x2,y2>', 'two points of a level edge (pixels): takes out a tilted phone')
    .option('--rater <rater>', 'who filmed and judges: self, helper or clinician', 'self')
    .option('--active', 'the person moved the limb')
    .option('--passive', 'a helper moved the limb')
    .option('--still <file.png>', 'write the frame at the end with the measured line')
    .option('--taken <time>', 'ISO time of the measurement; by default now')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nJSON: {measurement, refused, frames:[{t, accepted, thighDeg, shankDeg, trunkDeg, kneeDeg, quality}], view:{yawDeg, rollDeg, quality}, end, sampled}.\n' +
        'Directions: 0 level forward (lying: towards the feet), 90 straight up, -90 straight down, 180 level backward; kneeDeg 0 = straight.\n' +
        'slr: the leg above level; ake: lack from straight, taking the thigh as upright; thomas: the thigh above (+) or below (-) level;\n' +
        'toe-touch and long-sit: direction of the trunk; slump and knee-to-wall: direction of the shin. Exit 3 when the view or the reading is refused.\n' +
        'Region and horizon are given in the picture as it plays, before --turn. Clips of more than 240 frames are sampled, then read closely around the end.',
    )
    .action(async (file: string, options: Options) => {
      const { videoTests } = await import('@sitbone/goniometry/video/videoTest')
      const test = oneOf('--test', options.test, videoTests)
      const side = oneOf('--side', options.side, ['left', 'right'])
      const turn =
        options.turn === 'auto' ? 'auto' : (Number(oneOf('--turn', options.turn, ['0', '90', '180', '270'])) as 0 | 90 | 180 | 270)
      const rater = raterOf(options.rater)
      const region = options.region === undefined ? null : numbers('--region', options.region, 'x,y,w,h')
      const level = options.horizon === undefined ? null : numbers('--horizon', options.horizon, 'x1,y1,x2,y2')
      if (region && !(region[2] > 0 && region[3] > 0))
        throw new InputError(`--region ${options.region}: width and height must be positive.`)
      if (level && level[0] === level[2] && level[1] === level[3])
        throw new InputError('--horizon: the two points lie on each other. Choose two points far apart on a level edge.')
      const bytes = await io.readBytes(file)
      const { whileDecoding } = await import('@sitbone/goniometry/node/webcodecs')
      const { openVideo, VideoFileError } = await import('@sitbone/goniometry/media/videoFile')
      const { readVideo } = await import('@sitbone/goniometry/video/readVideo')
      const { openPoseReader } = await import('@sitbone/goniometry/node/poseReader')
      const { horizonFromPoints } = await import('@sitbone/goniometry/photo/angles')
      const { measurementError } = await import('@sitbone/evidence/errors')
      try {
        const video = await whileDecoding(() => openVideo(bytes))
        const reader = await openPoseReader()
        const progress = progressBar(io, `Reading ${video.frameCount} frames`)
        const reading = await whileDecoding(() =>
          readVideo(video, reader, {
            test,
            side,
            turn,
            region: region && { x: region[0], y: region[1], width: region[2], height: region[3] },
            horizon: level ? horizonFromPoints([level[0], level[1]], [level[2], level[3]]) : 0,
            level: level ? 'measured' : 'assumed',
            onProgress: progress.show,
          }),
        )
        progress.end()
        const error = measurementError(errorTest[test], 'video', rater)
        const measurement: (Omit<Measurement, 'test'> & { test: typeof test }) | null =
          reading.value === null
            ? null
            : {
                id: await measurementId(['video', test, side], new Uint8Array(bytes)),
                test,
                side,
                value: hundredth(reading.value),
                unit: 'deg',
                method: 'video',
                rater,
                active: options.passive ? false : (options.active ?? (test !== 'slr' || rater === 'self')),
                trials: [hundredth(reading.value)],
                sem: error.sem,
                mdc95: error.mdc95,
                taken: options.taken ?? new Date().toISOString(),
                flags: [...reading.flags, 'fewer-than-three-trials', ...(rater === 'self' ? ['self-rated'] : [])],
                source: error.source,
              }
        const { still } = options
        if (still && reading.hold) await whileDecoding(() => writeStill(still, video, reading))
        video.close()
        reader.close()
        const result = {
          measurement,
          refused: reading.refused,
          frames: reading.frames.map(({ t, accepted, because, directions, quality }) => {
            // What only some of the readings found may be someone else.
            const seen = because === 'no-person' ? null : directions
            return {
              t,
              accepted,
              thighDeg: seen?.thigh ?? null,
              shankDeg: seen?.shank ?? null,
              trunkDeg: seen?.trunk ?? null,
              kneeDeg: seen?.knee ?? null,
              quality,
              because,
            }
          }),
          view: {
            ...(reading.view && { yawDeg: reading.view.yawDeg }),
            ...(level && { rollDeg: horizonFromPoints([level[0], level[1]], [level[2], level[3]]) }),
            quality: reading.acceptedShare,
            ...(reading.view && { facing: reading.view.facing, near: reading.view.near, verdict: reading.view.verdict }),
            turnDeg: reading.turn,
          },
          end: reading.hold && { fromS: reading.hold.fromS, toS: reading.hold.toS, directionDeg: reading.endDeg, kind: reading.hold.kind },
          sampled: reading.sampled,
        }
        if (reading.sampled)
          io.err(
            `A long clip: ${reading.sampled.framesRead} of ${reading.sampled.framesInFile} frames were read, closely around the end.\n`,
          )
        if (options.json) printJson(io, result)
        if (reading.refused) throw new RefusedError(`${file} was not measured (${reading.refused.reason}). ${reading.refused.advice}`)
        if (options.json || !measurement) return
        io.out(
          `${test}, ${side}: ${measurement.value.toFixed(1)}° (one camera reading, ± ${(1.96 * error.sem).toFixed(0)}°; never tested on patients)\n`,
        )
        io.out(
          `Read in ${Math.round(100 * reading.acceptedShare)} % of the frames${measurement.flags.length > 0 ? `; ${measurement.flags.join(', ')}` : ''}.\n`,
        )
      } catch (error) {
        if (error instanceof VideoFileError) throw new InputError(`${file}: ${error.message}`)
        if (error instanceof RangeError) throw new InputError(`${file}: ${error.message}`)
        throw error
      }
    })
}

function numbers(option: string, text: string, shape: string): readonly [number, number, number, number] {
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (values.length !== 4 || !values.every(Number.isFinite))
    throw new InputError(`${option} must be four numbers, ${shape}; got "${text}".`)
  return values as unknown as readonly [number, number, number, number]
}

const hundredth = (value: number) => Math.round(value * 100) / 100

function progressBar(io: Io, label: string) {
  let shown = -1
  return {
    show(share: number) {
      const percent = Math.floor(share * 100)
      if (percent === shown) return
      shown = percent
      io.err(`\r${label} [${'#'.repeat(percent / 5).padEnd(20, '.')}] ${percent} %`)
    },
    end: () => io.err('\n'),
  }
}

type Reading = Awaited<ReturnType<typeof import('@sitbone/goniometry/video/readVideo').readVideo>>
type Video = Awaited<ReturnType<typeof import('@sitbone/goniometry/media/videoFile').openVideo>>

async function writeStill(path: string, video: Video, reading: Reading): Promise<void> {
  const { stillOf } = await import('@sitbone/goniometry/video/stillOf')
  const { encodePng } = await import('@sitbone/goniometry/node/png')
  const still = await stillOf(video, reading)
  if (still) await writeWhole(path, encodePng(still))
}

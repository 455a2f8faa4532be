/** Reads a whole video file: every frame of a short clip; a long one is sampled, then read closely around the end of the movement. */
import type { VideoFile, VideoFrameAt } from '../media/videoFile.ts'
import { brightness, type PixelBox } from '../pose/picture.ts'
import type { PoseReader } from '../pose/poseReader.ts'
import { analyseVideo, type VideoReading, type VideoRequest } from './analyse.ts'
import { type FrameReading, notFollowing, readFrame } from './frameReadings.ts'
import { findTurn, prepare, type Turn } from './uprightTurn.ts'
import { videoTestUse } from './videoTest.ts'

export interface ReadOptions extends VideoRequest {
  readonly turn: Turn | 'auto'
  /** Part of the picture to look at, pixels of the file as it plays. */
  readonly region: PixelBox | null
  /** Called with the share done, 0 … 1. */
  readonly onProgress?: (share: number) => void
}

export interface VideoFileReading extends VideoReading {
  readonly turn: Turn
  readonly sampled: { readonly framesInFile: number; readonly framesRead: number } | null
  readonly readings: readonly FrameReading[]
  readonly request: ReadOptions
}

/** A clip of up to this many frames is read whole (8 s at 30 frames a second). */
const wholeClip = 240
/** Otherwise: evenly spread samples, at most … */
const samples = 120
/** … and then every frame this near the end of the movement, s, at most `closeFrames`. */
const closeS = 1.5
const closeFrames = 90
/** Samples further apart than this do not follow each other. */
const followS = 0.3

export async function readVideo(file: VideoFile, reader: PoseReader, options: ReadOptions): Promise<VideoFileReading> {
  const use = videoTestUse[options.test]
  const turn = options.turn === 'auto' ? await probeTurn(file, reader, options) : options.turn
  const read = (frames: AsyncGenerator<VideoFrameAt>, expected: number, from: number, to: number) =>
    readAll(file, frames, reader, turn, options, expected, from, to)
  if (file.frameCount <= wholeClip) {
    const readings = await read(file.frames(), file.frameCount, 0, 1)
    return { ...analyseVideo(readings, options), turn, sampled: null, readings, request: options }
  }
  const step = file.durationS / samples
  const coarse = await read(file.framesAt(Array.from({ length: samples }, (_, i) => (i + 0.5) * step)), samples, 0, 0.6)
  const first = analyseVideo(coarse, options)
  const middle = furthest(first, use.line, use.end) ?? file.durationS / 2
  const reach = Math.max(closeS, Math.min(step, 3))
  const spacing = Math.max(file.durationS / file.frameCount, (2 * reach) / closeFrames)
  const times = Array.from({ length: Math.floor((2 * reach) / spacing) }, (_, i) => middle - reach + i * spacing).filter(
    (t) => t >= 0 && t <= file.durationS,
  )
  const close = await read(file.framesAt(times), times.length, 0.6, 1)
  const known = new Set(close.map(({ t }) => t))
  const readings = [...coarse.filter(({ t }) => !known.has(t)), ...close].sort((a, b) => a.t - b.t)
  return {
    ...analyseVideo(readings, options),
    turn,
    sampled: { framesInFile: file.frameCount, framesRead: readings.length },
    readings,
    request: options,
  }
}

async function readAll(
  file: VideoFile,
  frames: AsyncGenerator<VideoFrameAt>,
  reader: PoseReader,
  turn: Turn,
  options: ReadOptions,
  expected: number,
  from: number,
  to: number,
): Promise<FrameReading[]> {
  const readings: FrameReading[] = []
  let following = notFollowing
  for await (const { t, picture } of frames) {
    const before = readings.at(-1)
    if (before && t - before.t > followS) following = { ...following, region: null }
    const upright = prepare(picture, turn, options.region, file.width)
    const next = await readFrame(reader, upright, t, following, brightness(upright).mean, videoTestUse[options.test].posture)
    readings.push(next.reading)
    following = next.following
    options.onProgress?.(Math.min(to, from + ((to - from) * readings.length) / Math.max(1, expected)))
  }
  return readings
}

/** Three pictures of the beginning, where the body is in its start position. */
async function probeTurn(file: VideoFile, reader: PoseReader, options: ReadOptions): Promise<Turn> {
  const pictures = []
  const times = [0, 0.02, 0.04].map((share) => share * file.durationS)
  for await (const { picture } of file.framesAt(times)) pictures.push(prepare(picture, 0, options.region, file.width))
  return findTurn(reader, pictures, videoTestUse[options.test])
}

/** Time of the furthest position among the samples. */
function furthest(reading: VideoReading, line: 'thigh' | 'shank' | 'trunk', end: 'highest' | 'lowest'): number | null {
  if (reading.hold) return (reading.hold.fromS + reading.hold.toS) / 2
  const sign = end === 'highest' ? 1 : -1
  const seen = reading.frames.filter(({ directions }) => directions !== null)
  return seen.length === 0
    ? null
    : seen.reduce((best, frame) => (sign * frame.directions![line] > sign * best.directions![line] ? frame : best)).t
}

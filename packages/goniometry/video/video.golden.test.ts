/**
 * The pose pipeline against clips whose angles are known exactly. Every third frame of a few clips (all of one), so that it stays affordable; the whole
 * table: `node packages/goniometry/scripts/clipTable.ts`. Tolerances: issue targets for each test, and ±5° for the end.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeGolden, referencePath } from '../../../testing/reference.ts'
import { openVideo } from '../media/videoFile.ts'
import { openPoseReader } from '../node/poseReader.ts'
import '../node/webcodecs.ts'
import { brightness } from '../pose/picture.ts'
import type { PoseReader } from '../pose/poseReader.ts'
import { frameErrors, readClip } from '../scripts/clips.ts'
import { mean } from '../statistics.ts'
import { analyseVideo } from './analyse.ts'
import { type FrameReading, notFollowing, readFrame } from './frameReadings.ts'
import { videoTestUse } from './videoTest.ts'

const patience = 240_000

describeGolden('clips with known angles', () => {
  let reader: PoseReader
  beforeAll(async () => {
    reader = await openPoseReader()
  }, patience)
  afterAll(() => reader.close())

  async function read(name: string, every = 3) {
    const clip = readClip(referencePath('clips'), name)
    const video = await openVideo(clip.bytes)
    const readings: FrameReading[] = []
    let following = notFollowing
    const times = Array.from(
      { length: Math.ceil(video.frameCount / every) },
      (_, i) => (every * i * video.durationS) / video.frameCount + 1e-3,
    )
    for await (const { t, picture } of video.framesAt(times)) {
      const next = await readFrame(reader, picture, t, following, brightness(picture).mean, videoTestUse[clip.test].posture)
      readings.push(next.reading)
      following = next.following
    }
    return { clip, reading: analyseVideo(readings, { test: clip.test, side: clip.side, horizon: 0, level: 'assumed' }) }
  }

  test.each([
    ['slr-side-c-farleg-floor', 1.5, 3],
    ['slr-yaw15-b', 1.5, 3],
    ['ake-side-a', 2.5, 1],
    ['thomas-side-a', 3, 3],
    ['toe-side-c', 2.5, 3],
    ['lunge-side-a', 2.5, 3],
  ])(
    '%s is read within %d° on average and 5° at its end, and no accepted frame is off by more than 8°',
    async (name, limit, every) => {
      const { clip, reading } = await read(name, every)
      const errors = frameErrors(clip, reading.frames)
      expect(reading.refused).toBeNull()
      expect(mean(errors.map(({ error }) => Math.abs(error)))).toBeLessThanOrEqual(limit)
      expect(Math.abs(reading.endDeg! - clip.endDeg)).toBeLessThanOrEqual(5)
      expect(errors.filter(({ accepted, error }) => accepted && Math.abs(error) > 8)).toEqual([])
      expect(errors.filter(({ accepted }) => !accepted).length).toBeLessThanOrEqual(0.25 * errors.length)
    },
    patience,
  )

  test(
    'a camera 30° off the side is refused with advice',
    async () => {
      const { reading } = await read('slr-yaw30-c')
      expect(reading.refused?.reason).toBe('view-turned')
      expect(reading.value).toBeNull()
      expect(reading.frames.every(({ accepted }) => !accepted)).toBe(true)
    },
    patience,
  )
})

/**
 * The pose pipeline against clips whose angles are known exactly. Every third frame of a few clips (all of one), so that it stays affordable; the whole
 * table: `node packages/goniometry/scripts/clipTable.ts`. Tolerances: issue targets for each test, and ±5° for the end.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeGolden, referencePath, referenceText } from '../../../testing/reference.ts'
import { openVideo } from '../media/videoFile.ts'
import { openPoseReader } from '../node/poseReader.ts'
import '../node/webcodecs.ts'
import { brightness } from '../pose/picture.ts'
import type { PoseReader } from '../pose/poseReader.ts'
import { frameErrors, readClip } from '../scripts/clips.ts'
import { mean, median } from '../statistics.ts'
import { analyseVideo } from './analyse.ts'
import { type FrameReading, notFollowing, readFrame } from './frameReadings.ts'
import { prepare } from './uprightTurn.ts'
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
    'a real walker is read as another program reads her, while the legs cross',
    async () => {
      const rows = referenceText('clips/real-walk/peer-left-knee.csv').trim().split('\n').slice(1)
      const peer = new Map(rows.map((row) => row.split(',').map(Number)).map(([frame, , knee]) => [frame!, knee!]))
      const video = await openVideo(readFileSync(referencePath('clips/real-walk/demo.mp4')))
      const readings: FrameReading[] = []
      let following = notFollowing
      const times = Array.from({ length: 36 }, (_, i) => (72 + i) / 30 + 1e-3)
      for await (const { t, picture } of video.framesAt(times)) {
        const strip = prepare(picture, 0, { x: 0, y: 440, width: 1768, height: 554 }, video.width)
        const next = await readFrame(reader, strip, t, following, 128, 'upright')
        readings.push(next.reading)
        following = next.following
      }
      const { frames } = analyseVideo(readings, { test: 'knee-to-wall', side: 'left', horizon: 0, level: 'assumed' })
      const differences = frames
        .filter(({ accepted }) => accepted)
        .map(({ t, directions }) => directions!.knee - peer.get(Math.round(t * 30))!)
      expect(differences.length).toBeGreaterThan(30)
      expect(median(differences.map(Math.abs))).toBeLessThan(6)
      // An exchange of the legs shows as 40° or more in mid-swing.
      expect(Math.max(...differences.map(Math.abs))).toBeLessThan(25)
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { radians } from '../angle.ts'
import type { Point } from '../photo/angles.ts'
import { analyseVideo, type VideoRequest } from './analyse.ts'
import { type Body, type BodySide, unmirror } from './body.ts'
import type { FrameReading } from './frameReadings.ts'
import { findHold } from './hold.ts'
import { liveOverlay } from './liveOverlay.ts'
import { annotate } from './still.ts'
import { videoTestUse } from './videoTest.ts'

const width = 640
const height = 400

/** A stick figure lying on its back, head to the right, seen from the side: near leg raised by `deg`, knee bent by `bend`. */
function lying(
  deg: number,
  options: { readonly bend?: number; readonly shoulders?: number; readonly hips?: number; readonly nudge?: number } = {},
): Body {
  const { bend = 0, shoulders = 0, hips = 0, nudge = 0 } = options
  const hip: Point = [320, 300]
  const along = ([x, y]: Point, direction: number, length: number): Point => [
    x - length * Math.cos(radians(direction)),
    y - length * Math.sin(radians(direction)),
  ]
  const leg = (thigh: number, shank: number, apart: number): BodySide => {
    const h: Point = [hip[0] + apart, hip[1]]
    const knee = along(h, thigh, 90)
    const ankle = along(knee, shank, 85)
    return {
      shoulder: [430 + (apart / (hips || 1)) * shoulders, 300],
      hip: h,
      knee,
      ankle,
      heel: [ankle[0] - 3, ankle[1] + 4],
      toe: along(ankle, shank + 90, 25),
    }
  }
  return { left: leg(deg + nudge, deg - bend + nudge, hips / 2), right: leg(0, 0, -hips / 2), nose: [500, 285] }
}
const swapNames = (body: Body): Body => ({ left: body.right, right: body.left, nose: body.nose })
/** Where the shoulders stand apart because the camera is square but they lie off the middle: the view must not call this turned. */
const oblique = 0.35 * 110 * (110 / width)

const frame = (i: number, afresh: Body | null, mirrored = afresh, followed = afresh): FrameReading => ({
  t: i / 12,
  width,
  height,
  bodies: { afresh, mirrored, followed },
  people: afresh ? 1 : 0,
  rivals: 0,
  brightness: 120,
})
const request: VideoRequest = { test: 'slr', side: 'left', horizon: 0, level: 'measured' }
/** Up in two seconds, held for one, down again. */
const raise = (i: number) => (i < 24 ? 70 * (i / 24) : i < 36 ? 70 : 70 - 4 * (i - 36))
const clip = (make: (i: number) => FrameReading) => Array.from({ length: 48 }, (_, i) => make(i))

test('a raise is read at the angle at which it is held', () => {
  const reading = analyseVideo(
    clip((i) => frame(i, lying(raise(i), { shoulders: oblique, hips: 0.001 }))),
    request,
  )
  expect(reading.refused).toBeNull()
  expect(reading.value).toBeCloseTo(70, 0)
  expect(reading.hold?.kind).toBe('held')
  expect(reading.flags).toEqual(['knee-not-verified'])
  expect(reading.view?.facing).toBe('left')
})

test('the tested leg is followed although the network swaps left and right in single frames, in stretches, or for the whole clip', () => {
  const patterns: ((i: number) => boolean)[] = [(i) => i % 7 === 3, (i) => i > 15 && i < 30, () => true, (i) => i % 2 === 0]
  for (const swapped of patterns) {
    const reading = analyseVideo(
      clip((i) => {
        const body = lying(raise(i))
        return frame(i, swapped(i) ? swapNames(body) : body, swapped(i + 1) ? swapNames(body) : body, body)
      }),
      request,
    )
    expect(reading.value).toBeCloseTo(70, 0)
    reading.frames.forEach(({ directions }, i) => {
      // At rest both legs lie alike; from 10° on there is only one right answer.
      if (raise(i) > 10) expect(directions!.shank).toBeCloseTo(raise(i), 0)
    })
  }
})

test('legs that take turns are told apart by the given side, even where the other goes further', () => {
  const swing = (i: number, by: number) => by * (1 + Math.sin(i / 4))
  const frames = clip((i) => frame(i, { ...lying(swing(i, 20)), right: lying(swing(i + 12.5, 22)).left }))
  analyseVideo(frames, request).frames.forEach(({ directions }, i) => {
    expect(Math.abs(directions!.shank - swing(i, 20))).toBeLessThan(1)
  })
})

test('a frame in which the readings disagree is not accepted, one in which a single reading strays is, if its neighbours confirm it', () => {
  const reading = analyseVideo(
    clip((i) => {
      const right = lying(raise(i))
      if (i === 30) return frame(i, lying(raise(i) - 30), lying(raise(i) + 20), right)
      if (i === 20) return frame(i, right, lying(raise(i) + 40), right)
      return frame(i, right)
    }),
    request,
  )
  expect(reading.frames[30]).toMatchObject({ accepted: false, because: 'disagree' })
  expect(reading.frames[20]).toMatchObject({ accepted: true, because: 'confirmed' })
  expect(reading.frames[20]!.directions!.shank).toBeCloseTo(raise(20), 0)
  expect(reading.value).toBeCloseTo(70, 0)
})

test('a clip whose end is never agreed on is refused, not answered from its beginning', () => {
  const reading = analyseVideo(
    clip((i) => (raise(i) > 50 ? frame(i, lying(raise(i) - 12), lying(raise(i) + 12), lying(raise(i))) : frame(i, lying(raise(i))))),
    request,
  )
  expect(reading.refused?.reason).toBe('readings-disagree')
  expect(reading.value).toBeNull()
})

test('shoulders and hips that stand apart mean a camera off the side: refused', () => {
  const reading = analyseVideo(
    clip((i) => frame(i, lying(raise(i), { shoulders: 40, hips: 25 }))),
    request,
  )
  expect(reading.refused?.reason).toBe('view-turned')
  expect(reading.view!.yawDeg).toBeGreaterThan(24)
  expect(reading.frames.every(({ accepted }) => !accepted)).toBe(true)
})

test('a knee that reads bent in the raise is flagged', () => {
  const reading = analyseVideo(
    clip((i) => frame(i, lying(raise(i), { bend: 15 }))),
    request,
  )
  expect(reading.flags).toContain('knee-bent')
})

test('a phone held askew is levelled by the horizon', () => {
  const tilt = radians(7)
  const roll = ([x, y]: Point): Point => [
    320 + (x - 320) * Math.cos(tilt) - (y - 200) * Math.sin(tilt),
    200 + (x - 320) * Math.sin(tilt) + (y - 200) * Math.cos(tilt),
  ]
  const rolled = (side: BodySide): BodySide => ({
    shoulder: roll(side.shoulder),
    hip: roll(side.hip),
    knee: roll(side.knee),
    ankle: roll(side.ankle),
    heel: roll(side.heel),
    toe: roll(side.toe),
  })
  const frames = clip((i) => {
    const body = lying(raise(i))
    return frame(i, { left: rolled(body.left), right: rolled(body.right), nose: roll(body.nose) })
  })
  // Shortening by the seen turn of the camera is part of the reading: the figure is square, so only the roll is left.
  expect(Math.abs(analyseVideo(frames, { ...request, horizon: 7 }).value! - 70)).toBeLessThan(0.6)
  expect(Math.abs(analyseVideo(frames, request).value! - 70)).toBeGreaterThan(5)
})

test('nobody, darkness, two alike, someone standing and a limb outside the picture are each refused with their own reason', () => {
  const reason = (frames: FrameReading[]) => analyseVideo(frames, request).refused?.reason
  const still = (i: number) => frame(i, lying(raise(i)))
  expect(reason(clip((i) => frame(i, null)))).toBe('no-person')
  expect(reason(clip((i) => ({ ...frame(i, null), brightness: 12 })))).toBe('too-dark')
  expect(reason(clip((i) => ({ ...still(i), rivals: 1 })))).toBe('second-person')
  const turned = ([x, y]: Point): Point => [y, x]
  const standing = (side: BodySide): BodySide => ({
    shoulder: turned(side.shoulder),
    hip: turned(side.hip),
    knee: turned(side.knee),
    ankle: turned(side.ankle),
    heel: turned(side.heel),
    toe: turned(side.toe),
  })
  expect(reason(clip((i) => frame(i, { left: standing(lying(0).left), right: standing(lying(0).right), nose: [0, 0] })))).toBe(
    'wrong-posture',
  )
  expect(reason(clip((i) => ({ ...still(i), height: 240 })))).toBe('not-whole-body')
})

test('a mirrored reading put back is the reading itself', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: width }), fc.integer({ min: 0, max: height }))
  const side = fc.record({ shoulder: point, hip: point, knee: point, ankle: point, heel: point, toe: point })
  fc.assert(
    fc.property(fc.record({ left: side, right: side, nose: point }), (body) => {
      expect(unmirror(unmirror(body, width), width)).toEqual(body)
    }),
  )
})

test('the end of a movement is the furthest position held, whatever single wrong frames say', () => {
  const series = Array.from({ length: 60 }, (_, i) => ({
    t: i / 12,
    value: i < 20 ? 3 * i : i < 40 ? 60 + Math.sin(i) : 60 - 3 * (i - 40),
  }))
  const spoilt = series.map((one, i) => (i === 10 || i === 50 ? { ...one, value: 120 } : one))
  expect(findHold(series, 'highest')!.value).toBeCloseTo(60, 0)
  expect(findHold(spoilt, 'highest')!.value).toBeCloseTo(60, 0)
  expect(
    findHold(
      series.map(({ t, value }) => ({ t, value: -value })),
      'lowest',
    )!.value,
  ).toBeCloseTo(-60, 0)
  expect(findHold([], 'highest')).toBeNull()
})

test('the live overlay takes the raised leg and faces the feet', () => {
  const overlay = liveOverlay(swapNames(lying(40)), 'slr', 0)
  expect(overlay?.directionDeg).toBeCloseTo(40, 6)
  expect(overlay?.facing).toBe('left')
})

test('the annotated still leaves the picture it was given untouched and draws inside it', () => {
  const rgba = new Uint8Array(width * height * 4).fill(90)
  const still = annotate(
    { width, height, rgba },
    { body: lying(70), leg: 'left', use: videoTestUse.slr, directionDeg: 70, facing: 'left', horizonDeg: 0 },
  )
  expect(rgba.every((value) => value === 90)).toBe(true)
  expect(still.rgba.filter((value, i) => value !== rgba[i]).length).toBeGreaterThan(500)
})

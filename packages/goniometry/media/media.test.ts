import { expect, test } from 'vitest'
import { cropPicture, mirrorPicture, type Picture, shrinkPicture, turnPicture } from '../pose/picture.ts'
import '../node/webcodecs.ts'
import { toRgba } from './colour.ts'
import { openVideo, VideoFileError } from './videoFile.ts'

const pixel = (picture: Picture, x: number, y: number) => [
  ...picture.rgba.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3),
]
/** Red says the column, green the row. */
const chart = (width: number, height: number): Picture => {
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rgba.set([x, y, 7], (y * width + x) * 4)
  return { width, height, rgba }
}

test('white, black and full red come out of video planes as they went in', () => {
  const one = (y: number, u: number, v: number, matrix: 'bt601' | 'bt709', range: 'video' | 'full') => [
    ...toRgba(
      Uint8Array.of(y, y, y, y, u, v),
      'I420',
      [
        { offset: 0, stride: 2 },
        { offset: 4, stride: 1 },
        { offset: 5, stride: 1 },
      ],
      2,
      2,
      { matrix, range },
    ).subarray(0, 3),
  ]
  expect(one(235, 128, 128, 'bt709', 'video')).toEqual([255, 255, 255])
  expect(one(16, 128, 128, 'bt601', 'video')).toEqual([0, 0, 0])
  // ITU-R BT.601 and BT.709 codes of full red.
  expect(one(81, 90, 240, 'bt601', 'video')).toEqual([254, 0, 0])
  expect(one(63, 102, 240, 'bt709', 'video')).toEqual([255, 1, 0])
  expect(one(255, 128, 128, 'bt709', 'full')).toEqual([255, 255, 255])
})

test('interleaved and packed planes give the same picture as separate ones', () => {
  const colour = { matrix: 'bt601', range: 'video' } as const
  const separate = toRgba(
    Uint8Array.of(50, 90, 120, 200, 100, 150),
    'I420',
    [
      { offset: 0, stride: 2 },
      { offset: 4, stride: 1 },
      { offset: 5, stride: 1 },
    ],
    2,
    2,
    colour,
  )
  const interleaved = toRgba(
    Uint8Array.of(50, 90, 120, 200, 100, 150),
    'NV12',
    [
      { offset: 0, stride: 2 },
      { offset: 4, stride: 2 },
    ],
    2,
    2,
    colour,
  )
  expect(interleaved).toEqual(separate)
  const blueFirst = toRgba(Uint8Array.of(3, 2, 1, 0), 'BGRA', [{ offset: 0, stride: 4 }], 1, 1, colour)
  expect([...blueFirst]).toEqual([1, 2, 3, 255])
})

test('turning, mirroring and cropping move each pixel where it belongs', () => {
  const picture = chart(5, 3)
  const right = turnPicture(picture, 90)
  expect([right.width, right.height]).toEqual([3, 5])
  expect(pixel(right, 2, 0)).toEqual([0, 0, 7])
  expect(pixel(right, 0, 0)).toEqual([0, 2, 7])
  expect(turnPicture(turnPicture(picture, 90), 270).rgba).toEqual(picture.rgba)
  expect(turnPicture(turnPicture(picture, 180), 180).rgba).toEqual(picture.rgba)
  expect(pixel(mirrorPicture(picture), 0, 1)).toEqual([4, 1, 7])
  expect(pixel(cropPicture(picture, { x: 2, y: 1, width: 2, height: 5 }), 0, 0)).toEqual([2, 1, 7])
  expect(() => cropPicture(picture, { x: 9, y: 0, width: 2, height: 2 })).toThrow(/outside the picture/)
})

test('shrinking averages and never enlarges', () => {
  expect(shrinkPicture(chart(5, 3), 9)).toEqual(chart(5, 3))
  const small = shrinkPicture(chart(8, 4), 4)
  expect([small.width, small.height]).toEqual([4, 2])
  expect(pixel(small, 1, 1)).toEqual([3, 3, 7]) // mean of 2, 3 and of 2, 3, rounded up
})

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('{"not":"a video"}'.repeat(40))],
  [
    'an mp4 cut off before its index',
    Uint8Array.of(0, 0, 0, 24, ...new TextEncoder().encode('ftypisom'), 0, 0, 2, 0, ...new TextEncoder().encode('isommp41')),
  ],
])('%s is refused as a video, with what to do', async (_, bytes) => {
  const error = await openVideo(bytes).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(VideoFileError)
  expect((error as Error).message).toMatch(/Copy the file again|Choose the video|film/i)
})

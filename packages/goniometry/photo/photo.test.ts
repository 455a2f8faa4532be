import fc from 'fast-check'
import { expect, test } from 'vitest'
import { radians } from '../angle.ts'
import { horizonFromPoints, type Point, placementSemDeg, segmentDirectionDeg, slopeWithoutYawDeg, threePointAngleDeg } from './angles.ts'
import { exifOrientation, type Orientation, orientedSize, orientPoint } from './exif.ts'
import { perspective } from './perspective.ts'
import { readPhoto } from './photoReading.ts'

const coordinate = fc.double({ min: -4000, max: 4000, noNaN: true })
const along = ([x, y]: Point, deg: number, length: number): Point => [
  x + length * Math.cos(radians(deg)),
  y - length * Math.sin(radians(deg)),
]

test('perfect points give the angle exactly, whatever the place, size and roll of the picture', () => {
  const angle = fc.double({ min: -170, max: 170, noNaN: true })
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      angle,
      angle,
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 20, max: 2000, noNaN: true }),
      (x, y, a, b, roll, size) => {
        const vertex: Point = [x, y]
        const between = Math.abs(((b - a + 540) % 360) - 180)
        expect(Math.abs(threePointAngleDeg(along(vertex, a, size), vertex, along(vertex, b, 2 * size)) - between)).toBeLessThan(
          1e-9 + 1e-6 / size,
        )
        // The whole picture rolled: the horizon takes it out.
        const horizon = horizonFromPoints(along([0, 0], -roll, 900), [0, 0])
        expect(horizon).toBeCloseTo(roll, 9)
        expect(Math.abs(segmentDirectionDeg(vertex, along(vertex, a - roll, size), horizon, 'right') - a)).toBeLessThan(1e-9 + 1e-6 / size)
      },
    ),
  )
})

test('round points are exact to 1e-9', () => {
  expect(Math.abs(threePointAngleDeg([100, 0], [0, 0], [0, 100]) - 90)).toBeLessThan(1e-9)
  expect(
    Math.abs(
      readPhoto({ test: 'slr', placements: [{ hip: [100, 300], knee: [200, 200], ankle: [300, 100], shoulder: [0, 300] }], horizon: 0 })
        .value - 45,
    ),
  ).toBeLessThan(1e-9)
  expect(
    Math.abs(readPhoto({ test: 'ake', placements: [{ hip: [100, 300], knee: [100, 200], ankle: [200, 200] }], horizon: 0 }).value - 90),
  ).toBeLessThan(1e-9)
})

test('a raise beyond upright is more than 90°, and left and right pictures agree', () => {
  const right = readPhoto({ test: 'slr', placements: [{ hip: [100, 300], ankle: [80, 100], shoulder: [0, 300] }], horizon: 0 })
  const left = readPhoto({ test: 'slr', placements: [{ hip: [-100, 300], ankle: [-80, 100], shoulder: [0, 300] }], horizon: 0 })
  expect(right.value).toBeCloseTo(95.71, 2)
  expect(left.value).toBeCloseTo(right.value, 10)
})

test('a thigh below the level is negative in the Thomas test', () => {
  expect(
    readPhoto({ test: 'thomas', placements: [{ hip: [100, 300], knee: [200, 320], shoulder: [0, 300] }], horizon: 0 }).value,
  ).toBeCloseTo(-11.31, 2)
})

test('a bent knee in the raise and a leaning thigh in the knee extension are flagged', () => {
  expect(readPhoto({ test: 'slr', placements: [{ hip: [0, 300], knee: [100, 220], ankle: [210, 180] }], horizon: 0 }).flags).toContain(
    'knee-bent',
  )
  expect(
    readPhoto({ test: 'ake', placements: [{ hip: [0, 300], knee: [30, 200], ankle: [100, 150] }], horizon: 0, facing: 'right' }).flags,
  ).toContain('thigh-not-upright')
})

/** A standing person seen from the side by a camera turned by `yaw`: x forward, z across; perspective from 3 m. */
function seen(yaw: number, metres: readonly [number, number, number]): Point {
  const [x, y, z] = metres
  const across = x * Math.cos(radians(yaw)) + z * Math.sin(radians(yaw))
  const away = 3 - x * Math.sin(radians(yaw)) + z * Math.cos(radians(yaw))
  return [(across / away) * 1000 + 500, 500 - (y / away) * 1000]
}

test.each([15, 20, 30, -15])('a camera turned by %d° is warned about by the shoulders', (yaw) => {
  const cues = {
    shoulders: [seen(yaw, [0, 0.5, 0.18]), seen(yaw, [0, 0.5, -0.18])],
    hip: seen(yaw, [0, 0, 0]),
    shoulder: seen(yaw, [0, 0.5, 0]),
  } as const
  expect(perspective(cues).verdict).toBe('turned')
})

test('a camera square to the side is not warned about', () => {
  const cues = {
    shoulders: [seen(2, [0, 0.5, 0.18]), seen(2, [0, 0.5, -0.18])],
    hip: seen(2, [0, 0, 0]),
    shoulder: seen(2, [0, 0.5, 0]),
  } as const
  expect(perspective(cues).verdict).toBe('side-on')
  expect(perspective({}).verdict).toBe('not-checked')
})

test('a known yaw is taken out', () => {
  const seenSlope = (Math.atan2(Math.sin(radians(60)), Math.cos(radians(60)) * Math.cos(radians(30))) * 180) / Math.PI
  expect(slopeWithoutYawDeg(seenSlope, 30)).toBeCloseTo(60, 9)
})

test('repeated placement gives its own error, and more distant points a smaller one', () => {
  const reading = readPhoto({
    test: 'slr',
    placements: [
      { hip: [100, 300], ankle: [300, 100] },
      { hip: [102, 300], ankle: [300, 106] },
      { hip: [99, 301], ankle: [301, 99] },
    ],
    horizon: 0,
  })
  expect(reading.placementSem).toBeGreaterThan(0.1)
  expect(placementSemDeg([0, 0], [400, 0], 3)).toBeCloseTo(0.608, 3)
  expect(placementSemDeg([0, 0], [200, 0], 3)).toBeGreaterThan(placementSemDeg([0, 0], [400, 0], 3))
})

test('points on each other and missing points say what to do', () => {
  expect(() => readPhoto({ test: 'slr', placements: [{ hip: [1, 1], ankle: [1, 1] }], horizon: 0 })).toThrow(/lie on each other/)
  expect(() => readPhoto({ test: 'ake', placements: [{ hip: [1, 1], knee: [2, 2] }], horizon: 0 })).toThrow(/needs the point "ankle"/)
  expect(() => horizonFromPoints([5, 5], [5, 5])).toThrow(/level edge/)
})

/** A JPEG of nothing but an EXIF header. */
function jpegWith(orientation: number, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 4 + 6 + 8 + 2 + 12))
  const little = order === 'little'
  view.setUint16(0, 0xffd8)
  view.setUint16(2, 0xffe1)
  view.setUint16(4, 30)
  view.setUint32(6, 0x45786966)
  view.setUint16(12, little ? 0x4949 : 0x4d4d)
  view.setUint16(14, 42, little)
  view.setUint32(16, 8, little)
  view.setUint16(20, 1, little)
  view.setUint16(22, 0x0112, little)
  view.setUint16(24, 3, little)
  view.setUint32(26, 1, little)
  view.setUint16(30, orientation, little)
  return new Uint8Array(view.buffer)
}

test.each([1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])(
  'EXIF orientation %i is read and applied without leaving the picture',
  (orientation) => {
    expect(exifOrientation(jpegWith(orientation, 'little'))).toBe(orientation)
    expect(exifOrientation(jpegWith(orientation, 'big'))).toBe(orientation)
    const stored = [40, 30] as const
    const [width, height] = orientedSize(stored, orientation)
    for (const corner of [
      [0, 0],
      [40, 0],
      [0, 30],
      [40, 30],
    ] as Point[]) {
      const [x, y] = orientPoint(corner, stored, orientation)
      expect([0, width]).toContain(x)
      expect([0, height]).toContain(y)
    }
  },
)

test('a phone held upright stores its top at the left; orientation 6 turns it back', () => {
  // Stored pixel at the left edge, middle = top of the upright picture.
  expect(orientPoint([0, 15], [40, 30], 6)).toEqual([15, 0])
})

test('a file that is no JPEG, or cut off, is taken as upright', () => {
  expect(exifOrientation(new Uint8Array())).toBe(1)
  expect(exifOrientation(new TextEncoder().encode('GIF89a and more'))).toBe(1)
  for (let cut = 0; cut < 34; cut++) expect([1, 6]).toContain(exifOrientation(jpegWith(6, 'little').subarray(0, cut)))
})

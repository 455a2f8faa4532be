/** Draws a reading onto a picture: the measured line, the horizon it is measured against, and the angle in digits. */
import { radians } from '../angle.ts'
import type { Facing, Point } from '../photo/angles.ts'
import type { Picture } from '../pose/picture.ts'
import type { Body } from './body.ts'
import type { VideoTestUse } from './videoTest.ts'

export interface StillContent {
  readonly body: Body
  readonly leg: 'left' | 'right'
  readonly use: VideoTestUse
  readonly directionDeg: number
  readonly facing: Facing
  readonly horizonDeg: number
}

type Colour = readonly [number, number, number]
const ink: Colour = [20, 26, 28]
const paper: Colour = [250, 248, 243]
const accent: Colour = [0, 122, 122]
const warm: Colour = [196, 84, 48]

/** A copy of the picture with the reading drawn on it. */
export function annotate(picture: Picture, content: StillContent): Picture {
  const canvas = { ...picture, rgba: new Uint8Array(picture.rgba) }
  const limb = content.body[content.leg]
  const [from, to] =
    content.use.line === 'trunk'
      ? [limb.hip, limb.shoulder]
      : content.use.line === 'thigh'
        ? [limb.hip, limb.knee]
        : [limb.knee, limb.ankle]
  const unit = Math.max(picture.width, picture.height) / 300
  const reach = Math.max(40 * unit, Math.hypot(to[0] - from[0], to[1] - from[1]))
  const level = radians(content.horizonDeg)
  const forward = content.facing === 'right' ? 1 : -1
  const along = (deg: number, length: number): Point => {
    const a = radians(deg)
    const [x, y] = [forward * Math.cos(a) * length, -Math.sin(a) * length]
    return [from[0] + x * Math.cos(level) - y * Math.sin(level), from[1] + x * Math.sin(level) + y * Math.cos(level)]
  }
  line(canvas, from, along(0, reach), 1.2 * unit, paper)
  for (let deg = 0; Math.abs(deg) < Math.abs(content.directionDeg); deg += Math.sign(content.directionDeg) * 2)
    disc(canvas, along(deg, 0.35 * reach), 0.7 * unit, accent)
  line(canvas, from, to, 2 * unit, warm)
  for (const point of [from, to]) disc(canvas, point, 2.6 * unit, paper)
  for (const point of [from, to]) disc(canvas, point, 1.8 * unit, warm)
  write(canvas, `${content.directionDeg.toFixed(1)}°`, [6 * unit, 6 * unit], 2.2 * unit)
  return canvas
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

function put({ width, height, rgba }: Canvas, x: number, y: number, colour: Colour): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  rgba.set(colour, (y * width + x) * 4)
}

function disc(canvas: Canvas, [cx, cy]: Point, radius: number, colour: Colour): void {
  for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
    for (let x = Math.floor(cx - radius); x <= cx + radius; x++) if ((x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2) put(canvas, x, y, colour)
  }
}

function line(canvas: Canvas, from: Point, to: Point, thick: number, colour: Colour): void {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]))
  for (let i = 0; i <= steps; i++) {
    const s = steps === 0 ? 0 : i / steps
    disc(canvas, [from[0] + s * (to[0] - from[0]), from[1] + s * (to[1] - from[1])], thick / 2, colour)
  }
}

/** Digits of three by five dots. */
const digits: Record<string, readonly string[]> = {
  '0': ['###', '#.#', '#.#', '#.#', '###'],
  '1': ['.#.', '##.', '.#.', '.#.', '###'],
  '2': ['###', '..#', '###', '#..', '###'],
  '3': ['###', '..#', '###', '..#', '###'],
  '4': ['#.#', '#.#', '###', '..#', '..#'],
  '5': ['###', '#..', '###', '..#', '###'],
  '6': ['###', '#..', '###', '#.#', '###'],
  '7': ['###', '..#', '..#', '.#.', '.#.'],
  '8': ['###', '#.#', '###', '#.#', '###'],
  '9': ['###', '#.#', '###', '..#', '###'],
  '-': ['...', '...', '###', '...', '...'],
  '.': ['...', '...', '...', '...', '.#.'],
  '°': ['###', '#.#', '###', '...', '...'],
}

function write(canvas: Canvas, text: string, [left, top]: Point, dot: number): void {
  const size = Math.max(1, Math.round(dot))
  const width = text.length * 4 * size + size
  for (let y = -2 * size; y < 7 * size; y++)
    for (let x = -2 * size; x < width + size; x++) put(canvas, Math.round(left) + x, Math.round(top) + y, paper)
  ;[...text].forEach((letter, i) => {
    digits[letter]?.forEach((row, r) => {
      ;[...row].forEach((mark, c) => {
        if (mark !== '#') return
        for (let y = 0; y < size; y++)
          for (let x = 0; x < size; x++) put(canvas, Math.round(left) + (i * 4 + c) * size + x, Math.round(top) + r * size + y, ink)
      })
    })
  })
}

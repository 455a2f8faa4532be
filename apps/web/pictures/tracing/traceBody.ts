/**
 * Traces the body map: the figure from the front and from behind, with one shape for each place a person can choose.
 * Run: node apps/web/pictures/tracing/traceBody.ts <path to figure-neutral.glb>
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outline } from './contour.ts'
import { pose, readFigure, type Turns } from './figure.ts'
import { type Camera, rasterise } from './rasterise.ts'

const standing: Turns = { upperarm_L: [0, 0, -26], upperarm_R: [0, 0, 26], forearm_L: [14, 0, -6], forearm_R: [14, 0, 6] }
const figure = pose(readFigure(process.argv[2]!), standing)

const pixel = 4
const unitsPerMetre = 240
const size = { width: 208 * pixel, height: 424 * pixel }
const middle = 0.845
const camera = (yaw: number): Camera => ({ yaw, pitch: 0, pixelsPerMetre: unitsPerMetre * pixel, ...size, centre: [0, middle, 0] })
const tracing = { blur: 4, tolerance: 1.6, smallest: 300, scale: 1 / pixel }

/** A point of the picture on the body: metres from the midline and above the ground. */
interface Spot {
  readonly out: number
  readonly high: number
  readonly bone: string
}
type Place = (spot: Spot) => boolean
const arm = /arm|hand|thumb|index|middle|ring|pinky|shoulder/
const trunk = ({ bone }: Spot) => !arm.test(bone)
const band =
  (low: number, high: number, inner = 0, outer = 1): Place =>
  (spot) =>
    trunk(spot) && spot.high >= low && spot.high < high && spot.out >= inner && spot.out < outer
const disc =
  (out: number, high: number, radius: number): Place =>
  (spot) =>
    trunk(spot) && Math.hypot(spot.out - out, spot.high - high) < radius
/** Within `reach` of the line between two spots. */
const along =
  (a: readonly [number, number], b: readonly [number, number], reach: number): Place =>
  ({ out, high }) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const t = Math.min(1, Math.max(0, ((out - a[0]) * dx + (high - a[1]) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(out - a[0] - t * dx, high - a[1] - t * dy) < reach
  }

/** Ids are the options of the question `pain-places`. The first place that holds a spot has it. */
const places: Record<'front' | 'back', Record<string, Place>> = {
  front: {
    'shoulders-or-neck': ({ bone, high, out }) => high > 1.315 && high < 1.445 && out < 0.23 && bone !== 'head',
    tummy: band(0.95, 1.15),
    'front-of-pelvis': disc(0, 0.862, 0.032),
    groin: along([0.035, 0.81], [0.105, 0.905], 0.026),
    'outer-hip': band(0.81, 0.945, 0.13),
    'front-of-thigh': band(0.55, 0.765),
    'front-of-knee': band(0.435, 0.54),
    'shin-or-foot': band(0, 0.425),
  },
  back: {
    'shoulders-or-neck': ({ bone, high, out }) => high > 1.325 && high < 1.45 && out < 0.23 && bone !== 'head',
    'upper-or-middle-back': band(1.135, 1.315),
    flank: band(0.985, 1.125, 0.082),
    'low-back': band(0.985, 1.125, 0, 0.074),
    'back-of-pelvis': disc(0.05, 0.945, 0.026),
    'sit-bone': disc(0.066, 0.808, 0.026),
    'outer-hip': band(0.81, 0.945, 0.135),
    buttock: band(0.785, 0.975, 0.008, 0.127),
    'back-of-thigh': band(0.555, 0.765),
    'behind-knee': band(0.445, 0.545),
    calf: band(0.13, 0.435),
    'shin-or-foot': band(0, 0.12),
  },
}

const views = Object.entries(places).map(([view, named]) => {
  const buffer = rasterise(
    figure,
    camera(view === 'front' ? 0 : 180),
    [view === 'front' ? -0.5 : 0.5, 0.7, view === 'front' ? 0.75 : -0.75],
    () => true,
  )
  const mask = (inside: (at: number) => boolean) => outline({ ...size, inside }, tracing)
  const material = (at: number) => buffer.materials[buffer.material[at]! - 1] ?? ''
  const bare = (at: number) => ['skin', 'eyes', 'iris', 'brows'].includes(material(at))
  const dark = (at: number) => buffer.light[at]! < 0.3
  const spot = (at: number): Spot => ({
    out: Math.abs((at % size.width) - size.width / 2) / camera(0).pixelsPerMetre,
    high: middle - (Math.floor(at / size.width) - size.height / 2) / camera(0).pixelsPerMetre,
    bone: buffer.boneNames[buffer.bone[at]! - 1] ?? '',
  })
  const order = Object.keys(named)
  const holder = (at: number) => (buffer.material[at] === 0 ? undefined : order.find((id) => named[id]!(spot(at))))
  const held = Array.from({ length: size.width * size.height }, (_, at) => holder(at))
  return [
    view,
    {
      silhouette: mask((at) => buffer.material[at] !== 0),
      skin: mask(bare),
      skinShade: mask((at) => bare(at) && dark(at) && spot(at).high < 1.4), // a shaded face looks blotchy
      top: mask((at) => material(at) === 'top'),
      topShade: mask((at) => material(at) === 'top' && dark(at)),
      shorts: mask((at) => material(at) === 'shorts'),
      shortsShade: mask((at) => material(at) === 'shorts' && dark(at)),
      hair: mask((at) => material(at) === 'hair'),
      places: Object.fromEntries(order.map((id) => [id, mask((at) => held[at] === id)])),
    },
  ]
})
const picture = JSON.stringify({ width: size.width / pixel, height: size.height / pixel, ...Object.fromEntries(views) })
writeFileSync(join(import.meta.dirname, '../bodyMap.json'), `${picture}\n`)
console.log(`bodyMap.json: ${(picture.length / 1000).toFixed(1)} kB`)

/** From marked points of a still to the value of a test, its placement error and what to warn about. */
import { mean, standardDeviation } from '../statistics.ts'
import { type Facing, type HorizonDeg, type Point, segmentDirectionDeg, slopeWithoutYawDeg, threePointAngleDeg } from './angles.ts'
import { type Perspective, type PerspectiveCues, perspective } from './perspective.ts'

export type PhotoTest = 'slr' | 'ake' | 'pke' | 'thomas' | 'thomas-knee' | 'hip-ir' | 'hip-er' | 'pelvic-tilt'

export interface PhotoPoints {
  readonly hip?: Point
  readonly knee?: Point
  readonly ankle?: Point
  readonly shoulder?: Point
  /** Bony points at the front and back of the pelvis, for `pelvic-tilt`. */
  readonly asis?: Point
  readonly psis?: Point
}

export interface PhotoInput {
  readonly test: PhotoTest
  /** The points placed once or several times: repeats give the placement error. */
  readonly placements: readonly PhotoPoints[]
  readonly horizon: HorizonDeg
  /** Towards the feet (lying) or the front (standing); taken from the shoulder where it is not given. */
  readonly facing?: Facing
  /** Known yaw of the camera, to be taken out. */
  readonly yawDeg?: number
  readonly cues?: PerspectiveCues
}

export interface PhotoReading {
  readonly value: number
  readonly placements: readonly number[]
  /** Standard deviation over repeated placements; null for one. */
  readonly placementSem: number | null
  readonly perspective: Perspective
  readonly flags: readonly string[]
  readonly kneeFlexionDeg: number | null
}

export class PhotoError extends Error {
  override readonly name = 'PhotoError'
  readonly code: 'missing-point' | 'no-placement' | 'same-point'

  constructor(code: PhotoError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A knee bent by more than this spoils a straight leg raise; a thigh this far off upright spoils a knee extension (evidence `f-proc-pslr`, `f-proc-ake`). */
const straightWithinDeg = 5

/** @throws {PhotoError} a point that the test needs is missing */
export function readPhoto(input: PhotoInput): PhotoReading {
  const { test, placements } = input
  if (placements.length === 0) throw new PhotoError('no-placement', 'No points were placed. Mark the points of the test on the picture.')
  const flags: string[] = []
  const facing = input.facing ?? facingOf(placements[0]!)
  if (facing === null && needsFacing(test)) flags.push('facing-assumed')
  const slope = (from: Point, to: Point) => {
    const seen = segmentDirectionDeg(from, to, input.horizon, facing ?? (to[0] >= from[0] ? 'right' : 'left'))
    return input.yawDeg ? slopeWithoutYawDeg(seen, input.yawDeg) : seen
  }
  const values = placements.map((points) => testValue(test, points, slope))
  const first = placements[0]!
  const knee =
    first.hip && first.knee && first.ankle ? 180 - guarded(() => threePointAngleDeg(first.hip!, first.knee!, first.ankle!)) : null
  if (test === 'slr' && knee !== null && knee > straightWithinDeg) flags.push('knee-bent')
  if (test === 'slr' && knee === null) flags.push('knee-not-verified')
  if ((test === 'ake' || test === 'pke') && Math.abs(slope(need(first, 'hip', test), need(first, 'knee', test)) - 90) > straightWithinDeg)
    flags.push('thigh-not-upright')
  const view = perspective({ shoulder: first.shoulder, hip: first.hip, ...input.cues } as PerspectiveCues)
  if (view.verdict !== 'side-on') flags.push(view.verdict === 'turned' ? 'view-turned' : 'view-not-checked')
  if (input.yawDeg) flags.push('yaw-corrected')
  return {
    value: mean(values),
    placements: values,
    placementSem: values.length > 1 ? standardDeviation(values) : null,
    perspective: view,
    flags,
    kneeFlexionDeg: knee,
  }
}

function testValue(test: PhotoTest, points: PhotoPoints, slope: (from: Point, to: Point) => number): number {
  const point = (name: keyof PhotoPoints) => need(points, name, test)
  return guarded(() => {
    switch (test) {
      case 'slr':
        return slope(point('hip'), point('ankle'))
      case 'ake':
      case 'pke':
      case 'thomas-knee':
        return 180 - threePointAngleDeg(point('hip'), point('knee'), point('ankle'))
      case 'thomas':
        return slope(point('hip'), point('knee'))
      case 'hip-ir':
      case 'hip-er':
        return Math.abs(slope(point('knee'), point('ankle')) - 90)
      case 'pelvic-tilt':
        // ASIS lower than PSIS = tilted forward = plus.
        return -slope(point('psis'), point('asis'))
    }
  })
}

const needsFacing = (test: PhotoTest) => test === 'slr' || test === 'thomas'

/** Lying or standing, the feet lie away from the shoulder. */
function facingOf({ shoulder, hip }: PhotoPoints): Facing | null {
  if (!shoulder || !hip || shoulder[0] === hip[0]) return null
  return hip[0] > shoulder[0] ? 'right' : 'left'
}

function need(points: PhotoPoints, name: keyof PhotoPoints, test: PhotoTest): Point {
  const point = points[name]
  if (!point) throw new PhotoError('missing-point', `The test "${test}" needs the point "${name}". Mark it on the picture.`)
  if (!point.every(Number.isFinite)) throw new PhotoError('missing-point', `The point "${name}" is not two numbers (${point.join(', ')}).`)
  return point
}

function guarded(angle: () => number): number {
  try {
    return angle()
  } catch (cause) {
    if (cause instanceof RangeError) throw new PhotoError('same-point', cause.message, { cause })
    throw cause
  }
}

import { type Facing, type HorizonDeg, type Point, segmentDirectionDeg, threePointAngleDeg } from '../photo/angles.ts'
import { landmark, type Pose } from '../pose/landmarks.ts'

/** One side of a pose, picture pixels. */
export interface BodySide {
  readonly shoulder: Point
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly toe: Point
}
export interface Body {
  readonly left: BodySide
  readonly right: BodySide
  readonly nose: Point
}

export function bodyOf(pose: Pose): Body {
  const at = (index: number): Point => [pose.xy[2 * index]!, pose.xy[2 * index + 1]!]
  const side = (left: number): BodySide => ({
    shoulder: at(landmark.leftShoulder + left),
    hip: at(landmark.leftHip + left),
    knee: at(landmark.leftKnee + left),
    ankle: at(landmark.leftAnkle + left),
    heel: at(landmark.leftHeel + left),
    toe: at(landmark.leftToe + left),
  })
  return { left: side(0), right: side(1), nose: at(landmark.nose) }
}

/**
 * The body read from the mirrored picture, put back: x is mirrored and left and right change their names.
 * @param width - of the picture, pixels
 */
export function unmirror(body: Body, width: number): Body {
  const flip = ([x, y]: Point): Point => [width - x, y]
  const side = (s: BodySide): BodySide => ({
    shoulder: flip(s.shoulder),
    hip: flip(s.hip),
    knee: flip(s.knee),
    ankle: flip(s.ankle),
    heel: flip(s.heel),
    toe: flip(s.toe),
  })
  return { left: side(body.right), right: side(body.left), nose: flip(body.nose) }
}

export const otherLeg = (leg: 'left' | 'right'): 'left' | 'right' => (leg === 'left' ? 'right' : 'left')
export const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Length of the trunk, pixels: the scale of everything else. */
export const torsoLength = (body: Body): number =>
  distance(middle(body.left.shoulder, body.right.shoulder), middle(body.left.hip, body.right.hip))

export interface Directions {
  readonly thigh: number
  readonly shank: number
  readonly trunk: number
  /** 0 = straight. */
  readonly knee: number
}

/**
 * Directions of the segments of one leg and of the trunk line of one side, degrees: 0 level forward, 90 up. Null where points coincide.
 * @param trunkSide - the side nearer the camera, whose shoulder and hip are seen
 */
export function directionsOf(
  body: Body,
  leg: 'left' | 'right',
  trunkSide: 'left' | 'right',
  horizon: HorizonDeg,
  facing: Facing,
): Directions | null {
  const limb = body[leg]
  const trunk = body[trunkSide]
  if (distance(limb.hip, limb.knee) < 1 || distance(limb.knee, limb.ankle) < 1 || distance(trunk.hip, trunk.shoulder) < 1) return null
  return {
    thigh: segmentDirectionDeg(limb.hip, limb.knee, horizon, facing),
    shank: segmentDirectionDeg(limb.knee, limb.ankle, horizon, facing),
    trunk: segmentDirectionDeg(trunk.hip, trunk.shoulder, horizon, facing),
    knee: 180 - threePointAngleDeg(limb.hip, limb.knee, limb.ankle),
  }
}

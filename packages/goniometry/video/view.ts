/** Where the camera stood: which way the person faces, how far the camera is off the side, which side is near. */
import { degrees } from '../angle.ts'
import type { Facing, Point } from '../photo/angles.ts'
import { median } from '../statistics.ts'
import { type Body, middle, torsoLength } from './body.ts'
import type { FrameReading } from './frameReadings.ts'
import type { VideoTestUse } from './videoTest.ts'

export interface View {
  readonly facing: Facing
  /** Side nearer the camera. */
  readonly near: 'left' | 'right'
  /** Estimated turn of the camera off the side, degrees; rough (±10°). */
  readonly yawDeg: number
  readonly verdict: 'side-on' | 'turned'
}

/**
 * Widths that the network gives for people seen from the front, in trunk lengths: shoulders .35 and hips .29 (found from the renders at
 * 30° and 45°; anatomy says .9 and .66, the network's points lie further inside).
 */
const shoulderWidth = 0.35
const hipWidth = 0.29
/** Focal length in picture lengths: a phone's video camera sees about 53° along the longer side. Only for taking out that a lying head is seen a little obliquely. */
const focalLength = 1
/** From here the view is called turned: between the 15° that must be read and the 30° that must not; upright bodies are read less surely. */
const limitDeg = { lying: 23.5, upright: 28 } as const

export function viewOf(frames: readonly FrameReading[], use: VideoTestUse): View | null {
  const bodies = frames.flatMap((frame) =>
    (['afresh', 'mirrored'] as const).flatMap((way) => (frame.bodies[way] ? [{ body: frame.bodies[way], frame }] : [])),
  )
  if (bodies.length === 0) return null
  const forward = bodies.reduce((sum, { body }) => sum + forwardOf(body, use.forward), 0)
  const facing: Facing = forward >= 0 ? 'right' : 'left'
  const yaws = bodies.map(({ body, frame }) => yawOf(body, frame, use.posture, facing))
  const yawDeg = median(yaws) - use.yawOffsetDeg
  return {
    facing,
    near: facing === 'left' ? 'left' : 'right',
    yawDeg,
    verdict: Math.abs(yawDeg) > limitDeg[use.posture] ? 'turned' : 'side-on',
  }
}

/** Which way the person faces by one body, −1 … 1 (positive = right), weighted by how clear it is. */
function forwardOf(body: Body, how: VideoTestUse['forward']): number {
  const scale = torsoLength(body) || 1
  const shift = (from: Point, to: Point) => Math.max(-1, Math.min(1, (to[0] - from[0]) / scale))
  const both = (name: 'shoulder' | 'hip' | 'knee' | 'heel' | 'toe') => middle(body.left[name], body.right[name])
  switch (how) {
    case 'shoulder to hip':
      return shift(both('shoulder'), both('hip'))
    case 'hip to knee':
      return shift(both('hip'), both('knee'))
    case 'heel to toe':
      return shift(both('heel'), both('toe'))
  }
}

/** Turn of the camera towards the feet or the front, degrees; the same sign for either way of facing. */
function yawOf(body: Body, { width, height }: FrameReading, posture: 'lying' | 'upright', facing: Facing): number {
  const trunk = torsoLength(body) || 1
  const focal = focalLength * Math.max(width, height)
  const apart = (a: Point, b: Point, bodyWidth: number) => {
    // What lies off the middle of the picture is seen obliquely even by a camera square to the side: the near point shifts outwards.
    const oblique = (bodyWidth * (middle(a, b)[0] - width / 2)) / focal
    return (a[0] - b[0]) / trunk - (facing === 'left' ? oblique : -oblique)
  }
  const share =
    (apart(body.left.shoulder, body.right.shoulder, shoulderWidth) + apart(body.left.hip, body.right.hip, hipWidth)) /
    (shoulderWidth + hipWidth)
  // A level trunk is shortened by the turn as well, an upright one is not.
  return posture === 'lying' ? degrees(Math.atan(share)) : degrees(Math.asin(Math.max(-1, Math.min(1, share))))
}

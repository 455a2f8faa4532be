/**
 * Angles between points of a picture. Picture coordinates: x to the right, y down. All pure geometry: exact to rounding for exact points.
 */
import { degrees, radians, wrapDeg } from '../angle.ts'

export type Point = readonly [number, number]

/** Angle at `vertex` between the lines to two points, 0 … 180. @throws {RangeError} a point lies on the vertex */
export function threePointAngleDeg(a: Point, vertex: Point, b: Point): number {
  const u = between(vertex, a)
  const v = between(vertex, b)
  if (Math.hypot(...u) === 0 || Math.hypot(...v) === 0)
    throw new RangeError('Two of the three points lie on each other, so there is no angle. Move one of them.')
  return Math.abs(degrees(Math.atan2(u[0] * v[1] - u[1] * v[0], u[0] * v[0] + u[1] * v[1])))
}

/** How far the picture's x axis is turned against the true horizon; positive = the horizon sinks to the right. */
export type HorizonDeg = number

/** Horizon from two points on a level edge, in either order. @throws {RangeError} the points lie on each other */
export function horizonFromPoints(a: Point, b: Point): HorizonDeg {
  const [dx, dy] = between(a, b)
  if (dx === 0 && dy === 0) throw new RangeError('The two points of the level edge lie on each other. Set them far apart on a level edge.')
  const deg = degrees(Math.atan2(dy, dx))
  return deg > 90 ? deg - 180 : deg <= -90 ? deg + 180 : deg
}

/** Which way "forward" (for lying: towards the feet) is in the picture. */
export type Facing = 'left' | 'right'

/**
 * Direction of the line from one point to another, against the true horizon: 0 = level forward, 90 = straight up, −90 = straight down,
 * 180 = level backward.
 */
export function segmentDirectionDeg(from: Point, to: Point, horizon: HorizonDeg, facing: Facing): number {
  const [dx, dy] = between(from, to)
  if (dx === 0 && dy === 0) throw new RangeError('The two ends of the segment lie on each other. Move one of them.')
  const turned = wrapDeg(degrees(Math.atan2(-dy, dx)) + horizon)
  return facing === 'right' ? turned : wrapDeg(180 - turned)
}

/**
 * True slope of a line that the camera sees from the side but turned by a known yaw: level lengths look shorter by cos(yaw), heights do not.
 */
export function slopeWithoutYawDeg(directionDeg: number, yawDeg: number): number {
  const a = radians(directionDeg)
  return degrees(Math.atan2(Math.sin(a), Math.cos(a) / Math.cos(radians(yawDeg))))
}

/**
 * Standard error of a segment's direction when each end is placed with a given standard error, same unit as the points (first order: the
 * part across the line counts).
 */
export function placementSemDeg(from: Point, to: Point, pointSem: number): number {
  return degrees((Math.SQRT2 * pointSem) / Math.hypot(...between(from, to)))
}

const between = (a: Point, b: Point): [number, number] => [b[0] - a[0], b[1] - a[1]]

/**
 * Angles from the direction of gravity in the phone's own frame. Never from Euler angles: those jump near ±90°, exactly where a raised
 * leg is. iOS and Android report gravity with opposite signs; angles between two readings of one phone do not notice.
 */
import { degrees } from '../angle.ts'

export type Vector = readonly [number, number, number]

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2])

/** Unit vector; null for a reading too short to have a direction (free fall, a dead sensor). */
export function direction(a: Vector): Vector | null {
  const size = length(a)
  return size > 1e-6 ? [a[0] / size, a[1] / size, a[2] / size] : null
}

/** Angle between two readings, 0 … 180. Exact near 0 and 180, where the arc cosine is not. */
export function tiltBetweenDeg(a: Vector, b: Vector): number {
  return degrees(Math.atan2(length(cross(a, b)), dot(a, b)))
}

/**
 * Turn from `zero` to `now` about an axis, −180 … 180; what tips out of the plane across the axis is left out.
 * @param axis - unit vector in the phone's frame, as learned from a movement in the positive direction ({@link movementAxis})
 */
export function signedTiltDeg(zero: Vector, now: Vector, axis: Vector): number {
  const flatten = (v: Vector): Vector => {
    const along = dot(v, axis)
    return [v[0] - along * axis[0], v[1] - along * axis[1], v[2] - along * axis[2]]
  }
  const a = flatten(zero)
  const b = flatten(now)
  return degrees(Math.atan2(dot(axis, cross(a, b)), dot(a, b)))
}

/** The axis, in the phone's frame, about which gravity turned from one reading to another; null below 3° (no axis to speak of). */
export function movementAxis(from: Vector, to: Vector): Vector | null {
  return tiltBetweenDeg(from, to) < 3 ? null : direction(cross(from, to))
}

/** How far a reading lies out of the plane of movement, −90 … 90. */
export function outOfPlaneDeg(reading: Vector, axis: Vector): number {
  return degrees(Math.asin(Math.max(-1, Math.min(1, dot(reading, axis) / length(reading)))))
}

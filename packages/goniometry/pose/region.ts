/**
 * The square, turned region of a picture that the landmark network looks at. Geometry as in MediaPipe's pose graph
 * (pose_detection_to_roi, pose_landmarks_to_roi): two points give centre, size and turn, the square is then widened by a quarter.
 */

export interface Region {
  /** Centre and side in pixels. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Radians; turns the body upright in the crop. */
  readonly turn: number
}

const widen = 1.25

/** @param scalePoint - a point whose direction from the centre is the body's "up" and whose distance is half the body's extent */
export function regionFromPoints(centre: readonly [number, number], scalePoint: readonly [number, number]): Region {
  const dx = scalePoint[0] - centre[0]
  const dy = scalePoint[1] - centre[1]
  const turn = Math.PI / 2 - Math.atan2(-dy, dx)
  return {
    x: centre[0],
    y: centre[1],
    size: 2 * Math.hypot(dx, dy) * widen,
    turn: turn - 2 * Math.PI * Math.floor((turn + Math.PI) / (2 * Math.PI)),
  }
}

/** Position in the picture of a point given in the region's own coordinates, 0 … 1 from its top left corner. */
export function fromRegion(region: Region, u: number, v: number): [number, number] {
  const a = (u - 0.5) * region.size
  const b = (v - 0.5) * region.size
  const cos = Math.cos(region.turn)
  const sin = Math.sin(region.turn)
  return [region.x + cos * a - sin * b, region.y + sin * a + cos * b]
}

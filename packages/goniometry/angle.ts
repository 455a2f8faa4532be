/** Degrees and the one way to wrap them. Everything in this package that carries an angle over a boundary is in degrees, `…Deg`. */

const toDeg = 180 / Math.PI
export const degrees = (radians: number): number => radians * toDeg
export const radians = (deg: number): number => deg / toDeg

/** The same direction in (−180, 180]. */
export function wrapDeg(deg: number): number {
  const wrapped = deg % 360
  return wrapped > 180 ? wrapped - 360 : wrapped <= -180 ? wrapped + 360 : wrapped
}

/** Mean of directions, and of directions modulo 180 where asked: correct across the ±180 seam. NaN for none. */
export function meanDirectionDeg(directionsDeg: readonly number[]): number {
  let cos = 0
  let sin = 0
  for (const deg of directionsDeg) {
    cos += Math.cos(radians(deg))
    sin += Math.sin(radians(deg))
  }
  return directionsDeg.length === 0 ? Number.NaN : degrees(Math.atan2(sin, cos))
}

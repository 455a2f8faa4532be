/**
 * What the picture is drawn from: where every segment and muscle is at one moment, as plain data. The engine's ground frame and the
 * scene's are the same: metres, x forward, y up, z to the person's right.
 */

export interface SegmentPlace {
  /** (3) m, origin of the engine's body in ground */
  readonly position: ArrayLike<number>
  /** (9) row-major rotation, body → ground */
  readonly rotation: ArrayLike<number>
}

export interface MusclePlace {
  readonly name: string
  /** (n × 3) m, the path with its wraps, in ground */
  readonly points: ArrayLike<number>
  /** How far the muscle is stretched, 0 (slack) … 1 (as far as anyone goes). */
  readonly strain: number
  /** m³; keeps the drawn belly's volume while the path lengthens */
  readonly volume: number
}

export interface BodySnapshot {
  readonly segments: Readonly<Record<string, SegmentPlace>>
  readonly muscles: readonly MusclePlace[]
}

/** What is drawn over the camera picture while someone moves: the measured line and its direction, without any claim of error. */
import type { Facing, HorizonDeg, Point } from '../photo/angles.ts'
import { type Body, directionsOf, distance, middle } from './body.ts'
import { type VideoTest, videoTestUse } from './videoTest.ts'

export interface Overlay {
  readonly from: Point
  readonly to: Point
  readonly directionDeg: number
  readonly facing: Facing
}

/** @returns null where the line cannot be seen */
export function liveOverlay(body: Body, test: VideoTest, horizon: HorizonDeg): Overlay | null {
  const use = videoTestUse[test]
  const [from, to] =
    use.forward === 'shoulder to hip'
      ? [middle(body.left.shoulder, body.right.shoulder), middle(body.left.hip, body.right.hip)]
      : use.forward === 'hip to knee'
        ? [middle(body.left.hip, body.right.hip), middle(body.left.knee, body.right.knee)]
        : [middle(body.left.heel, body.right.heel), middle(body.left.toe, body.right.toe)]
  if (distance(from, to) < 1) return null
  const facing: Facing = to[0] >= from[0] ? 'right' : 'left'
  const near = facing
  const sign = facing === 'right' ? 1 : -1
  const better = (a: number, b: number) => (a >= b ? 'left' : 'right')
  const leg =
    use.leg === 'higher ankle'
      ? better(-body.left.ankle[1], -body.right.ankle[1])
      : use.leg === 'lower knee'
        ? better(body.left.knee[1], body.right.knee[1])
        : use.leg === 'front knee'
          ? better(sign * body.left.knee[0], sign * body.right.knee[0])
          : near
  const directions = directionsOf(body, leg, near, horizon, facing)
  if (!directions) return null
  const limb = body[use.line === 'trunk' ? near : leg]
  const ends =
    use.line === 'trunk'
      ? ([limb.hip, limb.shoulder] as const)
      : use.line === 'thigh'
        ? ([limb.hip, limb.knee] as const)
        : ([limb.knee, limb.ankle] as const)
  return { from: ends[0], to: ends[1], directionDeg: directions[use.line], facing }
}

/** Which way up a video was filmed, from the body itself: toes and raised knees point up in someone lying, the head in someone upright. */

import type { Point } from '../photo/angles.ts'
import { cropPicture, type Picture, type PixelBox, turnPicture } from '../pose/picture.ts'
import { detectionRegion, type PoseReader } from '../pose/poseReader.ts'
import { type Body, bodyOf, middle } from './body.ts'
import type { VideoTestUse } from './videoTest.ts'

export type Turn = 0 | 90 | 180 | 270
export const turns = [0, 90, 180, 270] as const

/**
 * The part of the picture that is looked at, turned upright.
 * @param region - in pixels of the file as it plays
 * @param fileWidth - width of the file as it plays: the picture may have been shrunk
 */
export function prepare(picture: Picture, turn: Turn, region: PixelBox | null, fileWidth: number): Picture {
  if (!region) return turnPicture(picture, turn)
  const scale = picture.width / fileWidth
  return turnPicture(
    cropPicture(picture, { x: region.x * scale, y: region.y * scale, width: region.width * scale, height: region.height * scale }),
    turn,
  )
}

/**
 * Clockwise turn that stands the body upright, from a few pictures of the clip's beginning; 0 where the body does not say.
 */
export async function findTurn(reader: PoseReader, pictures: readonly Picture[], use: VideoTestUse): Promise<Turn> {
  let across = 0
  let up = 0
  let seen = 0
  for (const picture of pictures) {
    for (const turn of turns) {
      const turned = turnPicture(picture, turn)
      const person = (await reader.detect(turned, 0.5))[0]
      const pose = person && (await reader.read(turned, detectionRegion(person)))
      if (!pose) continue
      const [x, y] = upOf(bodyOf(pose), use.posture)
      // Back into the unturned picture: a clockwise turn by 90 took up to the right.
      const [ux, uy] = turn === 0 ? [x, y] : turn === 90 ? [y, -x] : turn === 180 ? [-x, -y] : [-y, x]
      const size = Math.hypot(ux, uy) || 1
      across += ux / size
      up -= uy / size
      seen++
      break
    }
  }
  if (seen === 0 || Math.hypot(across, up) < 0.5 * seen) return 0
  // The body's up lies this far clockwise from the picture's; the picture is turned back.
  const quarter = Math.round((Math.atan2(across, up) / Math.PI) * 2)
  return turns[(((-quarter % 4) + 4) % 4) as 0 | 1 | 2 | 3]
}

/** A vector (picture coordinates, y down) that points up in the room. */
function upOf(body: Body, posture: VideoTestUse['posture']): Point {
  const hips = middle(body.left.hip, body.right.hip)
  const shoulders = middle(body.left.shoulder, body.right.shoulder)
  if (posture === 'upright') {
    // Standing, the feet are below the hips; sitting, the shoulders above them. Both together are right for either.
    const feet = middle(body.left.ankle, body.right.ankle)
    const knees = middle(body.left.knee, body.right.knee)
    const standing = Math.hypot(hips[0] - feet[0], hips[1] - feet[1]) > 1.4 * Math.hypot(hips[0] - knees[0], hips[1] - knees[1])
    const legs: Point = standing ? [hips[0] - feet[0], hips[1] - feet[1]] : [0, 0]
    return [shoulders[0] - hips[0] + legs[0], shoulders[1] - hips[1] + legs[1]]
  }
  const trunk: Point = [hips[0] - shoulders[0], hips[1] - shoulders[1]]
  let side = 0
  for (const leg of [body.left, body.right]) {
    side += trunk[0] * (leg.toe[1] - leg.heel[1]) - trunk[1] * (leg.toe[0] - leg.heel[0])
    side += trunk[0] * (leg.knee[1] - leg.hip[1]) - trunk[1] * (leg.knee[0] - leg.hip[0])
  }
  return side > 0 ? [-trunk[1], trunk[0]] : [trunk[1], -trunk[0]]
}

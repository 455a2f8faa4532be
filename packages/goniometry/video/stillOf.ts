/** The annotated picture of a video's end. */
import type { VideoFile } from '../media/videoFile.ts'
import type { Picture } from '../pose/picture.ts'
import type { VideoFileReading } from './readVideo.ts'
import { annotate } from './still.ts'
import { prepare } from './uprightTurn.ts'
import { videoTestUse } from './videoTest.ts'

/** @returns null where no end was found */
export async function stillOf(file: VideoFile, reading: VideoFileReading): Promise<Picture | null> {
  const { hold, view, endDeg, request } = reading
  if (!hold || !view || endDeg === null) return null
  const middle = (hold.fromS + hold.toS) / 2
  let nearest = 0
  reading.frames.forEach((frame, i) => {
    const better = Math.abs(frame.t - middle) < Math.abs(reading.frames[nearest]!.t - middle)
    if (frame.accepted && (better || !reading.frames[nearest]!.accepted)) nearest = i
  })
  const body = reading.readings[nearest]!.bodies.afresh
  if (!body) return null
  for await (const { picture } of file.framesAt([reading.frames[nearest]!.t + 1e-3])) {
    const use = videoTestUse[request.test]
    return annotate(prepare(picture, reading.turn, request.region, file.width), {
      body,
      leg: use.line === 'trunk' ? view.near : (reading.legs[nearest]?.afresh ?? view.near),
      use,
      directionDeg: endDeg,
      facing: view.facing,
      horizonDeg: request.horizon,
    })
  }
  return null
}

/** From picture to pose: detector and landmark network together, in every frame afresh or following the last frame. */
import { type Detection, detectionRegion, detectorSide, readDetections, wholePicture } from './detector.ts'
import { landmarkSide, type Pose, readLandmarks } from './landmarks.ts'
import type { Picture } from './picture.ts'
import type { Region } from './region.ts'
import type { Network } from './runtime.ts'
import { regionToTensor } from './tensor.ts'

/** Below this the network itself says there is no body (MediaPipe's own limit). */
const presenceLimit = 0.5

export interface PoseReader {
  /** People in the picture, or in the unturned square `looked` of it, best first. */
  detect(picture: Picture, minScore?: number, looked?: Region): Promise<Detection[]>
  /** The pose inside a region, or null where the network sees none. */
  read(picture: Picture, region: Region): Promise<Pose | null>
  close(): void
}

export function createPoseReader(detector: Network, landmarks: Network): PoseReader {
  const detectorInput = new Float32Array(detectorSide * detectorSide * 3)
  const landmarkInput = new Float32Array(landmarkSide * landmarkSide * 3)
  return {
    async detect(picture, minScore = 0.5, looked = wholePicture(picture)) {
      regionToTensor(picture, looked, detectorSide, -1, 'black', detectorInput)
      const outputs = await detector.run(detectorInput)
      const scores = bySize(outputs, 2254)
      return readDetections(bySize(outputs, 2254 * 12), scores, looked, minScore)
    },
    async read(picture, region) {
      if (!(region.size > 1)) return null
      regionToTensor(picture, region, landmarkSide, 0, 'edge', landmarkInput)
      const outputs = await landmarks.run(landmarkInput)
      const presence = bySize(outputs, 1)[0]!
      if (!(presence >= presenceLimit)) return null
      return readLandmarks(bySize(outputs, 39 * 5), bySize(outputs, 64 * 64 * 39), presence, region)
    },
    close() {
      detector.close()
      landmarks.close()
    },
  }
}

export { type Detection, detectionRegion }

function bySize(outputs: readonly Float32Array[], size: number): Float32Array {
  const found = outputs.find((output) => output.length === size)
  if (!found) {
    throw new Error(
      `The pose network gave outputs of ${outputs.map((o) => o.length).join(', ')} numbers; one of ${size} is needed. The weights are not those of @mediapipe/pose 0.5.`,
    )
  }
  return found
}

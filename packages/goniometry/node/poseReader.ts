/** The pose reader of Node: runtime and weights from the installed packages. */
import { createPoseReader, type PoseReader } from '../pose/poseReader.ts'
import { loadNetwork, loadRuntime } from '../pose/runtime.ts'
import { detectorWeights, type LandmarkModel, landmarkWeights, nodeRuntime } from './poseAssets.ts'

export async function openPoseReader(model: LandmarkModel = 'heavy'): Promise<PoseReader> {
  await loadRuntime(await nodeRuntime())
  const [detector, landmarks] = await Promise.all([detectorWeights(), landmarkWeights(model)])
  return createPoseReader(await loadNetwork(detector), await loadNetwork(landmarks))
}

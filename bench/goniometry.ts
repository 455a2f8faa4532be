/**
 * What is timed of the camera: one pass of the landmark networks over a followed person (crop, network, reading out), on one core. The
 * content of the picture does not change the time, so it is a grey gradient; the whole reading of real clips is timed by
 * packages/goniometry/scripts/clipTable.ts.
 */
import { detectorWeights, landmarkWeights, nodeRuntime } from '@sitbone/goniometry/node/poseAssets'
import type { Picture } from '@sitbone/goniometry/pose/picture'
import { createPoseReader } from '@sitbone/goniometry/pose/poseReader'
import { loadNetwork, loadRuntime } from '@sitbone/goniometry/pose/runtime'
import type { Metric } from './timing.ts'

const rounds = 15
const models = [
  ['goniometry.landmarksFull', 'full'],
  ['goniometry.landmarksHeavy', 'heavy'],
] as const

/** @param now - clock in milliseconds */
export async function benchGoniometry(now: () => number, say: (what: string) => void): Promise<Metric[]> {
  await loadRuntime(await nodeRuntime())
  const picture = gradient(1280, 720)
  const region = { x: 640, y: 360, size: 700, turn: 0.3 }
  const metrics: Metric[] = []
  for (const [name, model] of models) {
    say(name)
    const reader = createPoseReader(await loadNetwork(await detectorWeights()), await loadNetwork(await landmarkWeights(model)))
    await reader.read(picture, region)
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = now()
      await reader.read(picture, region)
      times.push((now() - start) * 1000)
    }
    reader.close()
    times.sort((a, b) => a - b)
    metrics.push({ name, unit: 'µs', median: times[times.length >> 1]!, min: times[0]!, max: times.at(-1)!, n: rounds })
  }
  return metrics
}

function gradient(width: number, height: number): Picture {
  const rgba = new Uint8Array(width * height * 4)
  for (let i = 0; i < rgba.length; i++) rgba[i] = (i >> 4) & 255
  return { width, height, rgba }
}

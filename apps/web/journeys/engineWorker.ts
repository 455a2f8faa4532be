/** The engine in a browser's worker: evaluates a batch, then times it; see `engine.test.ts`. */
import type { Model } from '@sitbone/mechanics/model/model'
import { bestRound, evaluateBatch } from '../../../bench/batch.ts'

addEventListener('message', ({ data }: MessageEvent<{ model: Model; poses: Float64Array[] }>) => {
  const result = evaluateBatch(data.model, data.poses)
  const milliseconds = bestRound(data.model, data.poses, () => performance.now())
  postMessage({ lengths: Array.from(result.lengths), arms: Array.from(result.arms), milliseconds })
})

/** A Node worker that evaluates its share of a batch as often as it is told and answers with what it took, ms. */
import { parentPort } from 'node:worker_threads'
import type { Model } from '@sitbone/mechanics/model/model'
import { evaluateBatch } from './batch.ts'

parentPort!.on('message', ({ model, poses, passes }: { model: Model; poses: Float64Array[]; passes: number }) => {
  const start = performance.now()
  for (let i = 0; i < passes; i++) evaluateBatch(model, poses)
  parentPort!.postMessage(performance.now() - start)
})

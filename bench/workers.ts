/** How much faster two workers are than one on the same batch of poses. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Model } from '@sitbone/mechanics/model/model'
import type { Metric } from './timing.ts'
import { poseAt } from './tools.ts'

const poses = 400
const passes = 5
const rounds = 7

/** µs per pose (frames, lengths, moment arms) with one worker and with two, in turns so that both meet the same machine. */
export async function benchWorkers(model: Model, now: () => number): Promise<Metric[]> {
  const workers = [1, 2].map(() => new Worker(new URL('./batchWorker.ts', import.meta.url)))
  const batch = Array.from({ length: poses }, (_, i) => poseAt(model, i * 0.01))
  const half = poses / 2
  const run = async (shares: Float64Array[][]) => {
    const start = now()
    await Promise.all(
      shares.map((share, i) => {
        const answer = once(workers[i]!, 'message')
        workers[i]!.postMessage({ model, poses: share, passes })
        return answer
      }),
    )
    return ((now() - start) * 1000) / (poses * passes)
  }
  const one: number[] = []
  const two: number[] = []
  await run([batch.slice(0, half), batch.slice(half)])
  for (let round = 0; round < rounds; round++) {
    one.push(await run([batch]))
    two.push(await run([batch.slice(0, half), batch.slice(half)]))
  }
  await Promise.all(workers.map((worker) => worker.terminate()))
  return [metric('mechanics.batchOneWorker', one, model.name), metric('mechanics.batchTwoWorkers', two, model.name)]
}

function metric(name: string, times: number[], model: string): Metric {
  times.sort((a, b) => a - b)
  return { name, unit: 'µs', median: times[times.length >> 1]!, min: times[0]!, max: times.at(-1)!, n: times.length, model }
}

/** One thread of a cohort: takes ranges of person numbers, gives back counts. */
import { parentPort, workerData } from 'node:worker_threads'
import { addPeople, type CohortRequest, type CohortSketch, createCohortSketch } from '@sitbone/twin/cohort/cohort'
import { familyTables } from '@sitbone/twin/tables/engineProbe'

export interface CohortJob {
  readonly from: number
  readonly to: number
}

export type CohortReport = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly people: number; readonly sketch: CohortSketch }

const request = workerData as CohortRequest
const tables = familyTables()

parentPort!.on('message', ({ from, to }: CohortJob) => {
  const sketch = createCohortSketch(request.tests)
  addPeople(sketch, request, from, to, tables)
  parentPort!.postMessage({ kind: 'done', people: to - from, sketch } satisfies CohortReport)
})
parentPort!.postMessage({ kind: 'ready' } satisfies CohortReport)

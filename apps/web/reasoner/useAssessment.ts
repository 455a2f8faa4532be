/** The assessment of the present case, worked out in a worker; the last one stays until the next is there. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { useEffect, useState } from 'react'
import type { Reply, Request } from './messages.ts'

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, (reply: Reply) => void>()

function ask(of: Case): Promise<Reply> {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
      if ('milliseconds' in data)
        performance.measure('sitbone-assess', { start: performance.now() - data.milliseconds, duration: data.milliseconds })
    })
    worker.addEventListener('error', (event) => {
      for (const [id, settle] of waiting) settle({ id, fault: event.message || 'The reasoning could not be loaded.' })
      waiting.clear()
      worker = undefined
    })
  }
  const request: Request = { id: ++asked, ask: 'assess', of }
  return new Promise((resolve) => {
    waiting.set(request.id, resolve)
    worker?.postMessage(request)
  })
}

export type AssessmentState =
  | { readonly status: 'thinking'; readonly assessment?: Assessment }
  | { readonly status: 'ready'; readonly assessment: Assessment }
  | { readonly status: 'failed'; readonly fault: string }

export function useAssessment(of: Case | undefined): AssessmentState {
  const [state, setState] = useState<AssessmentState>({ status: 'thinking' })
  const key = of && JSON.stringify(of)
  useEffect(() => {
    if (!key) return
    let stale = false
    setState((before) =>
      'assessment' in before && before.assessment ? { status: 'thinking', assessment: before.assessment } : { status: 'thinking' },
    )
    void ask(JSON.parse(key) as Case).then((reply) => {
      if (stale) return
      setState('assessment' in reply ? { status: 'ready', assessment: reply.assessment } : { status: 'failed', fault: reply.fault })
    })
    return () => {
      stale = true
    }
  }, [key])
  return state
}

/** The twin's course for the present settings; the last one stays until the next is there, and only the newest question is answered. */
import { useEffect, useRef, useState } from 'react'
import type { Exploration, ExploreRequest } from './explore.ts'
import type { Answered, Asked } from './worker.ts'

export interface ExplorationState {
  readonly exploration: Exploration | undefined
  readonly busy: boolean
  readonly fault: string | undefined
}

export function useExploration(request: ExploreRequest): ExplorationState {
  const [state, setState] = useState<ExplorationState>({ exploration: undefined, busy: true, fault: undefined })
  const worker = useRef<{ readonly ask: (request: ExploreRequest) => void; readonly end: () => void }>(undefined)
  useEffect(() => {
    const running = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    let latest = 0
    let working = false
    let queued: ExploreRequest | undefined
    const send = (next: ExploreRequest) => {
      working = true
      const asked: Asked = { id: ++latest, request: next }
      running.postMessage(asked)
    }
    running.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      working = false
      if (queued) {
        send(queued)
        queued = undefined
      }
      setState(
        'fault' in data
          ? { exploration: undefined, busy: working, fault: data.fault }
          : { exploration: data.exploration, busy: working, fault: undefined },
      )
    })
    running.addEventListener('error', (event) =>
      setState({ exploration: undefined, busy: false, fault: event.message || 'The twin could not be loaded.' }),
    )
    worker.current = {
      ask: (next) => {
        setState((before) => ({ ...before, busy: true }))
        if (working) queued = next
        else send(next)
      },
      end: () => running.terminate(),
    }
    return () => worker.current?.end()
  }, [])
  const key = JSON.stringify(request)
  useEffect(() => worker.current?.ask(JSON.parse(key) as ExploreRequest), [key])
  return state
}

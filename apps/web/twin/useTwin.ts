/** The twin's reply to the present question; the last one stays until the next is there, and only the newest question is answered. */
import { useEffect, useRef, useState } from 'react'
import type { Answered, Asked, TwinReply, TwinRequest } from './worker.ts'

export interface TwinState<Reply> {
  readonly reply: Reply | undefined
  readonly busy: boolean
  readonly fault: string | undefined
}

/** @param request undefined: nothing to ask yet; no worker is started */
export function useTwin<Request extends TwinRequest>(request: Request | undefined): TwinState<TwinReply<Request>> {
  const [state, setState] = useState<TwinState<TwinReply<Request>>>({ reply: undefined, busy: true, fault: undefined })
  const worker = useRef<{ readonly ask: (request: TwinRequest) => void }>(undefined)
  const wanted = request !== undefined
  useEffect(() => {
    if (!wanted) return
    const running = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    let latest = 0
    let working = false
    let queued: TwinRequest | undefined
    const send = (next: TwinRequest) => {
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
      // A worker answers only what this hook asked, so the reply is of the request's kind.
      setState(
        'fault' in data
          ? { reply: undefined, busy: working, fault: data.fault }
          : { reply: data.reply as TwinReply<Request>, busy: working, fault: undefined },
      )
    })
    running.addEventListener('error', (event) =>
      setState({ reply: undefined, busy: false, fault: event.message || 'The twin could not be loaded.' }),
    )
    worker.current = {
      ask: (next) => {
        setState((before) => ({ ...before, busy: true }))
        if (working) queued = next
        else send(next)
      },
    }
    return () => running.terminate()
  }, [wanted])
  const key = request === undefined ? undefined : JSON.stringify(request)
  useEffect(() => {
    if (key !== undefined) worker.current?.ask(JSON.parse(key) as TwinRequest)
  }, [key])
  return state
}

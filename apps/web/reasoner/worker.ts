/** Reasoning off the page's thread, so that the page never waits for the thousand draws. */
import { assess } from '@sitbone/reasoning'
import type { Reply, Request } from './messages.ts'

const reply = (message: Reply) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const started = performance.now()
  try {
    const assessment = assess(data.of)
    reply({ id: data.id, assessment, milliseconds: performance.now() - started })
  } catch (error) {
    reply({ id: data.id, fault: error instanceof Error ? error.message : String(error) })
  }
})

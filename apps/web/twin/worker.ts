/** The twin off the page's thread. */
import { type Exploration, type ExploreRequest, explore } from './explore.ts'

export interface Asked {
  readonly id: number
  readonly request: ExploreRequest
}
export type Answered =
  | { readonly id: number; readonly exploration: Exploration; readonly milliseconds: number }
  | { readonly id: number; readonly fault: string }

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const started = performance.now()
  let answer: Answered
  try {
    answer = { id: data.id, exploration: explore(data.request), milliseconds: performance.now() - started }
  } catch (error) {
    answer = { id: data.id, fault: error instanceof Error ? error.message : String(error) }
  }
  self.postMessage(answer)
})

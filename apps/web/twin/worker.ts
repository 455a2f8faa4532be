/** The twin off the page's thread. */
import { type BendStory, bendStory, type StoryRequest } from './bendStory.ts'
import { type Exploration, type ExploreRequest, explore } from './explore.ts'

export type TwinRequest = ExploreRequest | StoryRequest
export type TwinReply<Request extends TwinRequest> = Request extends ExploreRequest ? Exploration : BendStory

export interface Asked {
  readonly id: number
  readonly request: TwinRequest
}
export type Answered =
  | { readonly id: number; readonly reply: Exploration | BendStory; readonly milliseconds: number }
  | { readonly id: number; readonly fault: string }

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const started = performance.now()
  let answer: Answered
  try {
    const reply = data.request.kind === 'explore' ? explore(data.request) : bendStory(data.request)
    answer = { id: data.id, reply, milliseconds: performance.now() - started }
  } catch (error) {
    answer = { id: data.id, fault: error instanceof Error ? error.message : String(error) }
  }
  self.postMessage(answer)
})

/** What is said and rung, and when: computed ahead, so that the caller can put it on the audio clock before a screen locks. */
import { phaseSeconds, type SessionState } from './player.ts'
import type { Phase } from './schedule.ts'

export interface Cue {
  /** Epoch ms. */
  readonly at: number
  readonly sound: 'bell' | 'tick' | 'double-bell' | null
  /** Id of the words to say, with the phase they speak of; null: sound only. Captions show the same words. */
  readonly say: 'get-ready' | 'hold-now' | 'halfway' | 'repeat-now' | 'switch-side' | 'rest' | 'how-was-it' | null
  readonly phase: Phase
}

const words = {
  'get-ready': 'get-ready',
  hold: 'hold-now',
  repetitions: 'repeat-now',
  check: 'how-was-it',
  'switch-side': 'switch-side',
  rest: 'rest',
} as const
const shortestForHalfway = 20
/** A caller looks a moment after a phase began; its first cue is still to be heard. */
const stillInTime = 400

/**
 * Every cue from now (or a moment ago) until the session next waits for the person (or ends).
 * @returns in order of time; empty unless running
 */
export function upcomingCues(state: SessionState, now: number): readonly Cue[] {
  if (state.status !== 'running') return []
  const cues: Cue[] = []
  let present = state
  for (;;) {
    const phase = present.phases[present.index]!
    const begins = present.enteredAt
    cues.push({
      at: begins,
      sound: phase.kind === 'hold' || phase.kind === 'repetitions' ? 'bell' : phase.kind === 'check' ? 'double-bell' : null,
      say: words[phase.kind],
      phase,
    })
    const seconds = phaseSeconds(present)
    if (seconds === null) break
    const ends = begins + seconds * 1000
    if (phase.kind === 'hold' && seconds >= shortestForHalfway)
      cues.push({ at: begins + seconds * 500, sound: null, say: 'halfway', phase })
    if (seconds > 4) for (const before of [3, 2, 1]) cues.push({ at: ends - before * 1000, sound: 'tick', say: null, phase })
    if (present.index + 1 >= present.phases.length) break
    present = { ...present, index: present.index + 1, enteredAt: ends }
  }
  return cues.filter(({ at }) => at >= now - stillInTime).sort((a, b) => a.at - b.at)
}

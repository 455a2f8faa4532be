/** The running session: state machine, wall clock, what is kept over a reload, and the screen kept awake. */

import type { Cue } from '@sitbone/programme/session/cues'
import { upcomingCues } from '@sitbone/programme/session/cues'
import { advance, newSession, type SessionEvent, type SessionState } from '@sitbone/programme/session/player'
import { handsFreePace, type SessionItem, usualPace } from '@sitbone/programme/session/schedule'
import { steadyClock } from '@sitbone/programme/session/steadyClock'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWakeLock } from '../measure/useWakeLock.ts'
import { type Sound, startSound } from './sound.ts'

const place = 'sitbone-session'
/** A session left for longer than this is not offered again. */
const forgotten = 3 * 3600_000

interface Stored {
  readonly at: number
  readonly state: SessionState
}

/**
 * The session that a reload or a crash interrupted: paused where it was, or over but not yet saved (however long ago: what was done is
 * never lost).
 */
export function interruptedSession(now: number): SessionState | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? 'null') as Stored | null
    if (!stored || stored.state.status === 'ready') return undefined
    const { state, at } = stored
    if (state.status === 'finished' || state.status === 'stopped') return state
    if (now - at > forgotten) return state.done.length > 0 ? { ...state, status: 'stopped', stop: 'by-choice', endedAt: at } : undefined
    return state.status === 'paused' ? state : { ...state, status: 'paused', pausedAt: at }
  } catch {
    return undefined
  }
}

export const forgetSession = (): void => {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is off: nothing was kept.
  }
}

function keep(state: SessionState, at: number): void {
  // A session that has not begun must not take the place of one that was interrupted.
  if (state.status === 'ready') return
  try {
    localStorage.setItem(place, JSON.stringify({ at, state } satisfies Stored))
  } catch {
    // Storage is off or full: the session goes on, a reload would begin anew.
  }
}

export interface RunningSession {
  readonly state: SessionState
  readonly now: number
  readonly send: (event: SessionEvent) => void
}

export function useSession(
  items: readonly SessionItem[],
  words: (cue: Cue) => string | null,
  { sounds, flow }: { readonly sounds: 'on' | 'off'; readonly flow: 'by-itself' | 'asks' },
): RunningSession & { readonly begin: (from?: SessionState) => void; readonly blocked: boolean } {
  const clock = useMemo(() => steadyClock(() => ({ wall: Date.now(), steady: performance.now() })), [])
  const [blocked, setBlocked] = useState(false)
  const [state, setState] = useState<SessionState>(() => newSession(items))
  const [now, setNow] = useState(() => clock())
  const sound = useRef<Sound>(undefined)
  const [woken, setWoken] = useState(0)
  const spoken = useRef(words)
  spoken.current = words

  const send = useCallback(
    (event: SessionEvent) => {
      const at = clock()
      setNow(at)
      setState((before) => advance(before, event, at))
    },
    [clock],
  )

  const begin = useCallback(
    (from?: SessionState) => {
      sound.current ??= startSound(setBlocked)
      const at = clock()
      setNow(at)
      setState(
        from
          ? advance(from, { type: 'resume' }, at)
          : advance(newSession(items, flow === 'asks' ? usualPace : handsFreePace), { type: 'start' }, at),
      )
    },
    [items, clock, flow],
  )

  // The clock: twenty times a second while it runs; catches up at once when the page comes back.
  const running = state.status === 'running'
  useEffect(() => {
    if (!running) return
    const tick = () => send({ type: 'tick' })
    const back = () => {
      tick()
      // A phone call or a locked screen stops the audio clock: start it, and put the cues on it anew.
      if (document.visibilityState === 'visible') void sound.current?.wake().then(() => setWoken((times) => times + 1))
    }
    const timer = setInterval(tick, 50)
    document.addEventListener('visibilitychange', back)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', back)
    }
  }, [running, send])

  // Kept each second and at each change, so that a reload loses no more than that.
  const second = Math.floor(now / 1000)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the second stands for the time
  useEffect(() => keep(state, clock()), [state, second])

  // Sounds follow the state, not the ticks.
  const { index, enteredAt, status, slower } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick that changes nothing must not put the cues anew
  useEffect(() => {
    const at = clock()
    if (status === 'running') sound.current?.follow(upcomingCues(state, at), (cue) => spoken.current(cue), { now: at, sounds })
    else sound.current?.silence()
  }, [index, enteredAt, status, slower, sounds, woken])
  useEffect(() => () => sound.current?.close(), [])
  useWakeLock(running)
  return { state, now, send, begin, blocked }
}

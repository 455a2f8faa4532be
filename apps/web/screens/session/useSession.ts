/** The running session: state machine, wall clock, what is kept over a reload, and the screen kept awake. */

import type { Cue } from '@sitbone/programme/session/cues'
import { upcomingCues } from '@sitbone/programme/session/cues'
import { advance, newSession, type SessionEvent, type SessionState } from '@sitbone/programme/session/player'
import type { SessionItem } from '@sitbone/programme/session/schedule'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Sound, startSound } from './sound.ts'

const place = 'sitbone-session'
/** A session left for longer than this is not offered again. */
const forgotten = 3 * 3600_000

interface Stored {
  readonly at: number
  readonly state: SessionState
}

/** The session that a reload or a crash interrupted, paused where it was. */
export function interruptedSession(now: number): SessionState | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? 'null') as Stored | null
    if (!stored || now - stored.at > forgotten || !['running', 'paused'].includes(stored.state.status)) return undefined
    return stored.state.status === 'paused' ? stored.state : { ...stored.state, status: 'paused', pausedAt: stored.at }
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
  sounds: 'on' | 'off',
): RunningSession & { readonly begin: (from?: SessionState) => void } {
  const [state, setState] = useState<SessionState>(() => newSession(items))
  const [now, setNow] = useState(() => Date.now())
  const sound = useRef<Sound>(undefined)
  const spoken = useRef(words)
  spoken.current = words

  const send = useCallback((event: SessionEvent) => {
    const at = Date.now()
    setNow(at)
    setState((before) => advance(before, event, at))
  }, [])

  const begin = useCallback(
    (from?: SessionState) => {
      sound.current ??= startSound()
      const at = Date.now()
      setNow(at)
      setState(from ? advance(from, { type: 'resume' }, at) : advance(newSession(items), { type: 'start' }, at))
    },
    [items],
  )

  // The clock: ten times a second while it runs; catches up at once when the page comes back.
  const running = state.status === 'running'
  useEffect(() => {
    if (!running) return
    const tick = () => send({ type: 'tick' })
    const timer = setInterval(tick, 100)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [running, send])

  // Kept each second and at each change, so that a reload loses no more than that.
  const second = Math.floor(now / 1000)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the second stands for the time
  useEffect(() => keep(state, Date.now()), [state, second])

  // Sounds follow the state, not the ticks.
  const { index, enteredAt, status, slower } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick that changes nothing must not put the cues anew
  useEffect(() => {
    const at = Date.now()
    if (sounds === 'on') sound.current?.schedule(upcomingCues(state, at), (cue) => spoken.current(cue), at)
    else sound.current?.silence()
  }, [index, enteredAt, status, slower, sounds])
  useEffect(() => () => sound.current?.close(), [])
  useWakeLock(running)
  return { state, now, send, begin }
}

/** Keeps the screen on where the browser can; a tab switch loses the lock, so it is asked for again on return. */
function useWakeLock(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    const ask = () => {
      if (document.visibilityState === 'visible')
        void navigator.wakeLock
          .request('screen')
          .then((got) => (lock = got))
          .catch(() => {})
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [on])
}

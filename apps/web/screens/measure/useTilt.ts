/**
 * The phone's tilt as a live, hands-free measurement: sensor events into the capture machine of `goniometry`, its cues out as bell,
 * voice and caption. The machine's state is plain data and is kept at every cue, so a call or a reload loses no trial.
 */
import { spoiledWords, zeroMovedWords } from '@sitbone/goniometry/protocols/cues'
import type { PhoneUse, SpokenCues } from '@sitbone/goniometry/protocols/protocol'
import { type CaptureEvent, type CaptureState, type Cue, capture, startCapture } from '@sitbone/goniometry/tilt/capture'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Sound, startSound } from '../session/sound.ts'
import { useWakeLock } from './useWakeLock.ts'

export type SensorState = 'not-asked' | 'listening' | 'silent' | 'denied'

export interface Tilt {
  readonly sensor: SensorState
  readonly state: CaptureState
  readonly caption: string | undefined
  /** The browser or the system keeps the sound off: the captions lead. */
  readonly muted: boolean
  /** Must be called from a tap: iOS asks for leave then, and browsers let sound begin only then. */
  readonly start: () => Promise<void>
  readonly send: (event: Exclude<CaptureEvent, { kind: 'sample' }>) => void
}

/** A sensor that has not spoken by then is not there, or is switched off. */
const silentAfterMs = 2500

interface AsksLeave {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>
}

export function useTilt(phone: PhoneUse, keepAs: string): Tilt {
  const [state, setState] = useState<CaptureState>(() => restored(keepAs) ?? startCapture(phone.settings))
  const [sensor, setSensor] = useState<SensorState>('not-asked')
  const [caption, setCaption] = useState<string>()
  const [muted, setMuted] = useState(false)
  const sound = useRef<Sound>(undefined)
  const now = useRef(state)
  const heard = useRef(false)

  const send = useCallback(
    (event: CaptureEvent) => {
      const next = capture(now.current, event)
      now.current = next
      const words = next.cues.flatMap((cue) => sentence(cue, phone.cues) ?? [])
      if (next.cues.length > 0) {
        keep(keepAs, next)
        soundNow(sound.current, toneOf(next.cues), words.join(' '))
      }
      if (words.length > 0) setCaption(words.join(' '))
      setState(next)
    },
    [keepAs, phone.cues],
  )

  const start = async () => {
    const leave = (globalThis.DeviceMotionEvent as unknown as AsksLeave | undefined)?.requestPermission
    if (leave && (await leave().catch(() => 'denied' as const)) !== 'granted') {
      setSensor('denied')
      return
    }
    sound.current ??= startSound(setMuted)
    setSensor('listening')
    setCaption(phone.cues.start)
    soundNow(sound.current, 'bell', phone.cues.start)
    send(now.current.phase === 'paused' ? { kind: 'resume' } : { kind: 'start' })
  }

  useEffect(() => {
    if (sensor !== 'listening') return
    const onMotion = ({ accelerationIncludingGravity: a, timeStamp }: DeviceMotionEvent) => {
      if (a?.x == null || a.y == null || a.z == null) return
      heard.current = true
      send({ kind: 'sample', sample: { t: timeStamp / 1000, x: a.x, y: a.y, z: a.z } })
    }
    const onHide = () => document.visibilityState === 'hidden' && send({ kind: 'pause' })
    addEventListener('devicemotion', onMotion)
    document.addEventListener('visibilitychange', onHide)
    const watch = setTimeout(() => !heard.current && setSensor('silent'), silentAfterMs)
    return () => {
      clearTimeout(watch)
      removeEventListener('devicemotion', onMotion)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [sensor, send])
  useEffect(() => () => sound.current?.close(), [])
  useWakeLock(sensor === 'listening')

  return { sensor, state, caption, muted, start, send }
}

function sentence(cue: Cue, words: SpokenCues): string | undefined {
  switch (cue.cue) {
    case 'zeroed':
      return words.zeroed
    case 'move':
      return words.move
    case 'captured':
      return words.captured
    case 'go-back':
      return words.goBack
    case 'again':
      return words.again
    case 'finished':
      return words.finished
    case 'spoiled':
      return spoiledWords[cue.because]
    case 'zero-moved':
      return zeroMovedWords
    default:
      return undefined
  }
}

type Tone = 'bell' | 'double-bell' | 'tick'

function soundNow(sound: Sound | undefined, tone: Tone, words: string): void {
  const now = Date.now()
  sound?.follow([{ at: now, sound: tone }], () => words || null, { now, sounds: 'on' })
}

const toneOf = (cues: readonly Cue[]): Tone =>
  cues.some(({ cue }) => cue === 'captured' || cue === 'finished')
    ? 'double-bell'
    : cues.some(({ cue }) => cue === 'spoiled')
      ? 'tick'
      : 'bell'

/** Per tab: the browser brings it back after a reload or a crash of the tab. */
function keep(as: string, state: CaptureState): void {
  try {
    if (state.phase === 'done') sessionStorage.removeItem(as)
    else sessionStorage.setItem(as, JSON.stringify({ ...state, recent: [], builder: startCapture(state.settings).builder, cues: [] }))
  } catch {
    // Storage is forbidden: the trials last as long as the page.
  }
}

function restored(as: string): CaptureState | undefined {
  try {
    const kept = sessionStorage.getItem(as)
    const state = kept ? (JSON.parse(kept) as CaptureState) : undefined
    return state && state.trials.length > 0 ? { ...state, phase: 'paused' } : undefined
  } catch {
    return undefined
  }
}

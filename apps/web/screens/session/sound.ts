/**
 * Bells and voice. Bells are put on the audio clock ahead of time, so they ring on time even when the page is busy or half asleep; the
 * voice uses only voices that live on the device, never ones that send text away. Both may be missing: then captions lead.
 */
import type { Cue } from '@sitbone/programme/session/cues'

type Timed = Pick<Cue, 'at' | 'sound'> & { readonly say?: Cue['say'] }

export interface Sound {
  /**
   * Puts cues on the clock. Those already there stay as they are (a bell that rings is never cut off); those no longer wanted are taken
   * back. Without sound the phone still trembles.
   */
  readonly follow: <One extends Timed>(
    cues: readonly One[],
    words: (cue: One) => string | null,
    how: { readonly now: number; readonly sounds: 'on' | 'off' },
  ) => void
  readonly silence: () => void
  /** Starts the audio clock again after the system stopped it; every cue must then be put on it anew. */
  readonly wake: () => Promise<void>
  readonly close: () => void
}

/** Which of the two this browser has. */
export const soundPossible = (): { readonly bell: boolean; readonly voice: boolean } => ({
  bell: typeof AudioContext !== 'undefined',
  voice: localVoice() !== undefined,
})

const localVoice = (): SpeechSynthesisVoice | undefined =>
  typeof speechSynthesis === 'undefined'
    ? undefined
    : speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith(document.documentElement.lang || 'en'))

const tones = { bell: [880, 0.5], 'double-bell': [660, 0.55], tick: [1320, 0.06] } as const
/** Chrome drops what is spoken right after a cancel. */
const afterCancel = 60
/** A voice that has not begun by then will not; the bell stands in. */
const watchdog = 1500
/** The system may take this long to let sound begin. */
const blockedAfter = 800

/**
 * Must be called from the start tap: browsers let sound begin only then.
 * @param onBlocked told whether the browser or the system keeps the sound off
 */
export function startSound(onBlocked: (blocked: boolean) => void = () => {}): Sound {
  const audio = typeof AudioContext === 'undefined' ? undefined : new AudioContext()
  void audio?.resume().catch(() => {})
  audio?.addEventListener('statechange', () => {
    if (audio.state === 'running') onBlocked(false)
  })
  const judge = setTimeout(() => onBlocked(audio !== undefined && audio.state !== 'running'), blockedAfter)
  const planned = new Map<string, { readonly at: number; readonly takeBack: () => void }>()
  let hush = () => {}

  /** @returns takes the sound back */
  const ring = (kind: keyof typeof tones, at: number): (() => void) => {
    if (!audio) return () => {}
    const [frequency, length] = tones[kind]
    const ringing = (kind === 'double-bell' ? [0, 0.22] : [0]).map((delay, i) => {
      const tone = audio.createOscillator()
      const volume = audio.createGain()
      tone.frequency.value = i === 0 ? frequency : frequency * 0.75
      const from = Math.max(audio.currentTime, at + delay)
      volume.gain.setValueAtTime(kind === 'tick' ? 0.12 : 0.3, from)
      volume.gain.exponentialRampToValueAtTime(0.001, from + length)
      tone.connect(volume).connect(audio.destination)
      tone.start(from)
      tone.stop(from + length)
      return tone
    })
    return () => {
      for (const tone of ringing) tone.disconnect()
    }
  }

  const speak = (text: string) => {
    hush()
    const voice = localVoice()
    if (!voice) {
      // Nobody speaks here: a short tick says that the words on the screen changed.
      ring('tick', audio?.currentTime ?? 0)
      return
    }
    speechSynthesis.cancel()
    const timers: ReturnType<typeof setTimeout>[] = []
    const begin = setTimeout(() => {
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.voice = voice
      spoken.rate = 0.96
      const late = setTimeout(() => ring('bell', audio?.currentTime ?? 0), watchdog)
      timers.push(late)
      spoken.onstart = () => clearTimeout(late)
      speechSynthesis.speak(spoken)
    }, afterCancel)
    timers.push(begin)
    hush = () => {
      for (const timer of timers) clearTimeout(timer)
      speechSynthesis.cancel()
    }
  }

  const takeAllBack = () => {
    for (const { takeBack } of planned.values()) takeBack()
    planned.clear()
  }

  const put = (cue: Timed, text: string | null, now: number, sounds: 'on' | 'off') => {
    const wait = Math.max(0, cue.at - now)
    const rung = cue.sound && sounds === 'on' && audio ? ring(cue.sound, audio.currentTime + wait / 1000) : () => {}
    const timer = setTimeout(() => {
      if (cue.sound === 'bell' || cue.sound === 'double-bell') navigator.vibrate?.(90)
      if (text && sounds === 'on') speak(text)
    }, wait)
    return () => {
      clearTimeout(timer)
      rung()
    }
  }

  return {
    follow: (cues, words, { now, sounds }) => {
      const key = (cue: Timed) => `${sounds} ${Math.round(cue.at)} ${cue.sound} ${cue.say ?? ''}`
      const wanted = new Set(cues.map(key))
      for (const [name, { at, takeBack }] of planned) {
        if (wanted.has(name)) continue
        // What rings now may ring out; what is to come is taken back.
        if (at > now || !name.startsWith(sounds)) takeBack()
        planned.delete(name)
      }
      for (const cue of cues) {
        if (!planned.has(key(cue))) planned.set(key(cue), { at: cue.at, takeBack: put(cue, words(cue), now, sounds) })
      }
    },
    silence: () => {
      takeAllBack()
      hush()
    },
    wake: async () => {
      if (!audio || audio.state === 'running') return
      takeAllBack()
      await audio.resume().catch(() => {})
      onBlocked((audio.state as AudioContextState) !== 'running')
    },
    close: () => {
      clearTimeout(judge)
      takeAllBack()
      hush()
      void audio?.close()
    },
  }
}

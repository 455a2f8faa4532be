/**
 * Bells and voice. Bells are put on the audio clock ahead of time, so they ring on time even when the page is busy or half asleep; the
 * voice uses only voices that live on the device, never ones that send text away. Both may be missing: then captions lead.
 */
import type { Cue } from '@sitbone/programme/session/cues'

export interface Sound {
  /** Puts cues on the clock; what was put before and not yet rung is taken back. */
  readonly schedule: <Timed extends Pick<Cue, 'at' | 'sound'>>(
    cues: readonly Timed[],
    words: (cue: Timed) => string | null,
    now: number,
  ) => void
  readonly silence: () => void
  readonly close: () => void
}

/** Which of the two this browser has. */
export const soundPossible = (): { readonly bell: boolean; readonly voice: boolean } => ({
  bell: typeof AudioContext !== 'undefined',
  voice: typeof speechSynthesis !== 'undefined' && localVoice() !== undefined,
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

/** Must be called from the start tap: browsers let sound begin only then. */
export function startSound(): Sound {
  const audio = typeof AudioContext === 'undefined' ? undefined : new AudioContext()
  void audio?.resume()
  let ringing: OscillatorNode[] = []
  let speaking: ReturnType<typeof setTimeout>[] = []

  const ring = (kind: keyof typeof tones, at: number) => {
    if (!audio) return
    const [frequency, length] = tones[kind]
    for (const [i, delay] of (kind === 'double-bell' ? [0, 0.22] : [0]).entries()) {
      const tone = audio.createOscillator()
      const volume = audio.createGain()
      tone.frequency.value = i === 0 ? frequency : frequency * 0.75
      volume.gain.setValueAtTime(kind === 'tick' ? 0.12 : 0.3, at + delay)
      volume.gain.exponentialRampToValueAtTime(0.001, at + delay + length)
      tone.connect(volume).connect(audio.destination)
      tone.start(at + delay)
      tone.stop(at + delay + length)
      ringing.push(tone)
    }
  }

  const speak = (text: string) => {
    const voice = localVoice()
    if (!voice) return
    speechSynthesis.cancel()
    speaking.push(
      setTimeout(() => {
        const spoken = new SpeechSynthesisUtterance(text)
        spoken.voice = voice
        spoken.rate = 0.96
        const late = setTimeout(() => ring('bell', audio?.currentTime ?? 0), watchdog)
        spoken.onstart = () => clearTimeout(late)
        speechSynthesis.speak(spoken)
      }, afterCancel),
    )
  }

  const silence = () => {
    for (const tone of ringing) {
      try {
        tone.stop()
      } catch {
        // It had not begun, or was over.
      }
      tone.disconnect()
    }
    ringing = []
    for (const timer of speaking) clearTimeout(timer)
    speaking = []
    if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
  }

  return {
    schedule: (cues, words, now) => {
      silence()
      for (const cue of cues) {
        const wait = (cue.at - now) / 1000
        if (cue.sound && audio) ring(cue.sound, audio.currentTime + wait)
        const text = words(cue)
        if (text) speaking.push(setTimeout(() => speak(text), wait * 1000))
        if (cue.sound === 'bell' || cue.sound === 'double-bell') speaking.push(setTimeout(() => navigator.vibrate?.(90), wait * 1000))
      }
    },
    silence,
    close: () => {
      silence()
      void audio?.close()
    },
  }
}

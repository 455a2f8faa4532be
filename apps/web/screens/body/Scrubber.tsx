/** Moves through a course: a slider (keys, touch) with play and pause. With reduced motion, play steps through key poses. */
import { useEffect, useState } from 'react'
import { Slider, SliderFill, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { useSay } from '../../words/Words.tsx'

interface ScrubberProps {
  /** 0 … 1 */
  readonly place: number
  readonly onChange: (place: number) => void
  /** Where it stands, in words. */
  readonly words: string
}

const seconds = 3.2

export function Scrubber({ place, onChange, words }: ScrubberProps) {
  const say = useSay()
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches
    const started = performance.now()
    let frame = 0
    const step = (time: number) => {
      const raw = Math.min(1, (time - started) / (seconds * 1000))
      onChange(reduced ? Math.ceil(raw * 4) / 4 : raw)
      if (raw < 1) frame = requestAnimationFrame(step)
      else setPlaying(false)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [playing, onChange])
  return (
    <div className="scrubber">
      <button
        type="button"
        className="scrubber-play"
        aria-label={say(playing ? 'body.pause' : 'body.play')}
        onClick={() => setPlaying(!playing)}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          {playing ? <path d="M6 4h4v16H6zM14 4h4v16h-4z" fill="currentColor" /> : <path d="M6 3l15 9-15 9z" fill="currentColor" />}
        </svg>
      </button>
      <Slider
        className="slider"
        aria-label={say('body.scrub')}
        minValue={0}
        maxValue={100}
        value={Math.round(place * 100)}
        onChange={(value) => {
          setPlaying(false)
          onChange((value as number) / 100)
        }}
      >
        <SliderTrack className="slider-track">
          <SliderFill className="slider-fill" />
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <output className="figures">{words}</output>
    </div>
  )
}

/** A number chosen on a line: label, value in words, keys and touch. */
import { Label } from 'react-aria-components/Label'
import { Slider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import './sliderEntry.css'

interface SliderEntryProps {
  readonly label: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly step?: number
  readonly words: (value: number) => string
  readonly onChange: (value: number) => void
}

export function SliderEntry({ label, value, range: [low, high], step = 1, words, onChange }: SliderEntryProps) {
  return (
    <Slider
      className="slider slider-entry"
      minValue={low}
      maxValue={high}
      step={step}
      value={value}
      onChange={(next) => onChange(next as number)}
    >
      <Label className="slider-label">{label}</Label>
      <SliderOutput className="slider-value quiet figures">{words(value)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderFill className="slider-fill" />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}

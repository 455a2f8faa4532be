/** A number from a short row, such as pain from 0 to 10, with words at both ends. */
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import './scaleEntry.css'

interface ScaleEntryProps {
  readonly labelledBy: string
  readonly range: readonly [number, number]
  readonly ends: readonly [string, string]
  readonly value: number | undefined
  readonly onChange: (value: number) => void
}

export function ScaleEntry({ labelledBy, range: [low, high], ends, value, onChange }: ScaleEntryProps) {
  const numbers = Array.from({ length: high - low + 1 }, (_, i) => low + i)
  return (
    <div className="scale">
      <RadioGroup
        className="scale-row figures"
        orientation="horizontal"
        aria-labelledby={labelledBy}
        value={value === undefined ? null : String(value)}
        onChange={(next) => onChange(Number(next))}
      >
        {numbers.map((number) => (
          <Radio key={number} value={String(number)} className="scale-step">
            {number}
          </Radio>
        ))}
      </RadioGroup>
      <div className="scale-ends quiet small">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  )
}

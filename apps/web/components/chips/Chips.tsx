/** Small choices in a row: one of several, or on and off. */
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import './chips.css'

interface ChipChoiceProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly text: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `scroll`: one line that moves sideways on a phone. */
  readonly flow?: 'wrap' | 'scroll'
}

export function ChipChoice<Id extends string>({ label, options, value, onChange, flow = 'wrap' }: ChipChoiceProps<Id>) {
  return (
    <RadioGroup
      className={`chips chips-${flow}`}
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as Id)}
    >
      {options.map(({ id, text }) => (
        <Radio key={id} value={id} className="chip">
          {text}
        </Radio>
      ))}
    </RadioGroup>
  )
}

interface ChipToggleProps {
  readonly text: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function ChipToggle({ text, on, onChange }: ChipToggleProps) {
  return (
    <ToggleButton className="chip" isSelected={on} onChange={onChange}>
      {text}
    </ToggleButton>
  )
}

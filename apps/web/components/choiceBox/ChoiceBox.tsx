/** One of a few, in the browser's own select. */
import { useId } from 'react'
import './choiceBox.css'

interface ChoiceBoxProps<Id extends string> {
  readonly label: string
  readonly help?: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly text: string; readonly from?: 'knowledge' }[]
  readonly onChange: (id: Id) => void
}

export function ChoiceBox<Id extends string>({ label, help, value, options, onChange }: ChoiceBoxProps<Id>) {
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      {help && <p className="quiet small">{help}</p>}
      <div className="choice-box">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as Id)}>
          {options.map((option) => (
            <option key={option.id} value={option.id} data-from={option.from}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** The answers of a question as large rows: one of several, or any number of them. */
import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { choose, type Option } from './choose.ts'
import './optionList.css'

interface Common {
  /** Id of the heading that asks. */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly options: readonly Option[]
}

export function OneOption({
  labelledBy,
  describedBy,
  options,
  value,
  onChange,
}: Common & { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  return (
    <RadioGroup className="options" aria-labelledby={labelledBy} aria-describedby={describedBy} value={value ?? null} onChange={onChange}>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="option">
          <span className="option-sign option-radio" aria-hidden="true" />
          <OptionText {...option} />
        </Radio>
      ))}
    </RadioGroup>
  )
}

export function ManyOptions({
  labelledBy,
  describedBy,
  options,
  value,
  onChange,
  onPoint,
  columns = 'one',
}: Common & {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** The option under the pointer, for a picture beside the list. */
  readonly onPoint?: (id: string | undefined) => void
  readonly columns?: 'one' | 'two'
}) {
  return (
    <CheckboxGroup
      className={`options options-${columns}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={[...value]}
      onChange={(next) => onChange(choose(options, value, next))}
    >
      {options.map((option) => (
        <Checkbox
          key={option.id}
          value={option.id}
          className={`option${option.exclusive ? ' option-exclusive' : ''}`}
          onHoverChange={(over) => onPoint?.(over ? option.id : undefined)}
        >
          <span className="option-sign option-check" aria-hidden="true">
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M3 8.4l3.4 3.4L13 4.8"
                fill="none"
                stroke="currentColor"
                strokeWidth="2.4"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </span>
          <OptionText {...option} />
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

function OptionText({ text, help }: Option) {
  return (
    <span className="option-text" data-from="knowledge">
      {text}
      {help && (
        <Text slot="description" className="option-help">
          {help}
        </Text>
      )}
    </span>
  )
}

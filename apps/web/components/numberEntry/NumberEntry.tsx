/** A number with its unit: typed, or stepped with large buttons. Out of range is said in words, never silently clamped. */
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import { useSay } from '../../words/Words.tsx'
import './numberEntry.css'

interface NumberEntryProps {
  readonly label: string
  readonly showLabel?: 'visible' | 'hidden'
  readonly unit: 'deg' | 'cm' | 'kg' | 'years' | 'none'
  readonly value: number | undefined
  readonly range: readonly [number, number]
  readonly step?: number
  readonly start?: number
  readonly size?: 'large' | 'small'
  readonly onChange: (value: number | undefined) => void
}

export function NumberEntry({
  label,
  showLabel = 'visible',
  unit,
  value,
  range,
  step = 1,
  start,
  size = 'large',
  onChange,
}: NumberEntryProps) {
  const say = useSay()
  const sign = unit === 'none' ? '' : say(`unit.${unit}`)
  const outside = value !== undefined && (value < range[0] || value > range[1])
  const move = (by: number) =>
    onChange(value === undefined ? (start ?? Math.round((range[0] + range[1]) / 2)) : Math.min(range[1], Math.max(range[0], value + by)))
  return (
    <NumberField
      className={`number number-${size}`}
      aria-label={showLabel === 'hidden' ? label : undefined}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ maximumFractionDigits: 1, useGrouping: false }}
      isInvalid={outside}
    >
      {showLabel === 'visible' && <Label className="number-label">{label}</Label>}
      <Group className="number-row">
        <Button
          slot={null}
          className="number-step"
          aria-label={say('number.less', { label })}
          onPress={() => move(-step)}
          excludeFromTabOrder
        >
          −
        </Button>
        <span className="number-field">
          <Input className="number-input figures" placeholder="–" />
          {sign && (
            <span className="number-unit" aria-hidden="true">
              {sign}
            </span>
          )}
        </span>
        <Button
          slot={null}
          className="number-step"
          aria-label={say('number.more', { label })}
          onPress={() => move(step)}
          excludeFromTabOrder
        >
          +
        </Button>
      </Group>
      {outside && (
        <p className="number-problem" role="alert">
          {say('number.outside', { low: range[0], high: range[1], unit: sign })}
        </p>
      )}
    </NumberField>
  )
}

import type { Side } from '@sitbone/evidence/vocabulary/measurement'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useSay } from '../../words/Words.tsx'
import './sideChoice.css'

/** Which leg. */
export function SideChoice({ side, onChange }: { readonly side: Side; readonly onChange: (side: Side) => void }) {
  const say = useSay()
  return (
    <RadioGroup
      className="side-choice"
      aria-label={say('side.label')}
      orientation="horizontal"
      value={side}
      onChange={(next) => onChange(next as Side)}
    >
      {(['left', 'right'] as const).map((one) => (
        <Radio key={one} value={one} className="side-choice-one">
          {say(`measure.side.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}

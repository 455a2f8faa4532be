/** Which country's phone numbers to show. */
import { emergencyNumbers } from '@sitbone/evidence/danger/emergencyNumbers'
import { useSay } from '../../words/Words.tsx'
import { ChoiceBox } from '../choiceBox/ChoiceBox.tsx'

const elsewhere = '*'

interface RegionChoiceProps {
  readonly region: string | undefined
  readonly onChange: (region: string | null) => void
}

export function RegionChoice({ region, onChange }: RegionChoiceProps) {
  const say = useSay()
  return (
    <ChoiceBox
      label={say('you.country')}
      help={say('you.country.help')}
      value={region ?? elsewhere}
      options={[
        { id: elsewhere, text: say('you.country.other') },
        ...emergencyNumbers
          .filter((one) => one.region !== elsewhere)
          .map((one) => ({ id: one.region as string, text: one.name, from: 'knowledge' as const })),
      ]}
      onChange={(next) => onChange(next === elsewhere ? null : next)}
    />
  )
}

/** One tap away from everywhere: which changes mean help now or today, and whom to call. */
import { safetyNet } from '@sitbone/evidence/danger/safetyNet'
import { numbersFor } from '@sitbone/reasoning/danger/careCard'
import { CareCard } from '../../components/careCard/CareCard.tsx'
import { Page } from '../../components/page/Page.tsx'
import { PhoneNumbers } from '../../components/phoneNumbers/PhoneNumbers.tsx'
import { RegionChoice } from '../../components/regionChoice/RegionChoice.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import '../trust/trust.css'

const textOf = (id: (typeof safetyNet)[number]['id']) => safetyNet.find((one) => one.id === id)?.text

export default function HelpScreen() {
  const say = useSay()
  const { state, add } = useKept()
  const { region } = state.person
  const numbers = numbersFor(region)
  return (
    <Page title={say('help.title')} className="reading help">
      <header className="reading-head">
        <h1 tabIndex={-1}>{say('help.title')}</h1>
        <p className="reading-lead quiet">{say('help.lead')}</p>
      </header>
      <CareCard level="emergency" title={say('help.now')}>
        <p data-from="knowledge">{textOf('sn-emergency')}</p>
        <PhoneNumbers of={numbers} show={['emergency', 'ambulance', 'crisis']} />
      </CareCard>
      <CareCard level="same-day" title={say('help.today')}>
        <p data-from="knowledge">{textOf('sn-today')}</p>
        <PhoneNumbers of={numbers} show={['urgentAdvice']} />
      </CareCard>
      <RegionChoice region={region} onChange={(value) => void add({ kind: 'person', field: 'region', value })} />
    </Page>
  )
}

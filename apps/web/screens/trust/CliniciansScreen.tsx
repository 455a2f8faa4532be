/** What a clinician needs to know before using it with a patient. */
import { Link } from 'wouter'
import { Page } from '../../components/page/Page.tsx'
import { useSay } from '../../words/Words.tsx'
import { Section } from './TrustScreen.tsx'
import './trust.css'

export default function CliniciansScreen() {
  const say = useSay()
  return (
    <Page title={say('clinicians.title')} className="reading">
      <header className="reading-head">
        <h1 tabIndex={-1}>{say('clinicians.title')}</h1>
        <p className="reading-lead quiet">{say('clinicians.lead')}</p>
      </header>
      <Section
        title="clinicians.how.title"
        sign="dot"
        items={['clinicians.how.1', 'clinicians.how.2', 'clinicians.how.3', 'clinicians.how.4', 'clinicians.how.5']}
      />
      <Section title="clinicians.limits.title" sign="cross" items={['clinicians.limits.1', 'clinicians.limits.2', 'clinicians.limits.3']} />
      <section>
        <h2>{say('clinicians.use.title')}</h2>
        <p>{say('clinicians.use')}</p>
        <p>
          <Link href="/trust">{say('trust.title')}</Link>
        </p>
      </section>
    </Page>
  )
}

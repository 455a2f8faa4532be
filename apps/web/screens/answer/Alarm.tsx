/**
 * The interruption page: something needs help now or today. Nothing else is on it: no ranking, no tests, no exercises; only what
 * to do, the words to say, and whom to call.
 */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { careCard } from '@sitbone/reasoning/danger/careCard'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { CareCard, type CareLevel } from '../../components/careCard/CareCard.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { Page } from '../../components/page/Page.tsx'
import { PhoneNumbers } from '../../components/phoneNumbers/PhoneNumbers.tsx'
import { RegionChoice } from '../../components/regionChoice/RegionChoice.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import './alarm.css'

export function Alarm({ of, back }: { readonly of: Pick<Assessment, 'level' | 'danger'>; readonly back: string }) {
  const say = useSay()
  const { state, add } = useKept()
  const level: CareLevel = of.level === 'emergency' ? 'emergency' : 'same-day'
  const { region } = state.person
  const card = careCard(of.danger, region)
  if (!card) return null
  const { first, also, numbers, tone } = card
  return (
    <Page title={say(`care.${level}`)} mode="check" className="alarm">
      <h1 tabIndex={-1} className={`alarm-title alarm-${level}`} data-level={level}>
        {say(`care.${level}`)}
      </h1>
      <p className="alarm-lead">{say(`alarm.${level}.lead`)}</p>
      <CareCard level={level} title={<span data-from="knowledge">{first.action}</span>}>
        <p data-from="knowledge">{first.why}</p>
        {first.say && (
          <div className="alarm-say">
            <h3>{say('alarm.say')}</h3>
            <p data-from="knowledge">{first.say}</p>
          </div>
        )}
        <PhoneNumbers
          of={numbers}
          show={tone === 'crisis' ? ['crisis', 'emergency'] : level === 'emergency' ? ['emergency', 'ambulance'] : ['urgentAdvice']}
        />
        {first.untilHelp && (
          <div>
            <h3>{say('alarm.until')}</h3>
            <p data-from="knowledge">{first.untilHelp}</p>
          </div>
        )}
      </CareCard>
      {also.length > 0 && (
        <section className="stack">
          <h2>{say('alarm.others')}</h2>
          <ul className="stack">
            {also.map((one) => (
              <li key={one.id} data-from="knowledge">
                {one.why} <strong>{one.action}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RegionChoice region={region} onChange={(value) => void add({ kind: 'person', field: 'region', value })} />
      <Disclosure title={say('alarm.wrong.title')}>
        <p>{say('alarm.wrong.text')}</p>
        <div>
          <LinkButton look="secondary" href={back}>
            {say('alarm.wrong.do')}
          </LinkButton>
        </div>
      </Disclosure>
    </Page>
  )
}

/** The question as headline, the body as picture, one thing to do. */
import { claimOnHome } from 'virtual:home-facts'
import { Link } from 'wouter'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { VerdictTag } from '../../components/verdictTag/VerdictTag.tsx'
import { useKept } from '../../keep/Kept.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useSay } from '../../words/Words.tsx'
import { LegRaise } from './LegRaise.tsx'
import './home.css'

const steps = ['safety', 'measure', 'answer'] as const

export function HomeScreen() {
  const say = useSay()
  const { state } = useKept()
  const begun = Object.keys(state.person).length > 0 || Object.keys(state.answers).length > 0
  const answered = begun && state.assessments.length > 0
  const start: WordId = begun ? 'home.go-on' : 'home.start'
  return (
    <Page title={say('home.tab')} width="wide" className="home">
      <section className="home-hero">
        <LegRaise />
        <div className="home-words">
          <h1 tabIndex={-1}>{say('home.title')}</h1>
          <p className="home-lead quiet">{say('home.lead')}</p>
          <div className="home-actions">
            <LinkButton href="/check">{say(start)}</LinkButton>
            {answered ? (
              <LinkButton look="secondary" href="/answer">
                {say('home.see-answer')}
              </LinkButton>
            ) : (
              <LinkButton look="secondary" href="/body">
                {say('home.body')}
              </LinkButton>
            )}
          </div>
        </div>
      </section>

      <Link href={`/claims/${claimOnHome.id}`} className="home-claim card">
        <span>
          <strong data-from="knowledge">{say('home.claim.quote', { claim: claimOnHome.claim })}</strong>
          <span className="quiet small">{say('home.claim.kicker', { count: claimOnHome.count })}</span>
        </span>
        <VerdictTag verdict={claimOnHome.verdict} />
      </Link>

      <section aria-labelledby="how" className="home-how">
        <h2 id="how">{say('home.how.title')}</h2>
        <ol>
          {steps.map((step, i) => (
            <li key={step}>
              <span className="home-number figures" aria-hidden="true">
                {i + 1}
              </span>
              <h3>{say(`home.how.${step}.title`)}</h3>
              <p className="quiet">{say(`home.how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className="home-private">
        <h2>{say('home.private.title')}</h2>
        <p className="quiet">{say('home.private.text')}</p>
      </section>
    </Page>
  )
}

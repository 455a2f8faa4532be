/** The verdict with its reasons, explanations, advice and safety net. Prints on one page. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { questionById } from '@sitbone/reasoning'
import { lazy, Suspense, useId } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/button/Button.tsx'
import { CareCard } from '../../components/careCard/CareCard.tsx'
import { CheckPage } from '../../components/checkPage/CheckPage.tsx'
import { MarkedList } from '../../components/markedList/MarkedList.tsx'
import { Reasons } from '../../components/reasons/Reasons.tsx'
import { ResultBand } from '../../components/resultBand/ResultBand.tsx'
import type { PartOfCheck } from '../../components/stepper/Stepper.tsx'
import { useSay } from '../../words/Words.tsx'
import { Explanations } from './Explanations.tsx'
import './answer.css'

/** Pieces of advice before the rest is folded away: as many as fit a minute. */
const shownAdvice = 5

const TwinStory = lazy(() => import('./TwinStory.tsx'))

interface VerdictProps {
  readonly of: Assessment
  readonly reached: readonly PartOfCheck[]
  /** The case that was assessed; its measurements make the twin. */
  readonly about: Case
}

export function Verdict({ of, reached, about }: VerdictProps) {
  const say = useSay()
  const bandTitle = useId()
  const { hamstringRole: role, level } = of
  const soon = of.danger.filter((one) => one.level === 'soon')
  const routine = of.danger.filter((one) => one.level === 'routine')
  return (
    <CheckPage
      title={say('answer.tab')}
      part="answer"
      reached={reached}
      share={1}
      width="broad"
      aside={
        <Button look="plain" onPress={() => window.print()}>
          {say('answer.print')}
        </Button>
      }
    >
      <article className="answer-page" data-level={level} data-verdict={role.verdict}>
        {soon.length > 0 && (
          <CareCard level="soon">
            {soon.map((one) => (
              <div key={one.id} className="answer-soon" data-from="knowledge">
                <p>{one.why}</p>
                <p>
                  <strong>{one.action}</strong>
                </p>
              </div>
            ))}
          </CareCard>
        )}
        <header className="answer-head">
          <p className="answer-date">{say('answer.date', { date: new Date() })}</p>
          <h1 tabIndex={-1}>{say(`answer.headline.${role.verdict}`)}</h1>
          <p className="answer-sentence" data-from="knowledge">
            {role.sentence}
          </p>
        </header>

        <section aria-labelledby={bandTitle} className="answer-band">
          <h2 id={bandTitle} className="answer-question">
            {say('answer.band.title')}
          </h2>
          <ResultBand value={role.probability} band={role.band} />
          <p className="quiet small">
            {say('answer.not-tested')} <Link href="/trust">{say('place.trust')}</Link>
          </p>
        </section>

        <div className="answer-columns">
          <section className="answer-why">
            <h2>{say('answer.why.title')}</h2>
            <div className="card">
              <Reasons lists={role} />
            </div>
          </section>
          <section className="answer-do">
            <h2>{say('answer.do.title')}</h2>
            {routine.map((one) => (
              <p key={one.id} data-from="knowledge">
                {one.why} <strong>{one.action}</strong>
              </p>
            ))}
            <Advice notes={of.advice.slice(0, shownAdvice)} />
            {of.advice.length > shownAdvice && (
              <details className="answer-more">
                <summary>{say('answer.more', { count: of.advice.length - shownAdvice })}</summary>
                <Advice notes={of.advice.slice(shownAdvice)} />
              </details>
            )}
            {of.avoid.length > 0 && (
              <>
                <h3>{say('answer.avoid.title')}</h3>
                <MarkedList sign="cross" from="knowledge" items={of.avoid.map(({ id, text }) => ({ key: id, content: text }))} />
              </>
            )}
          </section>
        </div>

        {about.measurements.length > 0 && (
          <Suspense>
            <TwinStory of={about} />
          </Suspense>
        )}

        <Explanations of={of} />

        {of.askAgain.length > 0 && (
          <section className="answer-again">
            <h2>{say('answer.again.title')}</h2>
            <p>{say('answer.again.text')}</p>
            <ul>
              {of.askAgain.map((id) => (
                <li key={id}>
                  <ChangeLink kind="question" id={id} />
                </li>
              ))}
            </ul>
          </section>
        )}

        {of.wouldChange.length > 0 && (
          <section className="answer-change">
            <h2>{say('answer.change.title')}</h2>
            <ul>
              {of.wouldChange.slice(0, 4).map((one) => (
                <li key={`${one.kind}-${one.id}`}>
                  <ChangeLink kind={one.kind} id={one.id} />
                  <span className="quiet" data-from="knowledge">
                    {one.why}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}

        <section className="answer-net">
          <h2>{say('answer.net.title')}</h2>
          <ul className="stack" data-from="knowledge">
            {of.safetyNet.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>

        <p className="quiet small answer-version">
          {say('answer.version', { version: of.knowledgeVersion })} · {say('page.not-a-device')}
        </p>
      </article>
    </CheckPage>
  )
}

/** Leads to the question or test by what it asks. */
function ChangeLink({ kind, id }: { readonly kind: 'question' | 'test'; readonly id: string }) {
  const say = useSay()
  if (kind === 'test' && id in tests)
    return <Link href={`/measure/${id}`}>{say('answer.change.test', { test: tests[id as TestId].name })}</Link>
  const question = questionById(id)
  const part = question?.part === 'safety' ? 'safety' : question?.part === 'test' ? 'findings' : 'story'
  return (
    <Link href={`/${part}/${id}`}>
      <span data-from="knowledge">{question?.text ?? id}</span>
    </Link>
  )
}

function Advice({ notes }: { readonly notes: Assessment['advice'] }) {
  return (
    <MarkedList
      sign="tick"
      from="knowledge"
      items={notes.map(({ id, text, why }) => ({
        key: id,
        content: (
          <>
            {text}
            {why && <span className="quiet small answer-note">{why}</span>}
          </>
        ),
      }))}
    />
  )
}

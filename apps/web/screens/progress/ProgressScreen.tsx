/** Progress: the change in words first, then the curve with its error and the band that error alone explains; sessions done. */
import { tests } from '@sitbone/evidence/vocabulary/measurement'
import type { Change } from '@sitbone/record/change/compare'
import { Link } from 'wouter'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { type Say, useSay } from '../../words/Words.tsx'
import { HowItIs } from './HowItIs.tsx'
import { MoreStretching } from './MoreStretching.tsx'
import { Notes } from './Notes.tsx'
import { TrendChart } from './TrendChart.tsx'
import { useProgress } from './useProgress.ts'
import './progress.css'

const day = 86_400_000
/** Dots and rows shown of a long course, the latest; the curve is always whole. The export holds every one. */
const mostRows = 60

export default function ProgressScreen() {
  const say = useSay()
  const { state, status } = useKept()
  const { changes: found, curves, sides, more, coldFrom, timeToMeasure } = useProgress(state)
  if (status === 'opening') return null
  const nothing = found.length === 0 && state.sessions.length === 0
  return (
    <Page title={say('progress.title')} className="progress">
      <header className="stack">
        <h1 tabIndex={-1}>{nothing ? say('progress.none.title') : say('progress.title')}</h1>
        <p className="quiet">{say(nothing ? 'progress.none.text' : 'progress.lead')}</p>
      </header>
      {found.length > 0 && (
        <ul className="progress-changes">
          {found.map((change) => (
            <li key={`${change.test} ${change.side}`} className="card progress-change">
              <Verdict change={change} />
              <p data-from="knowledge">{change.sentence}</p>
            </li>
          ))}
        </ul>
      )}
      {curves.map(({ test, side, readings, levels, band }) => {
        const unit = (value: number) =>
          say(tests[test].unit === 'deg' ? 'progress.degrees' : 'progress.centimetres', { value: Math.round(value * 10) / 10 })
        return (
          <ChartFrame
            key={`${test} ${side}`}
            title={say('progress.curve', { name: tests[test].name, side: side === 'none' ? '' : say('progress.curve.side', { side }) })}
            summary={`${say('progress.curve.summary')}${readings.length > mostRows ? ` ${say('progress.curve.latest', { count: mostRows })}` : ''}`}
            columns={[say('progress.day'), say('progress.value'), say('progress.error'), say('progress.trend')]}
            rows={readings
              .slice(-mostRows)
              .map((one, i) => [
                say.intl.formatDate(one.at, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' }),
                unit(one.value),
                `± ${unit(1.96 * one.sem)}`,
                unit(levels[levels.length - Math.min(mostRows, levels.length) + i]!.mean),
              ])}
          >
            <TrendChart readings={readings} dots={mostRows} levels={levels} band={band} unit={unit} />
          </ChartFrame>
        )
      })}
      {sides.length > 0 && (
        <section className="card stack">
          <h2>{say('progress.left-right')}</h2>
          {sides.map(({ test, unit, left, right, mdc95, verdict }) => {
            const amount = (value: number) =>
              say(unit === 'deg' ? 'progress.degrees' : 'progress.centimetres', { value: Math.round(value * 10) / 10 })
            return (
              <p key={test}>
                {say(verdict === 'real' ? 'progress.left-right.real' : 'progress.left-right.within', {
                  name: tests[test].name,
                  left: amount(left),
                  right: amount(right),
                  error: amount(mdc95),
                })}
              </p>
            )
          })}
        </section>
      )}
      {more.length > 0 && <MoreStretching more={more} />}
      {state.sessions.length > 0 && <Sessions say={say} />}
      <HowItIs />
      <Notes />
      {timeToMeasure && <p>{say(coldFrom === null ? 'progress.time-to-measure' : 'progress.time-to-measure.later')}</p>}
      <div className="actions">
        <LinkButton href="/measure">{say(found.length > 0 ? 'progress.again' : 'progress.none.go')}</LinkButton>
        {state.sessions.length > 0 && (
          <LinkButton href="/session" look="secondary">
            {say('progress.session')}
          </LinkButton>
        )}
      </div>
      {coldFrom !== null ? (
        <p className="quiet small">{say('progress.cold-from', { from: new Date(coldFrom) })}</p>
      ) : (
        found.length > 0 && <p className="quiet small">{say('progress.again.when')}</p>
      )}
      {!nothing && (
        <p>
          <Link href="/safety">{say('progress.reassess')}</Link> <span className="quiet small">{say('progress.reassess.why')}</span>
        </p>
      )}
    </Page>
  )
}

function Verdict({ change }: { readonly change: Change }) {
  const say = useSay()
  return <p className={`progress-verdict progress-${change.verdict}`}>{say(`progress.${change.verdict}`)}</p>
}

function Sessions({ say }: { readonly say: Say }) {
  const {
    state: { sessions },
  } = useKept()
  const now = Date.now()
  const since = (days: number) => sessions.filter(({ started }) => now - Date.parse(started) < days * day)
  const minutes = (list: typeof sessions, side?: 'left' | 'right') =>
    Math.round(
      list
        .flatMap(({ done }) => done.filter((one) => side === undefined || one.side === side))
        .reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    )
  const month = since(28)
  return (
    <section className="card stack">
      <h2>{say('progress.sessions')}</h2>
      <p>{say('progress.sessions.week', { count: since(7).length, minutes: minutes(since(7)) })}</p>
      <p>{say('progress.sides', { left: minutes(month, 'left'), right: minutes(month, 'right') })}</p>
      <p className="quiet">{say('progress.sessions.all', { count: sessions.length })}</p>
    </section>
  )
}

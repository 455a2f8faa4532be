/** Progress: the change in words first, then the curve with its error and the band that error alone explains; sessions done. */
import { dailyWander } from '@sitbone/evidence/dailyWander'
import { type MeasurementInput, tests } from '@sitbone/evidence/vocabulary/measurement'
import { type Change, changes } from '@sitbone/record/change/compare'
import { outcomeChanges } from '@sitbone/record/change/outcomeChange'
import { localLevel } from '@sitbone/record/change/trend'
import { useMemo } from 'react'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { withError } from '../../measurements/withError.ts'
import { type Say, useSay } from '../../words/Words.tsx'
import { HowItIs } from './HowItIs.tsx'
import { type Reading, TrendChart } from './TrendChart.tsx'
import './progress.css'

const day = 86_400_000
export default function ProgressScreen() {
  const say = useSay()
  const { state, status } = useKept()
  const measured = useMemo(() => state.measurements.map(withError), [state.measurements])
  const found = useMemo(() => [...changes(measured), ...outcomeChanges(state.outcomes)], [measured, state.outcomes])
  const curves = useMemo(() => curvesOf(measured), [measured])
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
            summary={say('progress.curve.summary')}
            columns={[say('progress.day'), say('progress.value'), say('progress.error'), say('progress.trend')]}
            rows={readings.map((one, i) => [
              say.intl.formatDate(one.at, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' }),
              unit(one.value),
              `± ${unit(1.96 * one.sem)}`,
              unit(levels[i]!.mean),
            ])}
          >
            <TrendChart readings={readings} levels={levels} band={band} unit={unit} />
          </ChartFrame>
        )
      })}
      {state.sessions.length > 0 && <Sessions say={say} />}
      <HowItIs />
      <div className="actions">
        <LinkButton href="/measure">{say(found.length > 0 ? 'progress.again' : 'progress.none.go')}</LinkButton>
        {state.sessions.length > 0 && (
          <LinkButton href="/session" look="secondary">
            {say('progress.session')}
          </LinkButton>
        )}
      </div>
      {found.length > 0 && <p className="quiet small">{say('progress.again.when')}</p>}
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

function curvesOf(measured: readonly MeasurementInput[]) {
  const series = Map.groupBy(
    measured.filter((one) => one.taken !== undefined && one.sem !== undefined),
    (one) => `${one.test} ${one.side}`,
  )
  return [...series.values()]
    .filter((all) => all.length > 1)
    .map((all) => {
      const readings = all
        .map((one): Reading => ({ at: Date.parse(one.taken!), value: one.value, sem: one.sem! }))
        .sort((a, b) => a.at - b.at)
      const levels = localLevel(
        readings.map(({ at, value, sem }) => ({ day: at / day, value, sem })),
        dailyWander[tests[all[0]!.test].unit].value,
      )
      const first = readings[0]!
      const spread = Math.max(1.96 * Math.SQRT2 * first.sem, all[0]!.mdc95 ?? 0)
      return { test: all[0]!.test, side: all[0]!.side, readings, levels, band: [first.value - spread, first.value + spread] as const }
    })
}

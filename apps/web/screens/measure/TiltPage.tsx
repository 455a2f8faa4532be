/** The phone on the limb: a live dial with the method's error, three tries a side, hands-free, and a way to stop. */
import { measurementError } from '@sitbone/evidence/errors'
import { type Rater, type Side, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import type { PhoneUse, Protocol } from '@sitbone/goniometry/protocols/protocol'
import type { TrialSummary } from '@sitbone/goniometry/trials'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { AngleDial } from '../../components/angleDial/AngleDial.tsx'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { Button } from '../../components/button/Button.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import type { CheckPath } from '../../flow/usePath.ts'
import { useSay } from '../../words/Words.tsx'
import { SideChoice } from './SideChoice.tsx'
import { useKeepReading } from './useKeepReading.ts'
import { useNumberWords } from './useNumberWords.ts'
import { useTilt } from './useTilt.ts'
import './tilt.css'

interface TiltPageProps {
  readonly path: CheckPath
  readonly test: TestId
  readonly protocol: Protocol
  readonly phone: PhoneUse
  readonly rater: Rater
}

export function TiltPage({ path, test, protocol, phone, rater }: TiltPageProps) {
  const say = useSay()
  const [side, setSide] = useState<Side>(tests[test].sided ? 'right' : 'none')
  return (
    <CheckPage title={protocol.name} aside={say('tilt.aside', { side })} part="measure" reached={path.reached} share={0.6}>
      <div className="tilt">
        <BackLink href={`/measure/${test}`}>{say('tilt.back')}</BackLink>
        <div className="measure-head">
          <h1 tabIndex={-1} data-from="knowledge">
            {protocol.name}
          </h1>
          <p className="quiet" data-from="knowledge">
            {phone.where} {phone.zero}
          </p>
        </div>
        {tests[test].sided && <SideChoice side={side} onChange={setSide} />}
        <TiltRun key={side} test={test} side={side} protocol={protocol} phone={phone} rater={rater} />
      </div>
    </CheckPage>
  )
}

function TiltRun({ test, side, protocol, phone, rater }: Omit<TiltPageProps, 'path'> & { readonly side: Side }) {
  const say = useSay()
  const number = useNumberWords()
  const tilt = useTilt(phone, `tilt ${test} ${side}`)
  const keepReading = useKeepReading()
  const id = useRef(`${test}-${side}-tilt-${crypto.randomUUID()}`)
  const [summary, setSummary] = useState<TrialSummary>()
  const { state, sensor } = tilt
  const { trials } = state
  const error = measurementError(test, 'tilt', rater)
  const inTest = (movedDeg: number) => (phone.value === 'moved' ? movedDeg : 90 - movedDeg)

  // Each try is kept the moment it is taken: the same measurement, one try richer.
  const taken = trials.map(({ movedDeg }) => movedDeg.toFixed(3)).join(' ')
  const keepTries = useEffectEvent(() => {
    const kept = keepReading({
      id: id.current,
      test,
      side,
      method: 'tilt',
      rater,
      active: protocol.movedBy === 'own muscles',
      trials: trials.map(({ movedDeg }) => inTest(movedDeg)),
      flags: [...new Set(trials.flatMap(({ flags }) => flags))],
    })
    setSummary(kept.summary)
  })
  useEffect(() => {
    if (taken !== '') keepTries()
  }, [taken])

  if (sensor === 'silent' || sensor === 'denied') return <NoSensor why={sensor} test={test} />
  const live = state.dialDeg === null ? undefined : inTest(state.dialDeg)
  const running = sensor === 'listening' && state.phase !== 'done'
  return (
    <>
      <div className="tilt-dial" data-phase={state.phase} data-running={running || undefined}>
        <AngleDial value={live} range={tests[test].possible} error={error.sem} size="large" />
        <p className="tilt-caption" role="status" data-from="knowledge">
          {running ? tilt.caption : state.phase === 'done' ? phone.cues.finished : phone.cues.start}
        </p>
      </div>
      {running && tilt.muted && <p className="quiet small">{say('tilt.muted')}</p>}
      <ol className="tilt-tries card figures">
        {Array.from({ length: Math.max(phone.settings.trials, trials.length) }, (_, i) => i).map((i) => (
          <li key={i} data-taken={trials[i] ? '' : undefined}>
            <span className="quiet small">{say('measure.trial', { number: i + 1 })}</span>
            <strong>{trials[i] ? number(inTest(trials[i].movedDeg), 'deg') : running && i === trials.length ? '…' : '–'}</strong>
          </li>
        ))}
      </ol>
      {summary?.outlier && (
        <p className="quiet small" data-from="knowledge">
          {summary.outlier.sentence}
        </p>
      )}
      <p className="quiet small">{say('tilt.error', { mdc: number(error.mdc95, 'deg') })}</p>
      <WayOn>
        {running ? (
          <div className="tilt-actions">
            <Button look="secondary" isDisabled={trials.length === 0} onPress={() => tilt.send({ kind: 'undo' })}>
              {say('tilt.redo')}
            </Button>
            <Button look="secondary" onPress={() => tilt.send({ kind: 'stop' })}>
              {say('tilt.stop')}
            </Button>
          </div>
        ) : state.phase === 'done' ? (
          <LinkButton href={`/measure/${test}`}>{say('tilt.see')}</LinkButton>
        ) : (
          <Button onPress={() => void tilt.start()}>{say(trials.length > 0 ? 'tilt.resume' : 'tilt.start')}</Button>
        )}
      </WayOn>
    </>
  )
}

/** What is possible without the sensor. */
function NoSensor({ why, test }: { readonly why: 'silent' | 'denied'; readonly test: TestId }) {
  const say = useSay()
  return (
    <div className="measure-before" role="alert">
      <p>{say(`tilt.${why}`)}</p>
      <div>
        <LinkButton look="secondary" href={`/measure/${test}`}>
          {say('tilt.other-ways')}
        </LinkButton>
      </div>
    </div>
  )
}

/** Ten seconds at the end: what was done, how the pain is now; kept in the record. */
import type { SessionState } from '@sitbone/programme/session/player'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../components/button/Button.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { ScaleEntry } from '../../components/scaleEntry/ScaleEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { forgetSession } from './useSession.ts'

export function CheckIn({ state }: { readonly state: SessionState }) {
  const say = useSay()
  const { add } = useKept()
  const [, go] = useLocation()
  const [pain, setPain] = useState<number>()
  const moved = state.done.reduce((sum, { seconds }) => sum + seconds, 0)
  const started = new Date(state.startedAt ?? Date.now()).toISOString()
  const save = async () => {
    await add(
      {
        kind: 'session',
        started,
        ended: new Date(state.endedAt ?? Date.now()).toISOString(),
        done: state.done.map((one) => ({ ...one, seconds: Math.round(one.seconds) })),
        feelings: state.feelings.map(({ exerciseId, feeling }) => ({ exerciseId, feeling })),
        ...(pain === undefined ? {} : { painAfter: pain }),
        ...(state.stop === null ? {} : { note: `stopped: ${state.stop}` }),
      },
      ...(pain === undefined ? [] : [{ kind: 'outcome' as const, outcome: 'nprs', value: pain }]),
    )
    forgetSession()
    go('/progress')
  }
  return (
    <Page title={say('session.title')} className="session-ready">
      <h1 tabIndex={-1}>{state.stop === null ? say('session.finished') : say('session.title')}</h1>
      {state.stop !== null && (
        <p role="alert">
          <strong>{say(`session.stopped.${state.stop}`)}</strong>
        </p>
      )}
      {state.stop === 'numb-or-weak' && (
        <div>
          <LinkButton href="/safety">{say('session.stopped.danger')}</LinkButton>
        </div>
      )}
      <p>{say('session.finished.lead', { minutes: Math.max(1, Math.round(moved / 60)) })}</p>
      <div>
        <p id="pain-now" className="slider-label">
          {say('session.pain')}
        </p>
        <ScaleEntry
          labelledBy="pain-now"
          range={[0, 10]}
          ends={[say('session.pain.none'), say('session.pain.worst')]}
          value={pain}
          onChange={setPain}
        />
      </div>
      <div>
        <Button onPress={() => void save()}>{say('session.save')}</Button>
      </div>
    </Page>
  )
}

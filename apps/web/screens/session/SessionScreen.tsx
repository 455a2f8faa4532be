/** The guided session: hands-free, readable from the floor, by the wall clock. */
import { exerciseById } from '@sitbone/programme/exercises/all'
import { secondsPerSession } from '@sitbone/programme/plan/dosing'
import type { PlanItem } from '@sitbone/programme/plan/plan'
import type { Cue } from '@sitbone/programme/session/cues'
import { useMemo, useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Aftermath } from './Aftermath.tsx'
import { CheckIn } from './CheckIn.tsx'
import { Player } from './Player.tsx'
import { interruptedSession, useSession } from './useSession.ts'
import { useSoundPossible } from './useSoundPossible.ts'
import './session.css'

export default function SessionScreen() {
  const say = useSay()
  const planned = usePlan()
  const { status } = useKept()
  const [unsaved] = useState(() => {
    const left = interruptedSession(Date.now())
    return left?.status === 'finished' || left?.status === 'stopped' ? left : undefined
  })
  // What was done and not yet saved comes first, whatever the plan says now.
  if (unsaved && status === 'ready') return <CheckIn state={unsaved} />
  if (planned.status === 'thinking')
    return (
      <p className="column quiet" role="status">
        {say('plan.thinking')}
      </p>
    )
  const items = planned.status === 'ready' ? planned.items.filter(({ exerciseId }) => exerciseById(exerciseId).kind !== 'x-walk') : []
  if (items.length === 0)
    return (
      <Page title={say('session.title')}>
        <div className="stack">
          <h1 tabIndex={-1}>{say('session.title')}</h1>
          <p className="quiet">{say('session.empty')}</p>
          <div>
            <LinkButton href="/plan">{say('session.to-plan')}</LinkButton>
          </div>
        </div>
      </Page>
    )
  return <Session items={items} />
}

function Session({ items: planned }: { readonly items: readonly PlanItem[] }) {
  const say = useSay()
  // The plan may be worked out again while a session runs; the session keeps what it began with.
  const [items] = useState(planned)
  const { state: record, add } = useKept()
  const sounds = record.settings['session.sound'] !== false
  const setSounds = (on: boolean) => void add({ kind: 'setting', field: 'session.sound', value: on })
  const byItself = record.settings['session.by-itself'] !== false
  const [interrupted] = useState(() => interruptedSession(Date.now()))
  const words = (cue: Cue): string | null => {
    if (!cue.say) return null
    return say(`session.say.${cue.say}`, {
      exercise: exerciseById(cue.phase.exerciseId).name,
      side: cue.phase.side === 'none' ? '' : say(`session.side.${cue.phase.side}`),
      count: cue.phase.reps ?? 0,
    })
  }
  const session = useSession(items, words, { sounds: sounds ? 'on' : 'off', flow: byItself ? 'by-itself' : 'asks' })
  const minutes = useMemo(
    () => Math.max(1, Math.round(items.reduce((sum, item) => sum + secondsPerSession(item.dose, exerciseById(item.exerciseId)), 0) / 60)),
    [items],
  )
  const possible = useSoundPossible()
  const { status } = session.state
  if (status === 'finished' || status === 'stopped') return <CheckIn state={session.state} />
  if (status !== 'ready') return <Player {...session} sounds={sounds} onSounds={setSounds} />
  return (
    <Page title={say('session.title')} className="session-ready">
      <h1 tabIndex={-1}>{say('session.ready')}</h1>
      <p>{say('session.ready.lead', { count: items.length, minutes })}</p>
      <Aftermath />
      <p>
        <strong>{say('session.ready.stop')}</strong>
      </p>
      <p className="quiet small">
        {say(possible.bell ? (possible.voice ? 'session.locked' : 'session.sound.no-voice') : 'session.sound.none')}{' '}
        {'wakeLock' in navigator ? '' : say('session.no-wake-lock')}
      </p>
      <div className="actions">
        {interrupted && <Button onPress={() => session.begin(interrupted)}>{say('session.continue')}</Button>}
        <Button look={interrupted ? 'secondary' : 'primary'} onPress={() => session.begin()}>
          {say('session.begin')}
        </Button>
      </div>
      <div className="actions">
        <ChipToggle text={say('session.sound')} on={sounds} onChange={setSounds} />
        <ChipToggle
          text={say('session.by-itself')}
          on={byItself}
          onChange={(on) => void add({ kind: 'setting', field: 'session.by-itself', value: on })}
        />
      </div>
      <p className="quiet small">{say('session.by-itself.note')}</p>
    </Page>
  )
}

/** The person's own goal: one activity that is hard now (PSFS), rated today as the start to compare with. */
import { useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { ScaleEntry } from '../../components/scaleEntry/ScaleEntry.tsx'
import { TextEntry } from '../../components/textEntry/TextEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'

export function Goal() {
  const say = useSay()
  const { state, add } = useKept()
  const activity = String(state.settings['psfs.activity'] ?? '')
  const [typed, setTyped] = useState('')
  const [able, setAble] = useState<number>()
  const told = state.outcomes.filter(({ outcome }) => outcome === `psfs:${activity}`)
  if (activity !== '') {
    return (
      <section className="card stack">
        <h2>{say('plan.goal')}</h2>
        <p>
          <strong>{activity}</strong>
        </p>
        {told.length > 0 && <p className="quiet">{say('plan.goal.told', { first: told[0]!.value, last: told.at(-1)!.value })}</p>}
        <div>
          <Button look="plain" onPress={() => void add({ kind: 'setting', field: 'psfs.activity', value: null })}>
            {say('plan.goal.other')}
          </Button>
        </div>
      </section>
    )
  }
  const named = typed.trim().replaceAll(':', ' ')
  const save = () =>
    add(
      { kind: 'setting', field: 'psfs.activity', value: named },
      ...(able === undefined ? [] : [{ kind: 'outcome' as const, outcome: `psfs:${named}`, value: able }]),
    )
  return (
    <section className="card stack">
      <h2>{say('plan.goal')}</h2>
      <TextEntry label={say('progress.activity')} value={typed} longest={60} onChange={setTyped} />
      {named !== '' && (
        <>
          <p id="goal-able">{say('progress.able', { activity: named })}</p>
          <ScaleEntry
            labelledBy="goal-able"
            range={[0, 10]}
            ends={[say('progress.able.no'), say('progress.able.yes')]}
            value={able}
            onChange={setAble}
          />
          <div>
            <Button look="secondary" onPress={() => void save()}>
              {say('plan.goal.keep')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** How it is now, in the person's own terms: pain, their own activity (PSFS), change since the start. Each told when they like. */
import { useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { ScaleEntry } from '../../components/scaleEntry/ScaleEntry.tsx'
import { TextEntry } from '../../components/textEntry/TextEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'

export function HowItIs() {
  const say = useSay()
  const { state, add } = useKept()
  const [pain, setPain] = useState<number>()
  const [able, setAble] = useState<number>()
  const [change, setChange] = useState<number>()
  const known = String(state.settings['psfs.activity'] ?? '')
  const [activity, setActivity] = useState(known)
  const [told, setTold] = useState(false)
  const save = async () => {
    const named = activity.trim().replaceAll(':', ' ')
    await add(
      ...(named !== known ? [{ kind: 'setting' as const, field: 'psfs.activity', value: named }] : []),
      ...(pain === undefined ? [] : [{ kind: 'outcome' as const, outcome: 'nprs', value: pain }]),
      ...(able === undefined || named === '' ? [] : [{ kind: 'outcome' as const, outcome: `psfs:${named}`, value: able }]),
      ...(change === undefined ? [] : [{ kind: 'outcome' as const, outcome: 'change', value: change }]),
    )
    setPain(undefined)
    setAble(undefined)
    setChange(undefined)
    setTold(true)
  }
  return (
    <Disclosure title={say('progress.now')}>
      <div className="how-it-is">
        <div>
          <p id="how-pain">{say('session.pain')}</p>
          <ScaleEntry
            labelledBy="how-pain"
            range={[0, 10]}
            ends={[say('session.pain.none'), say('session.pain.worst')]}
            value={pain}
            onChange={setPain}
          />
        </div>
        <TextEntry label={say('progress.activity')} value={activity} longest={60} onChange={setActivity} />
        {activity.trim() !== '' && (
          <div>
            <p id="how-able">{say('progress.able', { activity: activity.trim() })}</p>
            <ScaleEntry
              labelledBy="how-able"
              range={[0, 10]}
              ends={[say('progress.able.no'), say('progress.able.yes')]}
              value={able}
              onChange={setAble}
            />
          </div>
        )}
        <div>
          <p id="how-change">{say('progress.since')}</p>
          <ScaleEntry
            labelledBy="how-change"
            range={[-3, 3]}
            ends={[say('progress.since.worse'), say('progress.since.better')]}
            value={change}
            onChange={setChange}
          />
        </div>
        <div className="actions">
          <Button
            look="secondary"
            isDisabled={pain === undefined && able === undefined && change === undefined}
            onPress={() => void save()}
          >
            {say('progress.tell')}
          </Button>
          <span className="quiet small" role="status">
            {told ? say('progress.told') : ''}
          </span>
        </div>
      </div>
    </Disclosure>
  )
}

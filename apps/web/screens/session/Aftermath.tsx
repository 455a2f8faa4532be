/** Before a session: was anything worse for more than a day after the last one? Asked once for each session. */
import { exerciseById } from '@sitbone/programme/exercises/all'
import { Button } from '../../components/button/Button.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'

/** Earlier than this the next day is not over; later nobody remembers. */
const askFrom = 20 * 3600_000
const askUntil = 10 * 86_400_000

export function Aftermath() {
  const say = useSay()
  const { state, add } = useKept()
  const last = state.sessions.at(-1)
  if (!last) return null
  const ago = Date.now() - Date.parse(last.started)
  if (ago < askFrom || ago > askUntil || last.done.length === 0) return null
  if (state.aftermaths.some(({ session }) => session === last.id)) return <p className="quiet small">{say('session.after.thanks')}</p>
  const tell = (...worse: string[]) => void add({ kind: 'aftermath', session: last.id, worse })
  return (
    <section className="card stack">
      <p>{say('session.after')}</p>
      <div className="actions">
        <Button look="secondary" onPress={() => tell()}>
          {say('session.after.no')}
        </Button>
        {[...new Set(last.done.map(({ exerciseId }) => exerciseId))].map((id) => (
          <Button key={id} look="plain" onPress={() => tell(id)}>
            {exerciseById(id).name}
          </Button>
        ))}
      </div>
    </section>
  )
}

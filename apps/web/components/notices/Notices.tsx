/** What a person must know about their record before going on: not saved, not lasting, not readable. */
import { Link } from 'wouter'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import './notices.css'

export function Notices() {
  const say = useSay()
  const kept = useKept()
  if (kept.status !== 'ready') return null
  return (
    <>
      {kept.problem && (
        <div className="notice" role="alert">
          <p>{say('application.unsaved', { problem: kept.problem })}</p>
          <button type="button" className="notice-action" onClick={() => void kept.saveAgain()}>
            {say('application.unsaved.again')}
          </button>
        </div>
      )}
      {kept.lasting === 'until the page closes' && (
        <div className="notice" role="status">
          <p>{say('application.not-lasting')}</p>
        </div>
      )}
      {kept.unreadable.length > 0 && (
        <div className="notice" role="status">
          <p>{say('application.unreadable', { count: kept.unreadable.length })}</p>
          <Link href="/data#unreadable" className="notice-action">
            {say('application.unreadable.look')}
          </Link>
        </div>
      )}
    </>
  )
}

/** What speaks for and against, and what is missing: each with how much it counts, on what grounds, and its sources. */
import type { Reason } from '@sitbone/evidence/vocabulary/assessment'
import { useSay } from '../../words/Words.tsx'
import './reasons.css'

type Kind = 'for' | 'against' | 'missing'

interface ReasonsProps {
  readonly lists: Readonly<Record<Kind, readonly Reason[]>>
  /** Rows of each kind before "the rest" is folded away. */
  readonly first?: number
}

export function Reasons({ lists, first = 3 }: ReasonsProps) {
  const say = useSay()
  const kinds: readonly Kind[] = ['for', 'against', 'missing']
  const shown = kinds.flatMap((kind) => lists[kind].slice(0, first).map((reason) => ({ kind, reason })))
  const rest = kinds.flatMap((kind) => lists[kind].slice(first).map((reason) => ({ kind, reason })))
  return (
    <>
      <ul className="reasons">
        {shown.map(({ kind, reason }) => (
          <ReasonRow key={`${kind}-${reason.findingId}`} kind={kind} reason={reason} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="reasons-rest">
          <summary>{say('reasons.more', { count: rest.length })}</summary>
          <ul className="reasons">
            {rest.map(({ kind, reason }) => (
              <ReasonRow key={`${kind}-${reason.findingId}`} kind={kind} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const sign = { for: '+', against: '−', missing: '?' } as const

function ReasonRow({ kind, reason }: { readonly kind: Kind; readonly reason: Reason }) {
  const say = useSay()
  const strength = Math.abs(reason.logOddsChange)
  const weight = strength >= Math.log(3) ? 'strong' : strength >= Math.log(1.5) ? 'some' : 'little'
  return (
    <li className={`reason reason-${kind}`}>
      <span className="reason-sign" aria-hidden="true">
        {sign[kind]}
      </span>
      <div>
        {/* What is missing says so itself. */}
        {kind === 'missing' ? (
          <span className="hidden-text">{say('reasons.missing')}</span>
        ) : (
          <p className="reason-kind">{say(`reasons.${kind}`)}</p>
        )}
        <p data-from="knowledge">{reason.text}</p>
        {kind !== 'missing' && (
          <p className="quiet small">{say('reasons.weight', { weight: say(`reasons.${weight}`), basis: say(`basis.${reason.basis}`) })}</p>
        )}
      </div>
    </li>
  )
}

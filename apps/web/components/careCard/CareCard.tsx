/** What to do about a danger sign, in three levels. The level is said in words and shown by colour and shape. */
import type { ReactNode } from 'react'
import { useSay } from '../../words/Words.tsx'
import './careCard.css'

export type CareLevel = 'emergency' | 'same-day' | 'soon'

export function CareCard({
  level,
  title,
  children,
}: {
  readonly level: CareLevel
  readonly title?: ReactNode
  readonly children: ReactNode
}) {
  const say = useSay()
  return (
    <section className={`care care-${level}`} aria-label={say(`care.${level}`)}>
      <h2 className="care-title">
        <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
          {level === 'emergency' ? (
            <path d="M12 2.5 22.5 21h-21z" fill="currentColor" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          ) : (
            <circle cx="12" cy="12" r="11" fill="currentColor" />
          )}
          <path d="M12 8v6.4M12 17.6v.1" stroke="var(--care-soft)" strokeWidth="2.6" strokeLinecap="round" />
        </svg>
        <span>{title ?? say(`care.${level}`)}</span>
      </h2>
      <div className="care-body">{children}</div>
    </section>
  )
}

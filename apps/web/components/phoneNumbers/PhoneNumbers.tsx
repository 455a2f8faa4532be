/** Whom to call, for a country: numbers as links that the phone can dial; nothing is ever called by itself. */
import type { PhoneNumber, RegionNumbers } from '@sitbone/evidence/danger/emergencyNumbers'
import type { WordId } from '../../words/catalogue.ts'
import { useSay } from '../../words/Words.tsx'
import './phoneNumbers.css'

const kinds = [
  ['emergency', 'alarm.emergency-number'],
  ['ambulance', 'alarm.ambulance'],
  ['urgentAdvice', 'alarm.advice'],
  ['crisis', 'alarm.crisis'],
] as const satisfies readonly (readonly [keyof RegionNumbers, WordId])[]

interface PhoneNumbersProps {
  readonly of: RegionNumbers
  readonly show: readonly (typeof kinds)[number][0][]
}

export function PhoneNumbers({ of, show }: PhoneNumbersProps) {
  const say = useSay()
  return (
    <ul className="phones">
      {kinds.map(([kind, word]) => {
        const phone = of[kind] as PhoneNumber | undefined
        if (!phone || !show.includes(kind)) return null
        const dials = /^[+\d][\d ]*$/.test(phone.number)
        return (
          <li key={kind} className={`phone phone-${kind}`}>
            <span>
              <strong>{say(word)}</strong>
              {phone.name && (
                <span className="quiet small" data-from="knowledge">
                  {phone.name}
                </span>
              )}
              {phone.checked === 'memory' && <span className="quiet small">{say('alarm.memory')}</span>}
            </span>
            {dials ? (
              <a href={`tel:${phone.number.replaceAll(' ', '')}`} className="button button-primary figures">
                {say('alarm.call', { number: phone.number })}
              </a>
            ) : (
              <span data-from="knowledge">{phone.number}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The leg raise: this leg, its bones, nerve and hamstrings, and in green how far it would go with typical hamstrings. */
import picture from '../../pictures/legRaise.svg?url'
import { useSay } from '../../words/Words.tsx'

export function LegRaise() {
  const say = useSay()
  return (
    <svg className="leg-raise" viewBox="0 36 872 496" role="img" aria-label={say('home.picture')}>
      <use href={`${picture}#picture`} />
      <g className="leg-raise-words">
        <text x="252" y="96" textAnchor="end">
          {say('home.picture.you')}
        </text>
        <text x="462" y="72" className="leg-raise-typical">
          {say('home.picture.typical')}
        </text>
        <path d="M437 456C418 486 394 506 366 514" className="leg-raise-line" />
        <text x="360" y="521" textAnchor="end" className="leg-raise-small">
          {say('home.picture.sit-bone')}
        </text>
        <path d="M374 352C340 338 310 328 276 326" className="leg-raise-line" />
        <text x="270" y="331" textAnchor="end" className="leg-raise-small">
          {say('home.picture.hamstrings')}
        </text>
      </g>
    </svg>
  )
}

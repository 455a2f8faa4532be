/** The four parts of the check and where one is. Done parts can be opened again. */
import { Link } from 'wouter'
import { useSay } from '../../words/Words.tsx'
import './stepper.css'

export const parts = ['safety', 'story', 'measure', 'answer'] as const
export type PartOfCheck = (typeof parts)[number]

interface StepperProps {
  readonly here: PartOfCheck
  readonly reached: readonly PartOfCheck[]
  /** Share of the present part that is done, 0 to 1. */
  readonly share?: number
}

export function Stepper({ here, reached, share = 0 }: StepperProps) {
  const say = useSay()
  return (
    <nav className="stepper" aria-label={say('stepper.label')}>
      <ol>
        {parts.map((part) => {
          const done = parts.indexOf(part) < parts.indexOf(here)
          const name = say(`stepper.${part}`)
          return (
            <li key={part} aria-current={part === here ? 'step' : undefined}>
              <progress max={1} value={done ? 1 : part === here ? share : 0} aria-hidden="true" />
              {reached.includes(part) && part !== here ? <Link href={`/${part}`}>{name}</Link> : <span>{name}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

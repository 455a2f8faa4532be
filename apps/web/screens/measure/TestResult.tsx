/** What a test says: the number with its error, the place among people, and what it does not mean. */

import { measurementError } from '@sitbone/evidence/errors'
import type { Sex } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { useSay } from '../../words/Words.tsx'
import { placesOf } from './place.ts'
import { useNumberWords } from './useNumberWords.ts'

const errorOf = ({ test, method, rater, trials = [] }: MeasurementInput) => measurementError(test, method, rater, trials.length)

export function TestResult({ measurements, sex }: { readonly measurements: readonly MeasurementInput[]; readonly sex: Sex }) {
  const say = useSay()
  const number = useNumberWords()
  if (measurements.length === 0) return null
  const widest = Math.max(...measurements.map((one) => errorOf(one).mdc95))
  const { unit, test } = measurements[0]!
  // Tries further apart than two readings of one leg usually are (2·√2·SEM): worth another look.
  const apart = measurements.some(
    ({ trials = [], ...one }) => trials.length > 1 && Math.max(...trials) - Math.min(...trials) > errorOf(one).mdc95,
  )
  const places = measurements.flatMap((one) => placesOf(one, sex))
  return (
    <section className="measure-result card" aria-live="polite">
      <h2>{say('measure.result.title')}</h2>
      <dl className="figures">
        {measurements.map((one) => (
          <div key={one.id}>
            <dt>{say('measure.result.side', { side: one.side })}</dt>
            <dd>
              <strong>{say('measure.result.value', { value: number(one.value, unit), error: number(errorOf(one).sem, unit) })}</strong>
              {placesOf(one, sex).map((place) => (
                <span key={place.people} className="quiet">
                  {place.kind === 'share'
                    ? say('measure.result.percentile.freer', { value: place.below, people: say(`measure.people.${place.people}`) })
                    : say(`measure.result.band.${place.third}`, { people: say(`measure.people.${place.people}`) })}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="quiet small">
        {apart && <li>{say('measure.result.far-apart')}</li>}
        {places.some(({ kind }) => kind === 'third') && <li>{say('measure.result.provisional')}</li>}
        <li>{say('measure.result.error', { mdc: number(widest, unit) })}</li>
        {test === 'slr' && <li>{say('measure.result.80')}</li>}
      </ul>
    </section>
  )
}

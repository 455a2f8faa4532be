/** The leading explanations with their bands; each opens to its own reasons. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { Reasons } from '../../components/reasons/Reasons.tsx'
import { ResultBand } from '../../components/resultBand/ResultBand.tsx'
import { useSay } from '../../words/Words.tsx'

/** As many as a person can hold in mind; the rest counts as "something else". */
const shown = 5

export function Explanations({ of }: { readonly of: Assessment }) {
  const say = useSay()
  const first = of.explanations.slice(0, shown)
  const rest = of.other + of.explanations.slice(shown).reduce((sum, { probability }) => sum + probability, 0)
  if (first.length === 0) return null
  return (
    <section className="answer-explanations">
      <h2>{say('answer.explanations.title')}</h2>
      <p className="quiet">{say('answer.explanations.lead')}</p>
      <ol className="card">
        {first.map((one) => (
          <li key={one.id}>
            <details>
              <summary>
                <span className="explanation-name" data-from="knowledge">
                  {one.name}
                </span>
                <ResultBand value={one.probability} band={one.band} size="small" />
              </summary>
              <Reasons lists={one} first={4} />
            </details>
          </li>
        ))}
        <li className="explanation-other">
          <span className="explanation-name">{say('answer.other')}</span>
          <span className="quiet small figures">{say('answer.other.share', { value: Math.round(rest * 100) })}</span>
        </li>
      </ol>
    </section>
  )
}

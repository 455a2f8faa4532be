/** The ways to measure a test here and now, for whom it is safe to do. */
import type { Rater } from '@sitbone/evidence/vocabulary/measurement'
import type { Protocol } from '@sitbone/goniometry/protocols/protocol'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { useSay } from '../../words/Words.tsx'
import { waysOf } from './ways.ts'

export function MeasureNow({ protocol, test, rater }: { readonly protocol: Protocol; readonly test: string; readonly rater: Rater }) {
  const say = useSay()
  const ways = waysOf(protocol)
  if (ways.length === 0) return null
  return (
    <section className="measure-now">
      <h2>{say('measure.now')}</h2>
      <div className="measure-ways">
        {ways.map((way, i) => (
          <LinkButton
            key={way}
            look={i === 0 ? 'primary' : 'secondary'}
            href={`/measure/${test}/${way}${rater === 'self' ? '' : '?by=helper'}`}
          >
            {say(`measure.now.${way}`)}
          </LinkButton>
        ))}
      </div>
    </section>
  )
}

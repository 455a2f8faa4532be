/** The parts of the body: a list to choose from (the twin of pressing the picture) and the chosen part's card. */
import { type StructureId, structureById, structures } from '@sitbone/evidence/anatomy/structures'
import { claimById } from '@sitbone/evidence/claims/claims'
import { findings } from '@sitbone/evidence/findings/findings'
import { memo } from 'react'
import { Link } from 'wouter'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { useSay } from '../../words/Words.tsx'

interface PartCardsProps {
  readonly chosen: StructureId | undefined
  readonly onChoose: (id: StructureId | undefined) => void
}

export default memo(function PartCards({ chosen, onChoose }: PartCardsProps) {
  const say = useSay()
  return (
    <section className="card body-parts" aria-labelledby="body-parts-title">
      <h2 id="body-parts-title">{say('body.parts')}</h2>
      <p className="quiet small">{say('body.parts.how')}</p>
      <fieldset className="chips" data-from="knowledge" aria-label={say('body.parts')}>
        {structures.map(({ id, name }) => (
          <ChipToggle key={id} text={name} on={chosen === id} onChange={(on) => onChoose(on ? id : undefined)} />
        ))}
      </fieldset>
      <div aria-live="polite">{chosen && <PartCard id={chosen} />}</div>
    </section>
  )
})

function PartCard({ id }: { readonly id: StructureId }) {
  const say = useSay()
  const { name, parts, does, crosses, claims, findings: known, correction } = structureById(id)
  return (
    <article className="part-card" data-part={id}>
      <h3 data-from="knowledge">{name}</h3>
      <p className="quiet small" data-from="knowledge">
        {parts.join(', ')}
      </p>
      <p data-from="knowledge">{does}</p>
      <p className="small">
        <strong>{say('body.part.crosses')}</strong> <span data-from="knowledge">{crosses.join(', ')}</span>
      </p>
      {correction && (
        <p className="part-slip small">
          <strong>{say('body.part.slip')}</strong> <span data-from="knowledge">{correction}</span>
        </p>
      )}
      <h4>{say('body.part.claims')}</h4>
      <ul className="part-claims">
        {claims.map((claim) => (
          <li key={claim}>
            <Link href={`/claims/${claim}`}>
              <span data-from="knowledge">{claimById(claim)?.claim ?? claim}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Disclosure title={say('body.part.known')}>
        <ul className="part-known">
          {known.map((finding) => {
            const found = findings[finding]
            if (!found) return null
            return (
              <li key={finding}>
                <span data-from="knowledge">{found.statement}</span>{' '}
                <span className="quiet small">
                  {say(`checked.${found.checked}`)} <code>{finding}</code>
                </span>
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </article>
  )
}

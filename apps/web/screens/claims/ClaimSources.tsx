/** What a claim's verdict rests on: each finding with the people it is about, and how far its sources were read. */
import { findings } from '@sitbone/evidence/findings/findings'
import { sources } from '@sitbone/evidence/sources/sources'
import { useSay } from '../../words/Words.tsx'

export default function ClaimSources({ findings: ids }: { readonly findings: readonly string[] }) {
  const say = useSay()
  return (
    <section>
      <h2>{say('claims.sources')}</h2>
      <ul className="claim-sources">
        {ids.map((id) => {
          const finding = findings[id]
          if (!finding) return null
          return (
            <li key={id} className="claim-source">
              <p data-from="knowledge">{finding.statement}</p>
              <p className="quiet small" data-from="knowledge">
                {finding.population}
              </p>
              <p className="quiet small">{say(`checked.${finding.checked}`)}</p>
              <ul className="quiet small" data-from="knowledge">
                {finding.sources.map((source) => (
                  <li key={source}>{sources[source]?.citation ?? source}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

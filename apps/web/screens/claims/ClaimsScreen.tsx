/** Every claim of the article with what studies say; searchable; contradicting claims lead to each other. */
import type { Claim } from '@sitbone/evidence/claims/claim'
import { claims } from '@sitbone/evidence/claims/claims'
import { useDeferredValue, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Link } from 'wouter'
import { Page } from '../../components/page/Page.tsx'
import { VerdictTag } from '../../components/verdictTag/VerdictTag.tsx'
import { useSay } from '../../words/Words.tsx'
import { ClaimPage } from './ClaimPage.tsx'
import { searchClaims } from './searchClaims.ts'
import './claims.css'

const verdicts = ['supported', 'mixed', 'unsupported', 'contradicted'] as const
type Filter = 'all' | (typeof verdicts)[number]

export default function ClaimsScreen({ claim }: { readonly claim: string | undefined }) {
  if (claim === undefined) return <ClaimList />
  return <ClaimPage key={claim} claim={claims.find(({ id }) => id.toLowerCase() === claim.toLowerCase())} />
}

function ClaimList() {
  const say = useSay()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const searched = useDeferredValue(words)
  const matching = searchClaims(claims, searched)
  const found = matching.filter(({ verdict }) => filter === 'all' || verdict === filter)
  const count = (verdict: Filter) => (verdict === 'all' ? matching.length : matching.filter((one) => one.verdict === verdict).length)
  return (
    <Page title={say('claims.title')} className="claims">
      <header className="claims-head">
        <h1 tabIndex={-1}>{say('claims.title')}</h1>
        <p className="quiet">{say('claims.lead', { count: claims.length })}</p>
      </header>
      <section className="claims-overall">
        <h2>{say('claims.overall')}</h2>
        <p>{say('claims.overall.text')}</p>
      </section>
      <search className="claims-search">
        <input
          type="search"
          aria-label={say('claims.search')}
          placeholder={say('claims.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <RadioGroup
          className="claims-filter"
          orientation="horizontal"
          aria-label={say('claims.filter')}
          value={filter}
          onChange={(next) => setFilter(next as Filter)}
        >
          <Radio value="all" className="claims-chip figures">
            {say('claims.filter.all', { count: count('all') })}
          </Radio>
          {verdicts.map((verdict) => (
            <Radio key={verdict} value={verdict} className="claims-chip figures">
              {say('claims.filter.one', { name: say(`verdict.${verdict}`), count: count(verdict) })}
            </Radio>
          ))}
        </RadioGroup>
      </search>
      <p className="quiet small" role="status">
        {say('claims.found', { count: found.length })}
      </p>
      <ul className="claims-list">
        {found.map((one) => (
          <li key={one.id}>
            <ClaimRow claim={one} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function ClaimRow({ claim }: { readonly claim: Claim }) {
  return (
    <Link href={`/claims/${claim.id}`} className="claim-row">
      <span data-from="knowledge">{claim.claim}</span>
      <VerdictTag verdict={claim.verdict} />
    </Link>
  )
}

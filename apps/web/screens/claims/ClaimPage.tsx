/** One claim: what it says, what came of it, why, and where the article says the opposite. */
import type { Claim } from '@sitbone/evidence/claims/claim'
import { claimById } from '@sitbone/evidence/claims/claims'
import { clashesWith } from '@sitbone/evidence/claims/contradictions'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { VerdictTag } from '../../components/verdictTag/VerdictTag.tsx'
import { useSay } from '../../words/Words.tsx'
import './claims.css'

/** The findings and sources are the largest part of the evidence: only for those who look. */
const ClaimSources = lazy(() => import('./ClaimSources.tsx'))
/** What a claim means for this person needs the norms and the answer: only once there is one. */
const ClaimForYou = lazy(() => import('./ClaimForYou.tsx'))

export function ClaimPage({ claim }: { readonly claim: Claim | undefined }) {
  const say = useSay()
  if (!claim)
    return (
      <Page title={say('claims.title')}>
        <div className="stack">
          <h1 tabIndex={-1}>{say('claims.missing')}</h1>
          <div>
            <LinkButton href="/claims">{say('claims.back')}</LinkButton>
          </div>
        </div>
      </Page>
    )
  const opposite = clashesWith(claim.id).flatMap((id) => claimById(id) ?? [])
  return (
    <Page title={claim.claim} className="claim">
      <BackLink href="/claims">{say('claims.back')}</BackLink>
      <header className="claim-head">
        <VerdictTag verdict={claim.verdict} />
        <h1 tabIndex={-1} data-from="knowledge">
          “{claim.claim}”
        </h1>
        <p className="quiet small">{say('claims.sure', { confidence: say(`claims.confidence.${claim.confidence}`) })}</p>
      </header>
      <section>
        <h2>{say('claims.reason')}</h2>
        <p data-from="knowledge">{claim.reason}</p>
      </section>
      <section className="claim-person">
        <h2>{say('claims.person')}</h2>
        <p data-from="knowledge">{claim.meaning}</p>
        <Suspense>
          <ClaimForYou claim={claim} />
        </Suspense>
      </section>
      {opposite.length > 0 && (
        <section>
          <h2>{say('claims.contradicts')}</h2>
          <ul className="claims-list">
            {opposite.map((one) => (
              <li key={one.id}>
                <Link href={`/claims/${one.id}`} className="claim-row">
                  <span data-from="knowledge">{one.claim}</span>
                  <VerdictTag verdict={one.verdict} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claim.findings.length > 0 && (
        <Suspense>
          <ClaimSources findings={claim.findings} />
        </Suspense>
      )}
    </Page>
  )
}

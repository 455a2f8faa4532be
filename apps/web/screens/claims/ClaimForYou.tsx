/** One claim in the light of this person's own answer and angles; nothing where they say nothing. */
import type { Claim } from '@sitbone/evidence/claims/claim'
import { claimForYou } from '@sitbone/reasoning/claims/forYou'
import { caseOf } from '@sitbone/record'
import { useKept } from '../../keep/Kept.tsx'

export default function ClaimForYou({ claim }: { readonly claim: Claim }) {
  const { state } = useKept()
  const known = caseOf(state)
  const assessment = state.assessments.at(-1)?.assessment
  const text = known && assessment ? claimForYou(claim, { known, assessment }) : null
  return text === null ? null : (
    <p className="claim-own" data-from="knowledge">
      {text}
    </p>
  )
}

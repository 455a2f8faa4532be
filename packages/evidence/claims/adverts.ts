/** The article's claims: Advertising. */
import type { Claim } from './claim.ts'

export const advertsClaims = [
  {
    id: 'C36',
    claim: 'Regenexx treatments are offered at 78 clinics.',
    section: 'Can Tight Hamstrings Cause Knee Swelling',
    verdict: 'promotional',
    confidence: 'high',
    reason: 'An advertisement. It says nothing about hamstrings or backs.',
    meaning: 'You can skip it.',
    findings: [],
  },
  {
    id: 'C81',
    claim: 'A training course, and "this article covers all you need".',
    section: 'Hamstring Stretches For Back Pain & Tight Muscles',
    verdict: 'promotional',
    confidence: 'high',
    reason: 'Advertising. Warning signs and most of the evidence are missing.',
    meaning: 'You can skip it.',
    findings: [],
  },
] as const satisfies readonly Claim[]

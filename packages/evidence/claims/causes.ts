/** The article's claims: What is said to tighten hamstrings. */
import type { Claim } from './claim.ts'

export const causesClaims = [
  {
    id: 'C01',
    claim: 'Long sitting makes hamstrings tight.',
    section: 'Why Are Your Hamstrings So Tight',
    verdict: 'mixed',
    confidence: 'low',
    reason:
      'Two studies found tighter hamstrings in people who sit more. Both looked once, without a comparison group, so nobody knows which came first.',
    meaning: 'Getting up often is good anyway. The chair need not take the blame.',
    findings: ['f-sitting-slr'],
    about: 'sitting',
  },
  {
    id: 'C02',
    claim: 'New exercise, overuse, a sprain or a strain makes hamstrings tight.',
    section: 'Why Are Your Hamstrings So Tight',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'A strain lowers the leg raise for a while, and soreness after something new feels tight. "Overuse" as such is hardly tested.',
    meaning: 'Tight after a sudden pain or a new sport? Think of a strain or soreness first, and let it settle.',
    findings: ['f-dx-strain-rtp', 'f-rehab-strain-risk'],
    about: 'strain',
  },
  {
    id: 'C03',
    claim: 'Sports with sprints and jumps often make hamstrings tight.',
    section: 'Causes Of Tight Hamstrings',
    verdict: 'unsupported',
    confidence: 'low',
    reason: 'No good study followed people over time. Athletes differ hugely: some very stiff, some very bendy.',
    meaning: 'Your sport does not say whether you are tight. Measuring does.',
    findings: ['f-norm-athletes'],
    about: 'slr',
  },
  {
    id: 'C67',
    claim: 'Overuse and underuse both make hamstrings tight.',
    section: 'Why Are Your Hamstrings So Tight',
    verdict: 'unsupported',
    confidence: 'low',
    reason: 'Two opposites are named without evidence. Sitting shows a link at one moment only.',
    meaning: 'Neither rest nor training is shown to be the reason.',
    findings: ['f-sitting-slr'],
    about: 'sitting',
  },
] as const satisfies readonly Claim[]

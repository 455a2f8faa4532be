/** The article's claims: Age and sex. */
import type { Claim } from './claim.ts'

export const ageSexClaims = [
  {
    id: 'C26',
    claim: 'Hamstrings lose flexibility from childhood on, as elasticity and activity fall.',
    section: 'Causes Of Tight Hamstrings',
    verdict: 'mixed',
    confidence: 'moderate',
    reason:
      'From 20 to 79 age made no difference. Reach grows until the teens or thirties, then drops. Stiffening in a growth spurt is plausible.',
    meaning: 'Age alone does not explain tightness.',
    findings: ['f-norm-sexdiff', 'f-norm-sitreach-age'],
    about: 'slr',
  },
  {
    id: 'C27',
    claim: "Women's hamstrings are more flexible than men's.",
    section: 'Causes Of Tight Hamstrings',
    verdict: 'supported',
    confidence: 'high',
    reason: 'Studies agree: about 8 degrees in the leg raise, 11 behind the knee.',
    meaning: 'Compare yourself with your own sex.',
    findings: ['f-norm-sexdiff', 'f-norm-ake', 'f-norm-pke', 'f-norm-sitreach-age'],
    about: 'slr',
  },
  {
    id: 'C28',
    claim: "The difference comes from joint shape and from men's hard work harming muscle.",
    section: 'Causes Of Tight Hamstrings',
    verdict: 'unsupported',
    confidence: 'low',
    reason: 'The difference is real, its reason is not shown. Nothing supports tiny work injuries.',
    meaning: 'Nobody need blame work for being less bendy.',
    findings: ['f-norm-sexdiff'],
  },
] as const satisfies readonly Claim[]

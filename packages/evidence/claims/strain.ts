/** The article's claims: Strain and first aid. */
import type { Claim } from './claim.ts'

export const strainClaims = [
  {
    id: 'C41',
    claim: 'Back trouble is the commonest cause of strained hamstrings.',
    section: 'Can Tight Hamstrings Affect Your Knees',
    verdict: 'contradicted',
    confidence: 'low',
    reason: 'An earlier strain, age, weakness when lengthening and sprinting come first.',
    meaning: 'After a strain, plan strength work rather than searching the back.',
    findings: ['f-rehab-strain-risk', 'f-rehab-nordic'],
    about: 'strain',
  },
  {
    id: 'C44',
    claim: 'Treat a hamstring injury with rest, ice, compression and elevation.',
    section: 'To Reduce The Inflammation',
    verdict: 'mixed',
    confidence: 'low',
    reason:
      'Newer advice protects for one to three days only, doubts ice, and then loads early. It is opinion, not a trial. Ice may ease pain.',
    meaning: 'Rest briefly, leg up, then move early within comfort.',
    findings: ['f-rehab-peace-love', 'f-rehab-askling-sprint'],
    about: 'strain',
  },
  {
    id: 'C45',
    claim: 'Put heat on the hurt muscle.',
    section: 'To Reduce The Inflammation',
    verdict: 'unsupported',
    confidence: 'low',
    reason: 'On a fresh injury the usual advice is no heat for two to three days. An aching back may like it.',
    meaning: 'No heat on a fresh strain. Later, if it feels good.',
    findings: ['f-rehab-heat-early', 'f-gl-acp'],
    about: 'strain',
  },
  {
    id: 'C46',
    claim: 'An elastic wrap reduces swelling.',
    section: 'To Reduce The Inflammation',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'Low risk and part of expert advice; the proof is thin.',
    meaning: 'A light wrap is fine. Take it off when the foot is cold, blue or numb.',
    findings: ['f-rehab-peace-love'],
    about: 'strain',
  },
] as const satisfies readonly Claim[]

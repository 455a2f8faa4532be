/** The article's claims: Bending and lifting. */
import type { Claim } from './claim.ts'

export const bendingClaims = [
  {
    id: 'C52',
    claim: 'Loose hamstrings let you hinge at the hips with a straight back.',
    section: 'How Can Tight Hamstrings Cause Sciatica',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'Weeks of stretching gave more pelvis movement late in the bend. The hinge is also a skill.',
    meaning: 'Practise a hip hinge now, knees a little bent.',
    findings: ['f-mech-six-weeks', 'f-bend-ratio'],
    about: 'bend',
  },
  {
    id: 'C53',
    claim: 'Bad bending and lifting triggers sciatica and is to be avoided.',
    section: 'How Can Tight Hamstrings Cause Sciatica',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'A bent back in lifting was not shown to be a risk, though the studies are weak. Heavy loads still count.',
    meaning: 'Lift what you can manage, close to you, and build up.',
    findings: ['f-assoc-saraceni', 'f-assoc-swain', 'f-load-wilke'],
    about: 'bend',
  },
  {
    id: 'C56',
    claim: 'When hips move badly the back makes up for it, so the core should hold the back still.',
    section: 'How To Fix Tight Hamstrings And Back Pain Hip Rotation And Mobility',
    verdict: 'mixed',
    confidence: 'low',
    reason:
      'Some people with pain bend less at the hips, but hips and back share movement in everybody. Nothing says that the back must not move.',
    meaning: 'Move your hips and your back. Both are made to bend.',
    findings: ['f-bend-subgroup', 'f-bend-totals', 'f-bend-ratio'],
    about: 'bend',
  },
  {
    id: 'C69',
    claim: 'Tight or sore hamstrings hinder the hips and strain the low back.',
    section: 'How Your Tight Hamstrings Can Impact The Lower Back',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'Late in a straight-knee bend short hamstrings hold the pelvis. More strain in the low back was not shown.',
    meaning: 'You may feel held in deep bends. Daily life will hardly change.',
    findings: ['f-mech-standing-same', 'f-assoc-johnson'],
    about: 'bend',
  },
] as const satisfies readonly Claim[]

/** The article's claims: Tests and what they mean. */
import type { Claim } from './claim.ts'

export const measuringClaims = [
  {
    id: 'C13',
    claim: 'The straight leg raise is a common test, and under 80 degrees means tight.',
    section: 'How Do We Assess Hamstring Flexibility',
    verdict: 'mixed',
    confidence: 'moderate',
    reason:
      'The test is common. But women reach about 8 degrees more than men, the usual average is probably under 80 in both, and a quarter of the angle comes from the pelvis.',
    meaning: 'Leave the 80 aside. Compare with people of your sex, and with yourself later.',
    findings: ['f-norm-sexdiff', 'f-norm-pslr-means', 'f-mech-pelvis-share', 'f-norm-80-convention'],
    about: 'slr',
  },
  {
    id: 'C15',
    claim: 'Many top sprinters, lifters and basketball players are tight and would fail the leg raise.',
    section: 'How Do We Assess Hamstring Flexibility',
    verdict: 'unsupported',
    confidence: 'low',
    reason:
      'The source is a book that could not be checked. Other athletes are extremely bendy. At least it shows that tight is not harmful as such.',
    meaning: 'Being stiff does not mean that something is wrong.',
    findings: ['f-norm-athletes', 'f-anat-elastic'],
    about: 'slr',
  },
  {
    id: 'C16',
    claim: "Athletes' muscles are wound like springs because they adapted.",
    section: 'How Do We Assess Hamstring Flexibility',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'Muscles and tendons do store spring energy. That this explains a low score is a guess.',
    meaning: 'Some stiffness can help in sport.',
    findings: ['f-anat-elastic'],
    about: 'slr',
  },
  {
    id: 'C20',
    claim: 'Lie flat with one leg held: if the other thigh rises, the hip flexors are tight.',
    section: 'The Shocking Ways Your Tight Hips Are Holding You Back',
    verdict: 'mixed',
    confidence: 'moderate',
    reason:
      'With the pelvis free the test found only a third of people who truly lacked movement. Pelvis held and angle measured, it works better.',
    meaning: 'A rising thigh may be your pelvis tipping. Keep the back flat and measure.',
    findings: ['f-thomas-invalid-uncontrolled', 'f-rel-mtt-trig-intra', 'f-rel-mtt-stabil2'],
    about: 'hips',
  },
  {
    id: 'C70',
    claim: 'Tight hamstrings and calves can hurt and limit movement.',
    section: 'What Causes Tight Hamstring And Calf Muscles',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'A tight muscle limits how far you get in the test. In one study tightness did not match the trouble people had.',
    meaning: 'Tight does not mean painful.',
    findings: ['f-assoc-allam', 'f-norm-short-men'],
    about: 'slr',
  },
] as const satisfies readonly Claim[]

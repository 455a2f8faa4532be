/** The article's claims: Pelvis, posture, discs. */
import type { Claim } from './claim.ts'

export const postureClaims = [
  {
    id: 'C04',
    claim: 'Tight hip flexors and hamstrings change how the spine lines up, and so cause back pain.',
    section: 'Hips Hamstrings And Lower Back Pain',
    verdict: 'mixed',
    confidence: 'moderate',
    reason:
      "People with short and with long hamstrings stand alike. In 600 people neither muscle's length went with back pain; over time the link is tiny.",
    meaning: 'Your hamstrings hardly set how you stand. Stretching is no way to "fix" posture.',
    findings: ['f-mech-standing-same', 'f-mech-cyclists', 'f-assoc-nourbakhsh', 'f-assoc-sadler'],
    about: 'standing',
  },
  {
    id: 'C06',
    claim: 'Tight hips and hamstrings trouble the low back more than the middle or upper back.',
    section: 'Hips Hamstrings And Lower Back Pain',
    verdict: 'mixed',
    confidence: 'low',
    reason: 'In a toe-touch short hamstrings went with more bend in the middle back, not the low back. Nobody compared where it hurts.',
    meaning: 'Stiff hamstrings may show higher up than you think.',
    findings: ['f-mech-standing-same', 'f-mech-cyclists'],
    about: 'bend',
  },
  {
    id: 'C23',
    claim: 'Tight hamstrings pull the pelvis into a backward tilt.',
    section: 'Hamstring Stretches For Lower Back Pain',
    verdict: 'contradicted',
    confidence: 'moderate',
    reason:
      'Standing, short and long hamstrings go with the same tilt, and most healthy people tip forward. Only near the end of a straight-knee bend or long sitting do short ones hold the pelvis back.',
    meaning: 'Not true when you stand. True in a deep bend with straight knees.',
    findings: ['f-mech-standing-same', 'f-mech-cyclists', 'f-tilt-normal', 'f-mech-pelvis-starts'],
    about: 'standing',
  },
  {
    id: 'C24',
    claim: 'That tilt strains ligaments and muscles and can make discs bulge.',
    section: 'Hamstring Stretches For Lower Back Pain',
    verdict: 'unsupported',
    confidence: 'moderate',
    reason: 'No study ties hamstrings to bulges. Scans show them in 30 to 84 of 100 people without pain, by age.',
    meaning: 'A bulge does not prove that your hamstrings did harm.',
    findings: ['f-img-asymptomatic', 'f-img-lbp'],
    about: 'standing',
  },
  {
    id: 'C25',
    claim: 'Loose hamstrings let the pelvis tip forward and spare ligaments and discs.',
    section: 'Hamstring Stretches For Lower Back Pain',
    verdict: 'mixed',
    confidence: 'low',
    reason:
      'After stretching the pelvis turns further in a deep reach; standing does not change; low-back bending even grew in one study. Load was not measured.',
    meaning: 'You may reach further. Sparing your discs is not shown.',
    findings: ['f-mech-six-weeks', 'f-mech-acute-stretch', 'f-mech-jackknife'],
    about: 'bend',
  },
  {
    id: 'C30',
    claim: 'A wrong tilt from tight hamstrings forces the low back to bend and gets worse with time.',
    section: 'How Do Hamstrings Cause Lower Back Pain',
    verdict: 'contradicted',
    confidence: 'moderate',
    reason:
      'Standing tilt and low-back angle do not follow hamstring length, and bone shape alone gives 0 to 23 degrees. Nobody studied it over years.',
    meaning: 'Your pelvis angle is how you are built, not a fault.',
    findings: ['f-mech-standing-same', 'f-tilt-bone-shape', 'f-assoc-nourbakhsh', 'f-tilt-normal'],
    about: 'standing',
  },
  {
    id: 'C31',
    claim: 'More pull at the sit bone means more tension and pressure in the low back.',
    section: 'Why Do Tight Hamstrings Cause Back Pain',
    verdict: 'unsupported',
    confidence: 'low',
    reason:
      'In a model the pull stays small until the leg is far up: about 24 newton-metres at 70 degrees. Nobody measured the pressure it makes.',
    meaning: 'There is no steady pull on your back while you stand or walk.',
    findings: ['f-pm-hip', 'f-mech-takeaway'],
    about: 'standing',
  },
] as const satisfies readonly Claim[]

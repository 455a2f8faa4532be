import type { ExplanationEntry } from './explanation.ts'

export const spinalInfection: ExplanationEntry = {
  id: 'spinal-infection',
  name: 'An infection in the spine',
  aliases: ['spinal infection', 'discitis', 'vertebral osteomyelitis', 'epidural abscess'],
  group: 'urgent-care',
  level: 'same-day',
  role: 'not-now',
  prior: { per1000: 0.7 },
  contributors: { guarding: 0.7 },
  expects: {
    'main-problem': { 'low-back-pain': 0.85, 'tightness-without-pain': 0.001, 'no-problem': 0.001 },
    'pain-places': { 'low-back': 0.75, 'upper-or-middle-back': 0.3, none: 0.002 },
    onset: { gradual: 0.7, 'sudden-no-cause': 0.2 },
    course: { worse: 0.85, better: 0.01 },
    'night-pattern': { 'constant-at-night': 0.7, 'sleep-well': 0.05 },
    'eased-by': { nothing: 0.6, 'changing-position': 0.05, 'moving-about': 0.03 },
    'pain-intensity': { severe: 0.7, mild: 0.05, none: 0.001 },
    'whole-body-signs': { 'steady-growing': 0.7, none: 0.2 },
    'danger-signs': { 'd-inf-fever': 0.6, 'd-inf-risk': 0.6, 'd-proc-infect': 0.1 },
  },
  card: {
    what: 'Germs have settled in a disc or bone of the spine. It is rare and needs treatment quickly.',
    speaksFor: ['Fever or shivers with growing back pain', 'A weak immune system, injected drugs, a recent infection or spine needle'],
    speaksAgainst: ['Feeling well, pain that changes with position'],
    usually: 'With antibiotics for weeks most people recover.',
    helps: ['Being seen today'],
    getHelp: 'Speak to a doctor today. At once with weakness, numbness or bladder change.',
  },
}

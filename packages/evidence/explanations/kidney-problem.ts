import { type ExplanationEntry, oneSided } from './explanation.ts'

export const kidneyProblem: ExplanationEntry = {
  id: 'kidney-problem',
  name: 'A kidney stone or kidney infection',
  aliases: ['renal colic and kidney infection', 'renal colic', 'kidney infection', 'pyelonephritis', 'kidney stone'],
  group: 'urgent-care',
  level: 'same-day',
  role: 'not-now',
  prior: { per1000: 4 },
  expects: {
    'main-problem': { 'pain-elsewhere': 0.72, 'low-back-pain': 0.26, 'tightness-without-pain': 0.001, 'no-problem': 0.001 },
    'pain-places': { flank: 0.92, tummy: 0.35, groin: 0.35, 'low-back': 0.35, buttock: 0.02, 'back-of-thigh': 0.01, none: 0.001 },
    'pain-side': { ...oneSided(0.93), both: 0.05, middle: 0.01 },
    'pain-duration': { 'under-1-week': 0.88, '1-to-6-weeks': 0.1, 'over-1-year': 0.003 },
    onset: { 'sudden-no-cause': 0.75, gradual: 0.22 },
    'eased-by': { nothing: 0.7, 'changing-position': 0.05, 'moving-about': 0.05 },
    'worse-with': { nothing: 0.5, 'bending-or-lifting': 0.05, 'sitting-long': 0.04 },
    'pain-intensity': { severe: 0.75, mild: 0.04, none: 0.001 },
    'whole-body-signs': { 'pee-trouble': 0.6, 'waves-to-groin': 0.55, none: 0.05 },
    'rest-or-movement': { 'no-difference': 0.85 },
    'danger-signs': { 'w-side-pain': 0.9, 'w-pee-burn': 0.5, 'd-blood-pee': 0.3 },
  },
  card: {
    what: 'A stone or an infection in the kidney hurts in the side, under the ribs.',
    speaksFor: ['Pain in waves from the side to the groin', 'Fever, burning or bloody pee', 'No position helps'],
    speaksAgainst: ['Pain that changes with bending and moving'],
    usually: 'Small stones pass; infections need treatment today.',
    helps: ['Being seen today'],
    getHelp: 'Speak to a doctor today. At once with fever and shaking, or if you cannot pee.',
  },
}

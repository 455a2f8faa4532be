import { type ExplanationEntry, oneSided } from './explanation.ts'

export const deepVeinThrombosis: ExplanationEntry = {
  id: 'deep-vein-thrombosis',
  name: 'A blood clot in a leg vein',
  aliases: ['deep vein thrombosis', 'DVT', 'blood clot'],
  group: 'urgent-care',
  level: 'same-day',
  role: 'not-now',
  prior: {
    per1000: 2.5,
    age: [
      [15, 0.2],
      [40, 0.7],
      [60, 1.5],
      [80, 2.5],
    ],
  },
  expects: {
    'main-problem': {
      'knee-or-calf-pain': 0.8,
      'leg-pain': 0.17,
      'low-back-pain': 0.005,
      'tightness-without-pain': 0.01,
      'no-problem': 0.001,
    },
    'pain-places': { calf: 0.9, 'behind-knee': 0.4, 'low-back': 0.04, buttock: 0.02, 'back-of-thigh': 0.15, none: 0.02 },
    'pain-side': { ...oneSided(0.96), both: 0.03, middle: 0.001 },
    'pain-duration': { 'under-1-week': 0.7, '1-to-6-weeks': 0.28, 'over-1-year': 0.002 },
    onset: { gradual: 0.6, 'sudden-no-cause': 0.35, 'sudden-sprint-or-stretch': 0.01 },
    'knee-calf-signs': { 'calf-swollen': 0.85, none: 0.03 },
    'leg-feelings': { ache: 0.6, heaviness: 0.4 },
    'tightness-felt': { calf: 0.7 },
    'danger-signs': { 'w-calf-pain': 0.6, 'd-dvt': 0.8 },
  },
  card: {
    what: 'A vein in the leg is blocked by a clot.',
    speaksFor: ['One calf newly swollen, warm, sore', 'An operation, a cast, long travel, hormones, cancer or pregnancy'],
    speaksAgainst: ['Both calves alike', 'A clear strain'],
    usually: 'Treated in time it heals well.',
    helps: ['Being seen today', 'No massage or rolling of the calf'],
    getHelp: 'Speak to a doctor today. Call the emergency number with chest pain or short breath.',
  },
}

import type { ExplanationEntry } from './explanation.ts'

export const malignancy: ExplanationEntry = {
  id: 'malignancy',
  name: 'A growth in the spine or pelvis',
  aliases: ['malignancy', 'spinal malignancy', 'metastatic disease', 'cancer', 'myeloma', 'tumour'],
  group: 'see-clinician',
  level: 'soon',
  role: 'not-now',
  prior: {
    per1000: 2,
    age: [
      [15, 0.2],
      [45, 0.6],
      [60, 2],
      [80, 3],
    ],
  },
  expects: {
    'main-problem': { 'low-back-pain': 0.75, 'pain-elsewhere': 0.12, 'tightness-without-pain': 0.002, 'no-problem': 0.002 },
    'pain-places': { 'upper-or-middle-back': 0.4, 'low-back': 0.7, none: 0.005 },
    'pain-duration': { 'under-1-week': 0.05, '1-to-6-weeks': 0.35, '6-to-12-weeks': 0.35, '3-to-12-months': 0.22, 'over-1-year': 0.03 },
    onset: { gradual: 0.85 },
    course: { worse: 0.78, same: 0.14, 'up-and-down': 0.06, better: 0.02 },
    'night-pattern': { 'constant-at-night': 0.6, 'sleep-well': 0.12, 'hurts-turning': 0.23 },
    'eased-by': { nothing: 0.5, 'changing-position': 0.08, 'moving-about': 0.06, 'stretching-hamstring': 0.01 },
    'rest-or-movement': { 'no-difference': 0.65, 'better-moving': 0.1, 'better-resting': 0.25 },
    'whole-body-signs': { 'steady-growing': 0.7, none: 0.2 },
    'danger-signs': {
      'd-ca-history': 0.4,
      'd-ca-spine-pain': 0.4,
      'd-ca-weight60': 0.3,
      'd-ca-bone60': 0.4,
      'd-ca-systemic': 0.4,
      'd-weight-alone': 0.35,
      'd-lump': 0.1,
      'd-testis-lump': 0.05,
      'd-child-night': 0.1,
    },
  },
  card: {
    what: 'Very rarely back pain comes from a growth in the bone or near it.',
    speaksFor: ['Cancer now or in the past', 'Pain that grows week by week and does not care about position', 'Weight loss without trying'],
    speaksAgainst: ['Pain that changes with movement and comes and goes'],
    usually: 'Nearly everybody with back pain does not have this. It is checked so that it is not missed.',
    helps: ['Being seen soon', 'Blood tests and a scan if the doctor thinks so'],
    getHelp: 'See a doctor within days. At once with weak or numb legs, or bladder or bowel trouble.',
  },
}

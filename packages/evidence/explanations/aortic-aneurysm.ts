import type { ExplanationEntry } from './explanation.ts'

export const aorticAneurysm: ExplanationEntry = {
  id: 'aortic-aneurysm',
  name: 'A widened main artery in the tummy',
  aliases: ['aortic aneurysm', 'abdominal aortic aneurysm', 'AAA'],
  group: 'urgent-care',
  level: 'emergency',
  role: 'not-now',
  prior: {
    per1000: 0.5,
    age: [
      [40, 0.02],
      [60, 1],
      [75, 4],
    ],
    sex: { female: 0.4, male: 1.6 },
  },
  expects: {
    'main-problem': { 'pain-elsewhere': 0.4, 'low-back-pain': 0.58, 'tightness-without-pain': 0.001, 'no-problem': 0.001 },
    'pain-places': { tummy: 0.7, flank: 0.5, 'low-back': 0.7, none: 0.01 },
    onset: { 'sudden-no-cause': 0.65, gradual: 0.3 },
    'eased-by': { nothing: 0.7, 'changing-position': 0.05 },
    'pain-intensity': { severe: 0.75, mild: 0.05 },
    'whole-body-signs': { 'steady-growing': 0.3 },
    'danger-signs': { 'd-aaa-pulse': 0.4 },
  },
  card: {
    what: 'The main artery in the tummy has widened. If it leaks, sudden strong pain in tummy, side or back follows.',
    speaksFor: ['Over 60, smoker, mostly men', 'A beating lump in the tummy', 'Sudden strong pain with faintness'],
    speaksAgainst: ['Young; pain that changes with movement'],
    usually: 'Found early it can be watched or repaired.',
    helps: ['Emergency care if pain is sudden and strong'],
    getHelp: 'Call the emergency number for sudden strong tummy or back pain with faintness.',
  },
}

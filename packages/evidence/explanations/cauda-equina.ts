import { type ExplanationEntry, oneSided } from './explanation.ts'

export const caudaEquina: ExplanationEntry = {
  id: 'cauda-equina',
  name: 'Pressure on the nerves at the end of the spine',
  aliases: ['cauda equina', 'cauda equina syndrome', 'CES'],
  group: 'urgent-care',
  level: 'emergency',
  role: 'not-now',
  prior: { per1000: 0.4 },
  contributors: { nerve: 0.7 },
  expects: {
    'main-problem': { 'leg-pain': 0.5, 'low-back-pain': 0.45, 'tightness-without-pain': 0.001, 'no-problem': 0.001 },
    'pain-places': { 'low-back': 0.9, buttock: 0.6, 'back-of-thigh': 0.6, calf: 0.5, 'shin-or-foot': 0.5, none: 0.02 },
    'pain-side': { both: 0.598, ...oneSided(0.3), middle: 0.1 },
    'leg-feelings': { tingling: 0.7, numbness: 0.8, weakness: 0.6, electric: 0.5, none: 0.03 },
    'leg-spread': { 'stays-in-back': 0.1, 'to-foot': 0.5, 'below-knee': 0.25 },
    course: { worse: 0.75 },
    'nerve-examination': { 'power-loss': 0.6, 'feeling-loss': 0.7, 'reflex-loss': 0.6, normal: 0.05 },
  },
  card: {
    what: 'The bundle of nerves at the end of the spine is being pressed. These nerves work the bladder, the bowel and the legs. It is very rare and needs help within hours.',
    speaksFor: ['New numbness between the legs', 'New bladder or bowel trouble', 'New tingling or weakness in both legs'],
    speaksAgainst: ['None of these signs. But their absence does not rule it out.'],
    usually: 'Treated fast, the nerves can recover.',
    helps: ['Emergency care now'],
    getHelp: 'Go to an emergency department now.',
  },
}

/** Load on discs and spine. */
import type { Finding } from './finding.ts'

export const lumbarLoad = {
  'f-load-wilke': {
    statement: 'In one man disc pressure rose on bending and lifting and was lower in relaxed sitting than in standing.',
    population: 'one man, 45 years, 70 kg, L4/5',
    values: [
      { name: 'prone', value: 0.1, unit: 'MPa', basis: 'study' },
      { name: 'side lying', value: 0.12, unit: 'MPa', basis: 'study' },
      { name: 'standing', value: 0.5, unit: 'MPa', basis: 'study' },
      { name: 'standing bent forward', value: 1.1, unit: 'MPa', basis: 'study' },
      { name: 'sitting unsupported', value: 0.46, unit: 'MPa', basis: 'study' },
      { name: 'sitting fully bent', value: 0.83, unit: 'MPa', basis: 'study' },
      { name: 'slouched', value: 0.3, unit: 'MPa', basis: 'study' },
      { name: 'lift 20 kg round back', value: 2.3, unit: 'MPa', basis: 'study' },
      { name: 'lift 20 kg knees bent', value: 1.7, unit: 'MPa', basis: 'study' },
      { name: 'lift 20 kg close', value: 1.1, unit: 'MPa', basis: 'study' },
      { name: 'night start', value: 0.1, unit: 'MPa', basis: 'study' },
      { name: 'night end', value: 0.24, unit: 'MPa', basis: 'study' },
    ],
    sources: ['src-wilke-1999'],
    checked: 'abstract',
    note: 'One person.',
  },
  'f-load-nachemson': {
    statement: 'Older disc pressures as a share of standing, with sitting above standing.',
    population: 'small samples',
    values: [
      { name: 'standing', value: 100, unit: '%', basis: 'judgement' },
      { name: 'sitting', value: 140, unit: '%', basis: 'judgement' },
      { name: 'sitting leaning forward', value: 185, unit: '%', basis: 'judgement' },
      { name: 'standing leaning', value: 150, unit: '%', basis: 'judgement' },
      { name: 'supine', value: 25, unit: '%', basis: 'judgement' },
    ],
    sources: ['src-nachemson-1976'],
    checked: 'memory',
    note: 'Wilke 1999 does not support that sitting exceeds standing.',
  },
  'f-load-model': {
    statement: 'Modelled force at L4-5 in a 20-degree bend is nearly twice body weight.',
    population: 'computer model',
    values: [{ name: 'reaction force', value: 185, unit: '% body weight', basis: 'study' }],
    sources: ['src-fbioe-2021'],
    checked: 'abstract',
  },
  'f-load-exponential': {
    statement: 'The passive bending moment of the lumbar spine rises steeply past about half of its range.',
    population: 'in vivo and cadaver',
    values: [
      { name: 'elastic limit of one segment', value: 35, unit: 'Nm', basis: 'judgement' },
      { name: 'moment at full in-vivo flexion', value: [16, 20], unit: 'Nm', basis: 'judgement' },
    ],
    sources: ['src-adams-dolan-1991', 'src-mcgill-1994'],
    checked: 'secondary',
    note: 'Shape verified on a secondary page; the moments are from memory.',
  },
} as const satisfies Record<string, Finding>

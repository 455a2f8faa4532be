/** Knee and calf. */
import type { Finding } from './finding.ts'

export const kneeAndCalf = {
  'f-dx-pfp': {
    statement: 'People with front-of-knee pain had hamstrings 8 degrees shorter; which causes which is unknown.',
    population: '11 with and 25 without patellofemoral pain',
    values: [
      { name: 'difference', value: 8.0, unit: 'deg', ci95: [0.8, 15.1], basis: 'study' },
      { name: 'popliteal angle with pain', value: 145.6, unit: 'deg', basis: 'study' },
      { name: 'popliteal angle without', value: 153.7, unit: 'deg', basis: 'study' },
    ],
    sources: ['src-white-2009'],
    checked: 'abstract',
  },
  'f-knee-stiff-knee': {
    statement: 'Scar tissue can stiffen a knee; medicines slow rheumatoid arthritis; a knee that stays stiff deserves an examination.',
    population: 'knee complaints',
    values: [],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
    note: 'Textbook.',
  },
  'f-calf-knee-moment': {
    statement:
      'In the passive model 20 degrees of ankle bend raises the knee-bending moment about threefold, so a tight calf can limit straightening.',
    population: 'model',
    values: [
      { name: 'moment neutral ankle', value: 16.7, unit: 'Nm', basis: 'derived' },
      { name: 'moment 20 deg dorsiflexion', value: 48.6, unit: 'Nm', basis: 'derived' },
    ],
    sources: ['src-riener-1999'],
    checked: 'public code',
    note: 'Whole-joint model; nerve tension included.',
  },
  'f-trigger-points': {
    statement: 'Examiners agree poorly on trigger points.',
    population: 'clinical examination',
    values: [],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
  },
} as const satisfies Record<string, Finding>

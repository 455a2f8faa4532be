/** Nerve or muscle. */
import type { Finding } from './finding.ts'

export const neural = {
  'f-neural-eslr': {
    statement: 'Most people with sciatica and a positive extended leg raise had a disc herniation and a pressed root on MRI.',
    population: '20 sciatica, 20 controls',
    values: [
      { name: 'disc herniation', value: 85, unit: '%', basis: 'study' },
      { name: 'root compression', value: 75, unit: '%', basis: 'study' },
    ],
    sources: ['src-pesonen-2021'],
    checked: 'abstract',
    note: 'Two corrections were issued.',
  },
  'f-neural-rule': {
    statement:
      'When moving a distant joint, neck or ankle, changes the symptom, part of it is from the nerve; a pure hamstring stretch should not change with the neck.',
    population: 'standard practice',
    values: [],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
  },
  'f-neural-slr-contaminated': {
    statement: 'Pain in a straight leg raise alone is mixed up with tight hamstrings.',
    population: 'review of 7 studies',
    values: [],
    sources: ['src-scaia-2012'],
    checked: 'abstract',
  },
} as const satisfies Record<string, Finding>

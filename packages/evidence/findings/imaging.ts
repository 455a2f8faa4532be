/** What scans show. */
import type { Finding } from './finding.ts'

export const imaging = {
  'f-img-asymptomatic': {
    statement: 'Many people without pain have disc bulges, more of them with age.',
    population: '3,110 pain-free people',
    values: [
      { name: 'bulge at 20', value: 30, unit: '%', basis: 'study' },
      { name: 'bulge at 80', value: 84, unit: '%', basis: 'study' },
      { name: 'degeneration at 20', value: 37, unit: '%', basis: 'study' },
      { name: 'degeneration at 80', value: 96, unit: '%', basis: 'study' },
      { name: 'protrusion at 20', value: 29, unit: '%', basis: 'study' },
      { name: 'protrusion at 80', value: 43, unit: '%', basis: 'study' },
    ],
    sources: ['src-brinjikji-2015a'],
    checked: 'abstract',
  },
  'f-img-lbp': {
    statement: 'Up to 50 years bulges and extrusions are still commoner in people with pain.',
    population: 'adults up to 50',
    values: [
      { name: 'OR bulge', value: 7.54, ci95: [1.28, 44.6], basis: 'study' },
      { name: 'OR extrusion', value: 4.38, basis: 'study' },
    ],
    sources: ['src-brinjikji-2015b'],
    checked: 'abstract',
    note: 'Read with the row on pain-free people; neither shows that a given bulge hurts.',
  },
} as const satisfies Record<string, Finding>

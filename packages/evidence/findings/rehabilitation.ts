/** Strain, sciatica, first aid. */
import type { Finding } from './finding.ts'

export const rehabilitation = {
  'f-dx-strain-rtp': {
    statement:
      "After a hamstring strain the person's own guess and the leg-raise deficit go with the time to return; an MRI grade adds nothing.",
    population: '80 athletes',
    values: [],
    sources: ['src-moen-2014'],
    checked: 'abstract',
  },
  'f-dx-pollock': {
    statement: 'British Athletics strain classes: 0 to 4, with a, b or c for the tissue; tears within the tendon heal slowest.',
    population: 'athletes',
    values: [],
    sources: ['src-pollock-2014'],
    checked: 'memory',
  },
  'f-rehab-nordic': {
    statement: 'The Nordic exercise halves hamstring injuries.',
    population: '8,459 athletes',
    values: [
      { name: 'RR', value: 0.49, ci95: [0.32, 0.74], basis: 'study' },
      { name: 'RR, randomised only', value: 0.52, basis: 'study' },
    ],
    sources: ['src-vandyk-2019'],
    checked: 'abstract',
  },
  'f-rehab-askling-sprint': {
    statement: 'Lengthening exercises brought sprinters and jumpers back sooner than conventional ones.',
    population: '56 elite sprinters and jumpers',
    values: [
      { name: 'days lengthening', value: 49, unit: 'days', sd: 26, basis: 'study' },
      { name: 'days conventional', value: 86, unit: 'days', sd: 34, basis: 'study' },
      { name: 're-injuries, conventional', value: 2, basis: 'study' },
    ],
    sources: ['src-askling-2014'],
    checked: 'abstract',
  },
  'f-rehab-askling-football': {
    statement: 'The same in football.',
    population: '75 elite footballers',
    values: [
      { name: 'days lengthening', value: 28, unit: 'days', basis: 'judgement' },
      { name: 'days conventional', value: 51, unit: 'days', basis: 'judgement' },
      { name: 'insecurity on H-test, lengthening', value: 35, unit: '%', basis: 'study' },
      { name: 'insecurity on H-test, conventional', value: 71, unit: '%', basis: 'study' },
    ],
    sources: ['src-askling-2013'],
    checked: 'secondary',
    note: 'Days from memory.',
  },
  'f-rehab-l-protocol': {
    statement: 'Lengthening protocol: Extender, Diver and Glider.',
    population: 'acute hamstring injury',
    values: [
      { name: 'Extender', value: '3 x 12 twice daily', basis: 'study' },
      { name: 'Diver', value: '3 x 6 every other day', basis: 'study' },
      { name: 'Glider', value: '3 x 4 every third day', basis: 'study' },
    ],
    sources: ['src-l-protocol'],
    checked: 'secondary',
    note: 'From lecture slides.',
  },
  'f-rehab-peace-love': {
    statement:
      'Newer first aid: protect one to three days, elevate, compress, learn; then load early, stay hopeful, move without pain. Ice is for comfort.',
    population: 'expert editorial',
    values: [{ name: 'protect', value: [1, 3], unit: 'days', basis: 'study' }],
    sources: ['src-dubois-2020'],
    checked: 'abstract',
    note: 'Opinion, not a trial.',
  },
  'f-rehab-heat-early': {
    statement: 'No heat on a fresh muscle injury for two to three days; for back pain heat is a comfort.',
    population: 'fresh strain',
    values: [{ name: 'avoid heat', value: [48, 72], unit: 'hours', basis: 'judgement' }],
    sources: ['src-clinical-consensus', 'src-acp-2017'],
    checked: 'memory',
    note: 'The warning is from memory; heat for back pain is in a guideline.',
  },
  'f-rehab-strain-risk': {
    statement:
      'An earlier strain, age, weakness when lengthening and fast running raise the risk of a hamstring strain; back trouble is not foremost.',
    population: 'athletes',
    values: [],
    sources: ['src-strain-risk'],
    checked: 'secondary',
    note: 'Secondary list.',
  },
  'f-rehab-hq': {
    statement: 'The ratio of hamstring to quadriceps strength predicts injury weakly.',
    population: 'athletes',
    values: [],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
  },
  'f-rehab-static-injury': {
    statement: 'Static stretching before sport changes injury little overall.',
    population: 'systematic review',
    values: [],
    sources: ['src-behm-2016'],
    checked: 'memory',
  },
  'f-rehab-sciatica-physio': {
    statement: 'Physiotherapy for sciatica has low-certainty, inconsistent effects.',
    population: '18 randomised trials, 2,699 people',
    values: [{ name: 'prevalence range', value: [1.2, 43], unit: '%', basis: 'study' }],
    sources: ['src-dove-2022'],
    checked: 'abstract',
    note: 'Direction from memory; counts verified.',
  },
  'f-rehab-sciatica-neuromob': {
    statement: 'Nerve mobilisation eased pain in seven of eight sciatica studies, mostly as an add-on.',
    population: '8 studies, 368 people',
    values: [
      { name: 'studies with less pain', value: 7, basis: 'study' },
      { name: 'studies', value: 8, basis: 'study' },
    ],
    sources: ['src-sciatica-neuromob'],
    checked: 'abstract',
  },
  'f-rehab-sciatica-guard': {
    statement:
      'Acute sciatica: no seated or standing stretch to the limit, toe touch, slump hold or forward load that sends symptoms down. Stop when they move or stay further down for over 10 to 20 minutes. Walk, rest in ease, draw the pain back, slide gently.',
    population: 'acute sciatica',
    values: [{ name: 'stop rule', value: [10, 20], unit: 'min', basis: 'judgement' }],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
    note: 'Consensus; no trial tested the harm.',
  },
} as const satisfies Record<string, Finding>

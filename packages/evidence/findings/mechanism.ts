/** Hamstrings, pelvis and lumbar spine. */
import type { Finding } from './finding.ts'

export const mechanism = {
  'f-mech-pelvis-starts': {
    statement: 'In a passive leg raise the pelvis starts to turn within the first 8 to 9 degrees, and its share grows.',
    population: '17 healthy adults',
    values: [
      { name: 'pelvis starts within', value: 9, unit: 'deg', basis: 'study' },
      { name: 'pelvis starts within (hip flexion study)', value: 8, unit: 'deg', basis: 'study' },
      { name: 'pelvic share of hip flexion', value: [0.25, 0.333], basis: 'study' },
    ],
    sources: ['src-bohannon-1985a', 'src-bohannon-1985b'],
    checked: 'abstract',
  },
  'f-mech-pelvis-share': {
    statement: 'At about 60 degrees of leg raise 17 came from the pelvis.',
    population: '23 men without back pain',
    values: [
      { name: 'SLR right', value: 59.3, unit: 'deg', sd: 9.1, basis: 'study' },
      { name: 'SLR left', value: 60.6, unit: 'deg', sd: 8.9, basis: 'study' },
      { name: 'pelvis right', value: 16.9, unit: 'deg', sd: 3.0, basis: 'study' },
      { name: 'pelvis left', value: 17.1, unit: 'deg', sd: 3.3, basis: 'study' },
      { name: 'leg to pelvis ratio', value: 3.52, sd: 0.75, basis: 'study' },
      { name: 'pelvic share', value: 0.285, basis: 'derived' },
    ],
    sources: ['src-pslr-pelvis-23'],
    checked: 'abstract',
    note: 'So a straight leg raise is not a pure hip angle.',
  },
  'f-mech-standing-same': {
    statement:
      'People with short, medium and long hamstrings stand alike; in a toe-touch short ones went with less pelvic and lumbar and more thoracic bending.',
    population: '3 groups of 10 men',
    values: [],
    sources: ['src-gajdosik-1994'],
    checked: 'abstract',
    note: 'Direction only. The lumbar spine did not make up for short hamstrings.',
  },
  'f-mech-cyclists': {
    statement:
      'Cyclists with low, medium and high leg raise differed in pelvis and thorax in sit-and-reach only, never in standing, and never in the lumbar angle.',
    population: '96 cyclists',
    values: [],
    sources: ['src-muyor-2011'],
    checked: 'abstract',
  },
  'f-mech-acute-stretch': {
    statement: 'After one stretching session pelvis and lumbar spine bend further in sit-and-reach; standing does not change.',
    population: '55 adults',
    values: [],
    sources: ['src-lopez-2012'],
    checked: 'abstract',
  },
  'f-mech-six-weeks': {
    statement: 'Six weeks of dynamic stretching raised pelvic turning and left lumbar movement alone.',
    population: '12 men',
    values: [],
    sources: ['src-hasebe-2016'],
    checked: 'abstract',
  },
  'f-mech-jackknife': {
    statement:
      'A 150-second jack-knife stretch improved floor distance, sit-and-reach, knee extension and leg raise; standing tilt stayed.',
    population: '14 adults',
    values: [],
    sources: ['src-jackknife'],
    checked: 'abstract',
  },
  'f-mech-shamsi': {
    statement:
      'In people with back pain and short hamstrings twelve sessions of stretching or strength changed tilt and leg raise no more than usual care.',
    population: '45 people, randomised',
    values: [
      { name: 'sessions', value: 12, basis: 'study' },
      { name: 'between-group difference', value: 'not significant', basis: 'study' },
    ],
    sources: ['src-shamsi-2020'],
    checked: 'abstract',
  },
  'f-mech-takeaway': {
    statement:
      'Model rule: hamstring length sets no standing tilt; it couples near end range with straight knees and bent hips; whether the lumbar spine makes up for it is uncertain and must stay a visible setting.',
    population: 'model design',
    values: [
      { name: 'standing tilt coefficient', value: 0, basis: 'study' },
      { name: 'compensation share range', value: [0, 1], basis: 'study' },
    ],
    sources: ['src-gajdosik-1994', 'src-muyor-2011', 'src-lopez-2012', 'src-johnson-thomas-2010'],
    checked: 'abstract',
    note: 'A synthesis of the rows on mechanism.',
  },
} as const satisfies Record<string, Finding>

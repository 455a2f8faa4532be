/** Hips, pelvis, forward bend. */
import type { Finding } from './finding.ts'

export const hipAndPosture = {
  'f-norm-thomas': {
    statement: 'In athletes the thigh hung 12 degrees below level and the knee at 52 degrees in the modified Thomas test.',
    population: '117 elite athletes',
    values: [
      { name: 'psoas angle', value: -11.9, unit: 'deg', sd: 5.6, basis: 'judgement' },
      { name: 'quadriceps angle', value: 52.5, unit: 'deg', sd: 7.6, basis: 'judgement' },
    ],
    sources: ['src-harvey-1998'],
    checked: 'memory',
    note: 'Athletes, not the public.',
    test: 'modified Thomas',
  },
  'f-norm-hip-rotation': {
    statement:
      'Hip rotation in lying is about 35 to 45 degrees each way; women turn 8 to 10 degrees more inward; under 15 to 25 inward is suspicious.',
    population: 'adults',
    values: [
      { name: 'internal rotation', value: [35, 45], unit: 'deg', basis: 'judgement' },
      { name: 'external rotation', value: [35, 45], unit: 'deg', basis: 'judgement' },
      { name: 'suspicious internal rotation below', value: [15, 25], unit: 'deg', basis: 'judgement' },
    ],
    sources: ['src-hip-rotation-norm'],
    checked: 'memory',
    test: 'hip rotation',
  },
  'f-bend-totals': {
    statement: 'A full forward bend totals about 111 degrees, more of it from the hips than from the lumbar spine.',
    population: '41 adults',
    values: [
      { name: 'total', value: 111, unit: 'deg', basis: 'study' },
      { name: 'lumbar', value: 41.6, unit: 'deg', basis: 'study' },
      { name: 'hip', value: 69.4, unit: 'deg', basis: 'study' },
    ],
    sources: ['src-esola-1996'],
    checked: 'abstract',
    test: 'standing forward bend',
  },
  'f-bend-ratio': {
    statement: 'Early in a bend the lumbar spine leads; late in it the hips do.',
    population: '41 adults',
    values: [
      { name: 'lumbar:hip ratio 0-30 deg', value: 1.9, basis: 'study' },
      { name: 'lumbar:hip ratio 30-60 deg', value: 0.9, basis: 'study' },
      { name: 'lumbar:hip ratio 60-90 deg', value: 0.4, basis: 'study' },
    ],
    sources: ['src-esola-1996'],
    checked: 'abstract',
    test: 'standing forward bend',
  },
  'f-rise-order': {
    statement: 'People with a history of back pain move the lumbar spine earlier when rising from a bend.',
    population: '12 with and 12 without a history',
    values: [],
    sources: ['src-mcclure-1997'],
    checked: 'abstract',
    note: 'Direction only.',
    test: 'rising from a bend',
  },
  'f-bend-subgroup': {
    statement: 'Young men with chronic back pain bent less in the lumbar spine; hip means were alike, though a subgroup bent less there.',
    population: '15 with chronic back pain, 17 without, 18-36 years',
    values: [],
    sources: ['src-porter-1997'],
    checked: 'abstract',
    test: 'standing forward bend',
  },
  'f-tilt-normal': {
    statement: 'Most healthy people stand with the pelvis tipped forward.',
    population: '120 healthy adults, mean 23.8 years',
    values: [
      { name: 'anterior, men', value: 85, unit: '%', group: 'men', basis: 'study' },
      { name: 'anterior, women', value: 75, unit: '%', group: 'women', basis: 'study' },
      { name: 'neutral, men', value: 9, unit: '%', group: 'men', basis: 'study' },
      { name: 'neutral, women', value: 18, unit: '%', group: 'women', basis: 'study' },
      { name: 'posterior, men', value: 6, unit: '%', group: 'men', basis: 'study' },
      { name: 'posterior, women', value: 7, unit: '%', group: 'women', basis: 'study' },
    ],
    sources: ['src-herrington-2011'],
    checked: 'abstract',
    note: 'A mean of 6 to 7 degrees is from memory.',
    test: 'standing pelvic tilt (ASIS-PSIS)',
  },
  'f-tilt-bone-shape': {
    statement: 'Bone shape alone changes the measured tilt by up to 23 degrees, so a tilt angle proves no fault of posture.',
    population: '30 cadaver pelves in a fixed position',
    values: [
      { name: 'range', value: [0, 23], unit: 'deg', basis: 'study' },
      { name: 'mean', value: 13, unit: 'deg', sd: 5, basis: 'study' },
      { name: 'side difference up to', value: 11, unit: 'deg', basis: 'study' },
    ],
    sources: ['src-preece-2008'],
    checked: 'abstract',
    test: 'standing pelvic tilt (ASIS-PSIS)',
  },
  'f-lumbar-extension-women': {
    statement: 'Lumbar extension differed by ethnic group; flexion did not.',
    population: '766 women, 20-83 years',
    values: [
      { name: 'extension, African-American', value: 60.1, unit: 'deg', basis: 'study' },
      { name: 'extension, white', value: 52.6, unit: 'deg', basis: 'study' },
    ],
    sources: ['src-lumbar-women'],
    checked: 'abstract',
    test: 'lumbar range',
  },
} as const satisfies Record<string, Finding>

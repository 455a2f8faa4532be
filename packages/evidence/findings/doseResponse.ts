/** How much stretching and strength bring how much. */
import type { Finding } from './finding.ts'

export const doseResponse = {
  'f-dose-bandy': {
    statement: 'Thirty seconds once a day, five days a week for six weeks, did as well as 60 seconds or three times a day.',
    population: '93 adults with tight hamstrings, 21-39 years',
    values: [
      { name: 'hold', value: [30, 60], unit: 's', basis: 'study' },
      { name: 'times per day', value: [1, 3], basis: 'study' },
      { name: 'days per week', value: 5, basis: 'study' },
      { name: 'weeks', value: 6, basis: 'study' },
      { name: 'gain, about', value: [10, 12], unit: 'deg', basis: 'judgement' },
    ],
    sources: ['src-bandy-1997'],
    checked: 'abstract',
    note: '"No difference" verified; the size of the gain is not.',
  },
  'f-dose-bandy-irion': {
    statement: 'Thirty and 60 seconds were alike and better than 15.',
    population: '57 adults',
    values: [{ name: 'hold better than 15 s', value: [30, 60], unit: 's', basis: 'judgement' }],
    sources: ['src-bandy-irion-1994'],
    checked: 'memory',
  },
  'f-dose-duration': {
    statement: 'One daily stretch of 30 to 120 seconds gave small, equal gains in five weeks.',
    population: '35 adults',
    values: [
      { name: 'gain', value: [1.9, 3.6], unit: 'deg', basis: 'study' },
      { name: 'control change', value: -3.2, unit: 'deg', basis: 'study' },
      { name: 'weeks', value: 5, basis: 'study' },
    ],
    sources: ['src-duration-2005'],
    checked: 'abstract',
    note: 'Far smaller than in other trials.',
  },
  'f-dose-total-time': {
    statement: 'Nine holds of ten seconds did as well as three of thirty: the total counts.',
    population: '34 adults',
    values: [
      { name: 'total per session', value: 90, unit: 's', basis: 'study' },
      { name: 'days per week', value: 6, basis: 'study' },
      { name: 'weeks', value: 6, basis: 'study' },
      { name: 'gain low', value: 11.6, unit: 'deg', sd: 5.3, basis: 'study' },
      { name: 'gain high', value: 13.4, unit: 'deg', sd: 5.4, basis: 'study' },
    ],
    sources: ['src-johnson-2014'],
    checked: 'abstract',
  },
  'f-dose-maintain': {
    statement: 'After six weeks at five days, three days a week keep the gain and one loses it.',
    population: '63 men',
    values: [
      { name: 'gain AKE', value: [17.5, 18.8], unit: 'deg', basis: 'study' },
      { name: 'maintenance days per week', value: 3, basis: 'study' },
      { name: 'insufficient days per week', value: 1, basis: 'study' },
    ],
    sources: ['src-reid-kim-2014'],
    checked: 'abstract',
  },
  'f-dose-plateau-weeks': {
    statement: 'Gains level off in week four to five; static and hold-relax are alike.',
    population: '42 adults',
    values: [
      { name: 'plateau week', value: [4, 5], basis: 'study' },
      { name: 'gain instrumented SLR', value: [33, 35], unit: 'deg', basis: 'study' },
    ],
    sources: ['src-gribble-1999'],
    checked: 'abstract',
    note: 'Use the time course only; the gain comes from a special rig.',
  },
  'f-dose-medeiros': {
    statement: 'Weeks of static stretching bring about 12 degrees of leg raise and 8 of knee extension.',
    population: '19 trials, healthy young adults',
    values: [
      { name: 'PSLR gain', value: 12.04, unit: 'deg', ci95: [9.61, 14.47], basis: 'study' },
      { name: 'PKE gain', value: 8.58, unit: 'deg', ci95: [6.31, 10.84], basis: 'study' },
      { name: 'AKE gain', value: 8.35, unit: 'deg', ci95: [5.15, 11.55], basis: 'study' },
    ],
    sources: ['src-medeiros-2016'],
    checked: 'abstract',
  },
  'f-dose-thomas': {
    statement: 'At least five minutes a week on at least five days; the length of a session matters little.',
    population: '23 articles',
    values: [
      { name: 'minutes per week at least', value: 5, unit: 'min', basis: 'study' },
      { name: 'days per week at least', value: 5, basis: 'study' },
    ],
    sources: ['src-thomas-2018'],
    checked: 'abstract',
  },
  'f-dose-ingram': {
    statement: 'Stretching works at any age and sex; benefits level off at about 4 minutes a session and 10 a week.',
    population: '189 studies, 6,654 adults',
    values: [
      { name: 'chronic effect g', value: 0.96, ci95: [0.84, 1.09], basis: 'study' },
      { name: 'acute effect g', value: 0.63, ci95: [0.52, 0.75], basis: 'study' },
      { name: 'plateau per session (acute)', value: 4, unit: 'min', basis: 'study' },
      { name: 'plateau per week', value: 10, unit: 'min', basis: 'study' },
    ],
    sources: ['src-ingram-2025'],
    checked: 'abstract',
    note: 'Plateaus from a secondary summary; frequency did not matter here, unlike Thomas 2018.',
  },
  'f-dose-warneke': {
    statement: 'Calf: ten, thirty and sixty minutes a day all help.',
    population: '80 adults',
    values: [{ name: 'daily minutes tested', value: [10, 30, 60], unit: 'min', basis: 'study' }],
    sources: ['src-warneke-2023'],
    checked: 'abstract',
  },
  'f-dose-fades': {
    statement: 'What one session gains is gone in six minutes: never retest right after stretching.',
    population: 'adults with tight hamstrings',
    values: [
      { name: 'gain at 1 min', value: 6.8, unit: 'deg', basis: 'study' },
      { name: 'gain at 3 min', value: 5.6, unit: 'deg', basis: 'study' },
      { name: 'gone by', value: 6, unit: 'min', basis: 'study' },
    ],
    sources: ['src-depino-2000'],
    checked: 'secondary',
    note: 'Read on a secondary copy.',
  },
  'f-dose-eccentric': {
    statement: 'Slow lowering brought the same range as static stretching.',
    population: '69 boys, 16 years',
    values: [
      { name: 'eccentric gain', value: 12.79, unit: 'deg', basis: 'study' },
      { name: 'static gain', value: 12.05, unit: 'deg', basis: 'study' },
      { name: 'control', value: 1.67, unit: 'deg', basis: 'study' },
      { name: 'weeks', value: 6, basis: 'study' },
    ],
    sources: ['src-nelson-2004'],
    checked: 'abstract',
  },
  'f-dose-strength': {
    statement: 'Strength training through full range does as well as stretching for range.',
    population: '11 studies, 452 people',
    values: [{ name: 'effect size', value: -0.22, ci95: [-0.55, 0.12], basis: 'study' }],
    sources: ['src-afonso-2021'],
    checked: 'abstract',
  },
  'f-dose-roller': {
    statement:
      'Foam rolling for over four weeks raises range at hamstrings and quadriceps, not at the ankle; one bout on hamstrings did not.',
    population: '11 studies, 290 people; single-bout trial of 33',
    values: [
      { name: 'effect size', value: 0.82, ci95: [0.33, 1.32], basis: 'study' },
      { name: 'weeks above', value: 4, basis: 'study' },
    ],
    sources: ['src-konrad-2022', 'src-roll-single'],
    checked: 'abstract',
  },
  'f-dose-slider': {
    statement: 'Nerve sliders beat static stretching for the leg raise at once and in the short term; stretching still beats nothing.',
    population: '120 people; meta-analysis of 13 trials, 624 people',
    values: [
      { name: 'immediate SMD', value: 1.01, ci95: [0.44, 1.59], basis: 'study' },
      { name: 'short-term SMD', value: 1.21, ci95: [0.9, 1.52], basis: 'study' },
    ],
    sources: ['src-castellote-2014', 'src-neurodyn-2025'],
    checked: 'abstract',
  },
} as const satisfies Record<string, Finding>

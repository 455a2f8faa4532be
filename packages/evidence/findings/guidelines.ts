/** What guidelines say. */
import type { Finding } from './finding.ts'

export const guidelines = {
  'f-gl-nice': {
    statement:
      'NICE: exclude serious causes, reassure, keep active, self-manage; group exercise; manual therapy only with exercise; no routine scans.',
    population: 'low back pain and sciatica, over 16',
    values: [],
    sources: ['src-nice-ng59'],
    checked: 'abstract',
    note: 'An update speaks against gabapentinoids for sciatica (from memory).',
  },
  'f-gl-acp': {
    statement:
      'ACP: most acute pain improves; heat, massage, acupuncture or manipulation may help; for lasting pain exercise, rehabilitation, mind-body and psychological care; opioids last.',
    population: 'adults with low back pain',
    values: [],
    sources: ['src-acp-2017'],
    checked: 'secondary',
    note: 'Lapsed after five years.',
  },
  'f-gl-who': {
    statement:
      'WHO: education, exercise, manual and psychological care may be offered; no routine traction, ultrasound, TENS, belts or opioids.',
    population: 'chronic primary low back pain, adults',
    values: [],
    sources: ['src-who-2023'],
    checked: 'secondary',
  },
  'f-gl-lancet': {
    statement: 'Lancet series: stay active and at work, education and exercise, few scans, opioids and operations.',
    population: 'low back pain',
    values: [],
    sources: ['src-lancet-2018'],
    checked: 'memory',
  },
} as const satisfies Record<string, Finding>

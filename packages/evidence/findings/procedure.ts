/** How the tests are done. */
import type { Finding } from './finding.ts'

export const procedure = {
  'f-proc-pslr': {
    statement:
      "Passive straight leg raise: on the back, knee straight, ankle loose, other leg flat; lift slowly and read the leg's slope at the first firm stretch, noting stretch or pain.",
    population: 'software wording',
    values: [{ name: 'max knee bend', value: 5, unit: 'deg', basis: 'judgement' }],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
    note: 'Not valid when the knee bends over 5 degrees, the other thigh lifts or symptoms go below the knee.',
    test: 'PSLR',
  },
  'f-proc-ake': {
    statement:
      "Knee extension: on the back, thigh held upright, straighten the knee to first resistance; the lack is the shin's angle from the upright.",
    population: 'software wording',
    values: [{ name: 'max thigh drift', value: 5, unit: 'deg', basis: 'judgement' }],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
    note: 'Not valid when the thigh drifts more than 5 degrees; then take the knee angle from both segments.',
    test: 'AKE; PKE; popliteal angle',
  },
  'f-proc-ftf': {
    statement: 'Fingertip to floor: stand, knees straight, bend, and read the distance in centimetres. It is no test of the lumbar spine.',
    population: 'software wording',
    values: [],
    sources: ['src-clinical-consensus'],
    checked: 'memory',
    test: 'FTF; sit-and-reach',
  },
} as const satisfies Record<string, Finding>

/** Structures. */
import type { Finding } from './finding.ts'

export const anatomy = {
  'f-anat-hamstrings': {
    statement:
      'Biceps femoris, semitendinosus and semimembranosus bend the knee and extend the hip; hip flexors lift the leg; abductors move it sideways.',
    population: 'anatomy',
    values: [],
    sources: ['src-anatomy'],
    checked: 'memory',
    note: 'Textbook.',
  },
  'f-anat-calf': {
    statement:
      'The calf holds gastrocnemius, soleus and small plantaris; soleus is about half of it and slows the shin late in stance; only gastrocnemius and plantaris cross the knee.',
    population: 'anatomy',
    values: [{ name: 'soleus share of calf volume', value: 52, unit: '%', basis: 'judgement' }],
    sources: ['src-anatomy'],
    checked: 'memory',
    note: 'Share from memory.',
  },
  'f-anat-popliteal': {
    statement: 'Nerves, artery and vein run in the hollow behind the knee.',
    population: 'anatomy',
    values: [],
    sources: ['src-anatomy'],
    checked: 'memory',
    note: 'Textbook.',
  },
  'f-anat-nerve': {
    statement:
      'Spinal nerves link brain and leg muscles; sciatica usually comes from a root in the back; root damage brings weakness, numbness and lost reflexes.',
    population: 'anatomy',
    values: [],
    sources: ['src-anatomy'],
    checked: 'memory',
    note: 'Textbook.',
  },
  'f-anat-elastic': {
    statement: 'Tendon and muscle store elastic energy, so some stiffness can help performance.',
    population: 'athletes',
    values: [],
    sources: ['src-anatomy'],
    checked: 'memory',
  },
} as const satisfies Record<string, Finding>

/** Yes/no add-ons that tell a tight muscle from a touchy nerve. Answers, not measurements. */
import type { Protocol } from './protocol.ts'

const finding = {
  movedBy: 'own muscles',
  helper: 'useful',
  aloneInstead: null,
  methods: [],
  needs: [],
  phone: null,
  camera: null,
  feltAtEnd: ['stretch', 'pain', 'leg-symptoms'],
  stopWhen: 'Stop at the first change. Stop for good for numbness between the legs, or pain that stays down the leg.',
  invalidIf: [],
  end: 'The first change you feel.',
} as const

export const ankleSensitises: Protocol = {
  ...finding,
  id: 'ankle-sensitises',
  yields: { kind: 'finding', finding: 'ankle-sensitises' },
  name: 'Does pulling the toes up change the feeling?',
  contraindication: 't-slr-active',
  setUp: ['Raise the straight leg to the first firm pull, then lower it a little.'],
  start: 'Leg raised just below the first pull, ankle loose.',
  steps: ['Without moving the leg, pull the toes gently towards you.', 'Did the feeling in the leg get stronger?'],
  evidence: ['f-proc-pslr'],
}
export const neckSensitises: Protocol = {
  ...finding,
  id: 'neck-sensitises',
  yields: { kind: 'finding', finding: 'neck-sensitises' },
  name: 'Does lifting the head change the feeling?',
  contraindication: 't-slr-active',
  setUp: ['Raise the straight leg to the first firm pull, then lower it a little.'],
  start: 'Leg raised just below the first pull, head down.',
  steps: ['Without moving the leg, lift the head, chin to chest.', 'Did the feeling in the leg get stronger?'],
  evidence: ['f-proc-pslr'],
}
export const crossedRaise: Protocol = {
  ...finding,
  id: 'crossed-slr',
  yields: { kind: 'finding', finding: 'crossed-slr' },
  name: 'Does raising the good leg bring on the pain in the other?',
  contraindication: 't-slr-active',
  setUp: ['Lie on your back.'],
  start: 'Both legs flat.',
  steps: ['Slowly raise the leg that does not hurt.', 'Did the known pain in the other leg appear?'],
  evidence: [],
}
export const slump: Protocol = {
  ...finding,
  id: 'slump',
  yields: { kind: 'finding', finding: 'slump' },
  name: 'Slump: does the leg feeling change with the neck?',
  contraindication: 't-slump',
  setUp: ['Sit on a table or high chair, hands behind the back.'],
  start: 'Sitting tall.',
  steps: ['Round the back, chin to chest.', 'Straighten one knee to the first pull.', 'Lift the head. Did the pull in the leg ease?'],
  camera: {
    videoTest: 'slump',
    where: 'Phone upright at seat height, three metres to the side.',
    caution: 'The camera reads the shin line; for one reading ±10°.',
  },
  evidence: [],
}

/** Straight leg raise and knee extension, passive and active. */
import { slowMovement } from '../tilt/settings.ts'
import { cuesFor } from './cues.ts'
import type { Protocol } from './protocol.ts'

const legLine = 'For one camera reading, ±10° until you have repeated it yourself. Never tested on patients.'
const sideOn = 'Phone upright on a chair, level with the hips, three metres to the side, the whole body in the picture.'
const stopWords = 'Stop at once for sharp or electric pain, numbness between the legs, or pain that runs further down the leg.'

const raiseSetUp = [
  'Lie on your back on a firm, level surface. No pillow under the knees.',
  'Other leg flat and straight.',
  'Ankle loose: do not pull the toes towards you.',
]
const raiseInvalid = [
  { id: 'knee-bent', text: 'The knee bends.' },
  { id: 'other-leg-lifts', text: 'The other thigh leaves the surface.' },
  { id: 'symptoms-below-knee', text: 'Tingling or pain runs below the knee.' },
]
const raisePhone = {
  where: 'On the front of the shin, halfway down, long side along the bone. Strap, sock or tight trouser leg.',
  zero: 'Leg flat and relaxed.',
  settings: slowMovement,
  value: 'moved',
} as const

export const slrPassive: Protocol = {
  id: 'slr-passive',
  yields: { kind: 'measurement', test: 'slr' },
  name: 'Straight leg raise, lifted by a helper',
  movedBy: 'helper',
  helper: 'needed',
  aloneInstead: 'slr-active',
  methods: ['tilt', 'photo', 'video', 'goniometer'],
  contraindication: 't-slr-passive',
  needs: ['firm surface', 'a helper', 'strap or sock for the phone'],
  setUp: raiseSetUp,
  start: 'Flat on your back, both legs straight and relaxed.',
  steps: [
    'Your helper lifts the leg by the heel, knee kept straight, for about five seconds.',
    'Hold still for two seconds, then let it down slowly.',
  ],
  end: 'The first firm pull at the back of the leg, or the first moment the knee wants to bend or the pelvis starts to roll.',
  invalidIf: raiseInvalid,
  stopWhen: stopWords,
  phone: {
    ...raisePhone,
    cues: cuesFor('Helper: lift slowly, knee straight. Stop at the first firm pull and hold.', 'Let the leg down slowly.'),
  },
  camera: { videoTest: 'slr', where: sideOn, caution: legLine },
  feltAtEnd: ['stretch', 'pain', 'leg-symptoms'],
  evidence: ['f-proc-pslr', 'f-rel-slr-iphone-intra', 'f-rel-slr-iphone-inter'],
}

export const slrActive: Protocol = {
  ...slrPassive,
  id: 'slr-active',
  name: 'Straight leg raise, by your own muscles',
  movedBy: 'own muscles',
  helper: 'none',
  aloneInstead: null,
  contraindication: 't-slr-active',
  needs: ['firm surface', 'strap or sock for the phone'],
  steps: ['Lift the straight leg for about five seconds. Keep breathing.', 'Hold still for two seconds, then let it down slowly.'],
  phone: { ...raisePhone, cues: cuesFor('Lift slowly, knee straight. Stop at the first firm pull and hold.', 'Let the leg down slowly.') },
  evidence: ['f-rel-ake-aslr', 'f-proc-pslr'],
}

const extensionPhone = {
  where: 'On the front of the shin, halfway down, long side along the bone. Strap, sock or tight trouser leg.',
  zero: 'Leg flat, knee straight and relaxed. Then bring the thigh upright.',
  settings: { ...slowMovement, end: 'furthest', leastDeg: 20, possibleDeg: [0, 105] },
  value: 'ninety minus moved',
} as const

export const kneeExtensionActive: Protocol = {
  id: 'ake',
  yields: { kind: 'measurement', test: 'ake' },
  name: 'Knee extension with the thigh upright, by your own muscles',
  movedBy: 'own muscles',
  helper: 'useful',
  aloneInstead: null,
  methods: ['tilt', 'photo', 'video', 'goniometer'],
  contraindication: 't-knee-ext',
  needs: ['firm surface', 'strap or sock for the phone', 'a door frame or chair to keep the thigh upright'],
  setUp: ['Lie on your back on a firm, level surface.', 'Other leg flat and straight.', 'Ankle loose.'],
  start: 'Both legs straight. The phone saves this as zero.',
  steps: [
    'Bring one thigh straight up and hold it with both hands, or let it rest against a chair.',
    'Straighten the knee slowly as far as it goes without letting the thigh move.',
    'Hold still for two seconds, then lower the leg.',
  ],
  end: 'The first firm pull at the back of the thigh. No bouncing.',
  invalidIf: [
    { id: 'thigh-drifts', text: 'The thigh leaves the upright.' },
    { id: 'other-leg-lifts', text: 'The other thigh leaves the surface.' },
    { id: 'symptoms-below-knee', text: 'Tingling or pain runs below the knee.' },
  ],
  stopWhen: stopWords,
  phone: {
    ...extensionPhone,
    cues: cuesFor('Thigh upright. Now straighten the knee slowly and hold.', 'Bend the knee and lay the leg down.'),
  },
  camera: { videoTest: 'ake', where: sideOn, caution: legLine },
  feltAtEnd: ['stretch', 'pain', 'leg-symptoms'],
  evidence: ['f-proc-ake', 'f-rel-ake-neto', 'f-rel-ake-71-intra'],
}

export const kneeExtensionPassive: Protocol = {
  ...kneeExtensionActive,
  id: 'pke',
  yields: { kind: 'measurement', test: 'pke' },
  name: 'Knee extension with the thigh upright, by a helper',
  movedBy: 'helper',
  helper: 'needed',
  aloneInstead: 'ake',
  needs: ['firm surface', 'a helper', 'strap or sock for the phone'],
  steps: [
    'Your helper holds the thigh upright and straightens the knee slowly to the first firm pull.',
    'Hold still for two seconds, then lower the leg.',
  ],
  phone: {
    ...extensionPhone,
    cues: cuesFor('Helper: thigh upright. Straighten the knee slowly and hold.', 'Bend the knee and lay the leg down.'),
  },
  evidence: ['f-proc-ake', 'f-rel-pke-gnat-intra', 'f-rel-pke-gnat-inter'],
}

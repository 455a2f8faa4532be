/** Forward bend, sit and reach, Schober, and the ankle's knee to wall. */
import { slowMovement } from '../tilt/settings.ts'
import { cuesFor } from './cues.ts'
import type { Protocol } from './protocol.ts'

const bendStop = 'Stop for sharp pain, dizziness, or pain that runs down the leg. One slow bend; never bounce.'
const bendInvalid = [
  { id: 'knees-bend', text: 'The knees bend.' },
  { id: 'leg-symptoms', text: 'Pain or tingling runs down the leg.' },
]
const tape = {
  movedBy: 'own muscles',
  helper: 'useful',
  aloneInstead: null,
  phone: null,
  camera: null,
  feltAtEnd: ['stretch', 'pain', 'leg-symptoms'],
} as const

export const fingertipToFloor: Protocol = {
  ...tape,
  id: 'ftf',
  yields: { kind: 'measurement', test: 'ftf' },
  name: 'Forward bend: fingertips to the floor',
  methods: ['tape', 'typed'],
  contraindication: 't-bend',
  needs: ['a ruler or tape'],
  setUp: ['Stand barefoot, feet a hand apart, beside a wall or chair.'],
  start: 'Standing tall, knees straight.',
  steps: ['Bend forward slowly, knees straight, arms hanging.', 'Measure from the tip of the middle finger to the floor.'],
  end: 'The first firm pull. Below the floor (standing on a step) counts as minus.',
  invalidIf: bendInvalid,
  stopWhen: bendStop,
  camera: {
    videoTest: 'toe-touch',
    where: 'Phone upright at hip height, three metres to the side, whole body in the picture.',
    caution: 'The camera reads the trunk line only, and only roughly in a deep bend.',
  },
  evidence: ['f-proc-ftf', 'f-rel-ftf', 'f-rel-ftf-slr-lbp'],
}

const inclinometer = {
  movedBy: 'own muscles',
  helper: 'needed',
  aloneInstead: 'ftf',
  methods: ['tilt'],
  contraindication: 't-bend',
  needs: ['a helper', 'a pen to mark the skin'],
  setUp: [
    'Your helper marks two places: the flat bone between the dimples of the low back, and the spine a hand above it (first lumbar vertebra).',
    'The phone is held upright against each mark, first standing, then bent.',
  ],
  start: 'Standing tall, knees straight.',
  steps: ['Phone on the lower mark: stand, bend slowly, hold; stand again.', 'Phone on the upper mark: the same bend again.'],
  end: 'As far as the hands slide down the legs with a firm pull.',
  invalidIf: [...bendInvalid, { id: 'phone-slid', text: 'The phone slid off the mark.' }],
  stopWhen: bendStop,
  phone: {
    where: 'Long side along the spine, against the mark.',
    zero: 'Standing tall.',
    settings: { ...slowMovement, trials: 1, leastDeg: 10, possibleDeg: [5, 150] },
    value: 'moved',
    cues: cuesFor('Bend slowly, knees straight, and hold.', 'Come up slowly.'),
  },
  camera: null,
  feltAtEnd: ['stretch', 'pain', 'leg-symptoms'],
  evidence: ['f-rel-schober', 'f-rel-phone-review'],
} as const

export const lumbarFlexion: Protocol = {
  ...inclinometer,
  id: 'lumbar-flexion',
  yields: { kind: 'measurement', test: 'lumbar-flexion' },
  name: 'Forward bend: how much comes from the low back',
}
export const hipFlexionBend: Protocol = {
  ...inclinometer,
  id: 'hip-flexion-bend',
  yields: { kind: 'measurement', test: 'hip-flexion-bend' },
  name: 'Forward bend: how much comes from the hips',
}

export const sitAndReach: Protocol = {
  ...tape,
  id: 'sit-reach',
  yields: { kind: 'measurement', test: 'sit-reach' },
  name: 'Sit and reach',
  methods: ['tape', 'typed'],
  contraindication: 't-longsit',
  needs: ['a ruler or tape', 'a box or wall for the feet'],
  setUp: ['Sit on the floor, legs straight, soles flat against a box or wall.'],
  start: 'Sitting tall.',
  steps: [
    'Sit tall first, then reach forward slowly with both hands.',
    'Measure from the toes to the fingertips: past the toes counts plus.',
  ],
  end: 'The first firm pull.',
  invalidIf: bendInvalid,
  stopWhen: bendStop,
  camera: {
    videoTest: 'long-sit',
    where: 'Phone upright at hip height of the sitting person, three metres to the side.',
    caution: 'The camera reads the trunk line only, and only roughly.',
  },
  evidence: ['f-proc-ftf', 'f-rel-sitreach-validity', 'f-rel-four-tests'],
}

export const kneeToWall: Protocol = {
  ...tape,
  id: 'knee-to-wall',
  yields: { kind: 'measurement', test: 'knee-to-wall' },
  name: 'Knee to wall: how far the ankle bends',
  methods: ['tape', 'typed'],
  contraindication: 't-kneewall',
  needs: ['a wall', 'a ruler or tape on the floor'],
  setUp: ['Stand facing a wall, hands on it.', 'Tested foot pointing at the wall, heel down.'],
  start: 'Knee touching the wall.',
  steps: [
    'Move the foot back little by little while the knee still touches and the heel stays down.',
    'Measure from the big toe to the wall.',
  ],
  end: 'The last place where the knee touches with the heel down.',
  invalidIf: [{ id: 'heel-lifts', text: 'The heel lifts.' }],
  stopWhen: 'Stop for sharp pain in the heel cord or calf. Note whether the pinch is in front or in the calf.',
  camera: {
    videoTest: 'knee-to-wall',
    where: 'Phone upright on the floor, two metres to the side.',
    caution: 'The camera reads the shin line; for one reading ±10°.',
  },
  feltAtEnd: ['stretch', 'pain'],
  evidence: ['f-rel-wblt-intra', 'f-rel-wblt-inter', 'f-rel-wblt-convert'],
}

export const schober: Protocol = {
  ...tape,
  id: 'schober',
  yields: { kind: 'measurement', test: 'schober' },
  name: 'Schober test: how much the low back lengthens',
  helper: 'needed',
  aloneInstead: 'ftf',
  methods: ['tape', 'typed'],
  contraindication: 't-bend',
  needs: ['a helper', 'a tape', 'a pen to mark the skin'],
  setUp: ['Stand tall. Your helper marks the level of the back dimples, and a second mark 15 cm above it.'],
  start: 'Standing tall.',
  steps: ['Bend forward slowly, knees straight.', 'Your helper measures between the marks again. The increase is the result.'],
  end: 'As far as it goes with a firm pull.',
  invalidIf: bendInvalid,
  stopWhen: bendStop,
  evidence: ['f-rel-schober'],
}

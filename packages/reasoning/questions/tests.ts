/** What was found in a test (by a helper or clinician, or in the app). Yes/no findings, not angles. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { finding, several } from './question.ts'

export const testQuestions: readonly Question[] = [
  finding(
    {
      id: 'slr-stopped-by',
      text: 'Straight leg raise: what stopped it?',
      why: 'A firm stretch in the thigh is muscle. Leg pain below the knee or tingling is nerve.',
    },
    {
      'thigh-stretch': 'A stretch at the back of the thigh',
      'behind-knee-stretch': 'A stretch behind the knee or in the calf',
      'back-pain': 'Pain in the back',
      'leg-symptoms': 'The usual leg pain, tingling or electric pain down the leg',
      'sharp-thigh-pain': 'A sharp pain at one spot in the thigh or sit bone',
      'groin-pinch': 'A pinch in the groin',
      nothing: 'Nothing: it goes very far',
      unclear: 'Unclear',
    },
  ),
  finding({
    id: 'crossed-slr',
    text: 'Crossed straight leg raise: does raising the good leg bring on the pain in the bad leg?',
    why: 'It is rare, but when it happens a nerve root in the back is likely to be pressed.',
  }),
  finding({
    id: 'slump',
    text: 'Slump test: does sitting rounded and straightening the knee bring on the usual leg pain, and does lifting the head ease it?',
    why: 'The hamstrings do not know what the head does. The nerve does.',
  }),
  finding({
    id: 'ankle-sensitises',
    text: 'With the leg raised, does pulling the toes up bring on or increase the symptom?',
    why: 'The ankle pulls on the nerve and the calf, not on the hamstrings.',
  }),
  finding({
    id: 'neck-sensitises',
    text: 'With the leg raised or straight, does bending the head forward increase the symptom?',
    why: 'The neck pulls on the nerve, not on the hamstrings.',
  }),
  finding({
    id: 'hamstring-resisted',
    text: 'Is bending the knee (or pressing the heel down) against a push painful at the back of the thigh?',
    why: 'A strained muscle or sore tendon hurts when it works.',
  }),
  finding({
    id: 'bent-knee-stretch',
    text: 'Bent-knee stretch test (hip fully bent, knee straightened slowly or fast): pain at the sit bone?',
    why: 'It loads the top hamstring tendon where it wraps round the sit bone.',
  }),
  finding({
    id: 'seated-piriformis',
    text: 'Seated piriformis stretch or active piriformis test: the usual buttock and leg pain?',
    why: 'It pulls on the nerve deep in the buttock, not in the back.',
  }),
  finding(
    {
      id: 'sacroiliac-tests',
      text: 'Sacroiliac pain tests (pressing and shearing the pelvis): how many bring on the usual pain?',
      why: 'Three or more of six make the joint at the back of the pelvis a likely source.',
    },
    { 'three-or-more': 'Three or more', 'fewer-than-three': 'None, one or two', unclear: 'Unclear' },
  ),
  finding(
    {
      id: 'hip-oa-signs',
      text: 'Hip signs: pain on squatting, side pain on bending the hip, pain on grinding the joint, pain on moving the leg back, inward turn 25° or less. How many?',
      why: 'Several together make a worn hip likely.',
    },
    { 'four-or-five': 'Four or five', three: 'Three', 'two-or-fewer': 'Two or fewer', unclear: 'Unclear' },
  ),
  finding({
    id: 'hip-impingement-test',
    text: 'Hip bent, turned in and across (FADIR): groin pain?',
    why: 'If this does not hurt, a pinching hip is unlikely.',
  }),
  finding({
    id: 'back-extension-test',
    text: 'Leaning back and to one side, or standing on one leg and leaning back: the usual back pain?',
    why: 'It loads the joints and the arch at the back of the spine.',
  }),
  several(
    {
      id: 'nerve-examination',
      part: 'test',
      text: 'Nerve examination of the leg: what is lost?',
      why: 'Lost power, feeling or reflex in one root’s area points to that nerve root.',
    },
    {
      'power-loss': 'Less power in one muscle group',
      'feeling-loss': 'Less feeling in one area',
      'reflex-loss': 'A weaker knee or ankle reflex',
    },
    { id: 'normal', text: 'All normal' },
  ),
  finding(
    {
      id: 'foot-pulses',
      text: 'Pulses at the foot',
      why: 'Weak pulses point to narrow arteries when legs cramp on walking.',
    },
    { normal: 'Normal', 'weak-or-absent': 'Weak or absent', unclear: 'Unclear' },
  ),
  finding({
    id: 'directional-relief',
    text: 'Do repeated movements in one direction draw the pain out of the leg or buttock towards the spine?',
    why: 'Pain that moves to the middle suggests the disc and usually a good course.',
  }),
]

/** Whom Sitbone is not for, or only in part, and what it says instead. */
import type { Basis } from '../vocabulary/assessment.ts'
import { notReviewed } from './signOff.ts'
import type { Checked, SignOff } from './vocabulary.ts'

export interface ScopeNote {
  readonly id: string
  readonly who: string
  readonly reason: string
  readonly saysInstead: string
  readonly stillAvailable: string
  readonly sources: readonly string[]
  readonly basis: Basis | 'guideline'
  readonly checked: Checked
  readonly signOff: SignOff
}

export const scopeNotes = [
  {
    id: 's-under16',
    who: 'under 16',
    reason: 'Children have dangers of their own, the guideline on back pain begins at 16, and every norm and dose here comes from adults.',
    saysInstead:
      'Sitbone is for adults. Please have a parent or carer phone a doctor. Today if there is a fever, a limp, pain at night, weakness, or a bladder or bowel change.',
    stillAvailable: 'danger questions for children; emergency numbers; nothing is stored',
    sources: ['src-nice-ng59', 'src-d-child-back', 'src-d-sufe'],
    basis: 'guideline',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-16-17',
    who: '16 or 17',
    reason: 'Bones are still growing, and no norm here covers this age.',
    saysInstead: 'You can read everything. For tests and a plan, see a physiotherapist or doctor; bring an adult if you like.',
    stillAvailable: 'reading, danger questions',
    sources: ['src-nice-ng59', 'src-d-judgement'],
    basis: 'judgement',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-pregnant',
    who: 'pregnant, or birth in the last six weeks',
    reason: 'Other causes and other safe positions; the studies left pregnant people out.',
    saysInstead:
      'Back and pelvic pain is common in pregnancy. Your midwife or a pelvic-health physiotherapist can help. Call your maternity unit for the signs listed.',
    stillAvailable: 'reading, walking, danger questions',
    sources: ['src-d-maternity', 'src-d-pgp'],
    basis: 'guideline',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-spine-op',
    who: 'an operation on the spine, ever',
    reason: 'After back surgery the tests mean something else.',
    saysInstead: 'Please follow the plan of your surgeon or physiotherapist. Reading and the danger questions stay open.',
    stillAvailable: 'reading, danger questions, walking',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-recent-op',
    who: 'an operation on hip, knee, tummy or spine in the last 12 weeks',
    reason: 'Tissue is healing, and some movements are barred.',
    saysInstead: "Your surgeon's rules come first. Come back when you are cleared.",
    stillAvailable: 'reading, danger questions',
    sources: ['src-d-hip-prec', 'src-d-judgement'],
    basis: 'judgement',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-joint-repl',
    who: 'a replaced hip or knee',
    reason: 'Some positions can put the joint out, and the norms do not fit.',
    saysInstead: 'Ask your team which movements are barred. We leave out tests of that leg.',
    stillAvailable: 'the other leg, walking, reading',
    sources: ['src-d-hip-prec'],
    basis: 'guideline',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-spine-disease',
    who: 'a known inflamed spine, spine fracture, tumour or infection, severe scoliosis, or a moved vertebra with symptoms',
    reason: 'An answer about tight hamstrings would mislead.',
    saysInstead: 'You have a reason already, and it needs its own plan. We show reading and danger questions only.',
    stillAvailable: 'reading, danger questions',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-cancer',
    who: 'cancer under treatment, or ever in bone',
    reason: 'New pain belongs to the cancer team.',
    saysInstead: 'Please tell your cancer team about this pain.',
    stillAvailable: 'reading, danger questions',
    sources: ['src-d-nice-cg75'],
    basis: 'guideline',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-osteo',
    who: 'thin bones with a broken spine bone',
    reason: 'Bending to the limit is unwise.',
    saysInstead: 'Smooth bending within comfort is usually safe. We leave out forward bend, slump and force tests and show safer moves.',
    stillAvailable: 'walking, trunk extension, knee-extension test if agreed',
    sources: ['src-d-ros-bend', 'src-d-ros-2022'],
    basis: 'guideline',
    checked: 'guideline page',
    signOff: notReviewed,
  },
  {
    id: 's-neuro',
    who: "stroke, multiple sclerosis, Parkinson's, cerebral palsy, spinal cord injury or a muscle illness",
    reason: 'Tightness can come from the nerves; the norms do not fit.',
    saysInstead: 'Your stiffness may come from the nerves. Please work with your therapist.',
    stillAvailable: 'reading, danger questions',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-hypermobile',
    who: 'a known hypermobility disorder',
    reason: 'Stretching to the limit can harm; the norms do not fit.',
    saysInstead: 'We offer strength and leave out stretching to the limit.',
    stillAvailable: 'strength, walking, reading',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-fibro',
    who: 'widespread pain, such as fibromyalgia',
    reason: 'One tight muscle will not explain it.',
    saysInstead: 'Your pain may need a plan for the whole body.',
    stillAvailable: 'reading, walking, paced exercise',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-cannot',
    who: 'severe heart or lung illness, or frequent falls',
    reason: 'Exercise needs a check first.',
    saysInstead: 'Please ask your doctor what is safe for you.',
    stillAvailable: 'reading, danger questions',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-injury-now',
    who: 'an injury in the last 48 hours',
    reason: 'First aid comes before tests.',
    saysInstead: 'See the first-aid card. Tests wait until you walk without a limp.',
    stillAvailable: 'first-aid card, danger questions',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-proxy',
    who: 'someone answering for another adult',
    reason: 'Feelings such as numbness cannot be guessed.',
    saysInstead: 'Please sit with the person and let them answer. If they cannot, phone for advice.',
    stillAvailable: 'danger questions',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
  {
    id: 's-notdevice',
    who: 'everyone',
    reason: 'This is information and research software, not a diagnosis and not a medical device.',
    saysInstead: 'Sitbone cannot examine you and does not replace a doctor. In doubt, ask a person.',
    stillAvailable: 'everything',
    sources: ['src-d-judgement'],
    basis: 'judgement',
    checked: 'memory',
    signOff: notReviewed,
  },
] as const satisfies readonly ScopeNote[]

export type ScopeId = (typeof scopeNotes)[number]['id']

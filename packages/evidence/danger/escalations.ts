/** What moves a fired sign up: the "emergency if…" and "today if…" of its action text, as rules. Nothing moves one down. */
import { notReviewed } from './signOff.ts'
import type { Escalation } from './vocabulary.ts'

/** Same-day signs that are themselves a nerve or faintness sign, so that sign alone must not count twice. */
const alreadyNeurological = ['d-weak-footdrop', 'd-weak-other', 'd-cord-gait', 'd-avulsion-nerve']

const judgement = { basis: 'judgement', checked: 'memory', signOff: notReviewed } as const

export const escalations = [
  {
    id: 'e-mixed-nerve',
    sign: { level: 'same-day', except: alreadyNeurological },
    withAny: ['w-new-leg-weak', 'd-weak-footdrop', 'd-weak-other', 'd-ces-saddle', 'w-bladder-bowel'],
    to: 'emergency',
    says: 'With new weakness, numbness between the legs, or a bladder or bowel change it cannot wait until later today.',
    sources: ['src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-mixed-faint',
    sign: { level: 'same-day', except: [] },
    withAny: ['w-faint', 'd-sepsis'],
    to: 'emergency',
    says: 'Feeling faint, confused or very ill as well makes it an emergency.',
    sources: ['src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-both-legs-weak',
    sign: 'd-ces-bilateral-old',
    withAny: ['d-weak-growing', 'd-weak-footdrop', 'd-weak-other', 'w-new-leg-weak', 'd-ces-saddle', 'd-ces-sex', 'w-bladder-bowel'],
    to: 'emergency',
    says: 'The steady pattern counts as harmless only without weakness, numbness between the legs, or a bladder or bowel change.',
    sources: ['src-d-girft-ces', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-colic',
    sign: 'd-colic',
    withAny: ['w-age60', 'w-fever', 'w-clot-preg', 'w-maybe-pregnant'],
    to: 'emergency',
    says: 'From 60, in pregnancy or with a fever this needs an emergency department.',
    sources: ['src-clinical-consensus'],
    ...judgement,
  },
  {
    id: 'e-knee-hot',
    sign: 'd-knee-hot',
    withAny: ['w-immune', 'k-knee-repl', 'k-hip-repl'],
    to: 'emergency',
    says: 'With a replaced joint or weak defences it is an emergency.',
    sources: ['src-d-septic', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-proc-infect',
    sign: 'd-proc-infect',
    withAny: ['w-headache-upright'],
    to: 'emergency',
    says: 'With a bad headache it can be an infection round the brain and spine.',
    sources: ['src-d-epidural', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-gca-eye',
    sign: 'd-gca',
    withAny: ['d-axspa-eye'],
    to: 'emergency',
    says: 'With a sore eye as well, sight may be in danger.',
    sources: ['src-d-gca', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-clti',
    sign: 'd-clti',
    withAny: ['w-diabetes-dialysis', 'w-fever'],
    to: 'same-day',
    says: 'With diabetes or a fever a sore foot needs care today.',
    sources: ['src-d-pad', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-blood-pee',
    sign: 'd-blood-pee',
    withAny: ['w-fever', 'w-side-pain'],
    to: 'same-day',
    says: 'With fever or pain in the side it needs a check today.',
    sources: ['src-d-kidney'],
    ...judgement,
  },
  {
    id: 'e-lump',
    sign: 'd-lump',
    withAny: ['w-fever'],
    to: 'same-day',
    says: 'With a fever it needs a check today.',
    sources: ['src-d-nhs-back', 'src-d-judgement'],
    ...judgement,
  },
  {
    id: 'e-shingles',
    sign: 'd-shingles',
    withAny: ['w-immune', 'w-clot-preg', 'w-maybe-pregnant'],
    to: 'same-day',
    says: 'In pregnancy or with weak defences it needs treatment today.',
    sources: ['src-clinical-consensus'],
    ...judgement,
  },
  {
    id: 'e-weight-jaundice',
    sign: 'd-ca-weight60',
    withAny: ['d-jaundice'],
    to: 'same-day',
    says: 'With yellow skin or eyes it needs a check today.',
    sources: ['src-d-nice-ng12'],
    ...judgement,
  },
] as const satisfies readonly Escalation[]

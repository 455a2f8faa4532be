/**
 * What the story and the tests say about danger. A fact that is the same as a weak flag counts as that flag; anything that
 * sounds like a danger sign opens that sign's question instead and is never an answer by itself.
 */
import type { Condition } from '../vocabulary/question.ts'

const includes = (answer: string, ...ids: string[]): Condition => ({ answer, includes: ids })

/** The story already holds the fact. */
export const storyFacts: readonly { readonly when: Condition; readonly flag: string }[] = [
  { when: includes('pregnancy', 'pregnant'), flag: 'w-clot-preg' },
  { when: includes('smoking', 'now', 'before'), flag: 'w-smoker' },
  { when: includes('pain-places', 'upper-or-middle-back'), flag: 'w-thoracic' },
  { when: includes('cough-sneeze', 'shoots-into-leg', 'hurts-back'), flag: 'w-strain' },
  { when: includes('pain-duration', '3-to-12-months', 'over-1-year'), flag: 'w-ax-3m' },
  { when: includes('rest-or-movement', 'better-moving'), flag: 'w-ax-move' },
  { when: includes('pain-places', 'buttock'), flag: 'w-ax-buttock' },
  { when: includes('night-pattern', 'second-half-eases-up'), flag: 'w-ax-second-half' },
]

/** The story sounds like it: ask. */
export const storyAsks: readonly { readonly when: Condition; readonly ask: readonly string[] }[] = [
  { when: includes('knee-calf-signs', 'calf-swollen'), ask: ['d-dvt'] },
  { when: includes('leg-feelings', 'weakness'), ask: ['d-weak-other'] },
  { when: includes('nerve-examination', 'power-loss'), ask: ['d-weak-other', 'd-weak-growing'] },
  { when: includes('onset', 'fall-or-injury'), ask: ['w-injury'] },
  { when: includes('strain-signs', 'pop'), ask: ['d-avulsion'] },
  { when: includes('night-pattern', 'constant-at-night'), ask: ['w-night-pain'] },
  { when: includes('whole-body-signs', 'waves-to-groin'), ask: ['d-colic'] },
  { when: includes('whole-body-signs', 'pee-trouble'), ask: ['w-pee-burn', 'd-ces-bladder'] },
  { when: includes('whole-body-signs', 'steady-growing'), ask: ['w-back-growing'] },
  { when: includes('whole-body-signs', 'eye-skin-bowel'), ask: ['d-axspa-eye'] },
  {
    when: { all: [includes('pain-side', 'both'), includes('leg-spread', 'below-knee', 'to-foot')] },
    ask: ['d-ces-bilateral-new'],
  },
]

/** Any symptom in a leg: turns a second "not sure" about saddle, bladder or bowel into an emergency. */
export const legSymptoms: Condition = {
  any: [
    includes('danger-legs', 'leg-one', 'leg-both'),
    includes('main-problem', 'leg-pain'),
    includes('leg-spread', 'to-thigh', 'below-knee', 'to-foot'),
    includes('leg-feelings', 'tingling', 'numbness', 'electric', 'weakness', 'heaviness'),
  ],
}

/** What is noted during a test or a hold: ask these, and until they are answered nobody goes on. Ids: `stopRules`. */
export const testAlarms: readonly {
  readonly flag: string
  readonly ask: readonly string[]
  readonly until: 'same-day' | null
  readonly says: string
}[] = [
  {
    flag: 'r-saddle',
    ask: ['d-ces-saddle', 'd-ces-bladder', 'd-ces-bowel', 'd-weak-growing', 'd-weak-other'],
    until: 'same-day',
    says: 'During a test you noticed numbness between the legs, a bladder or bowel change, or new weakness.',
  },
  { flag: 'r-calf', ask: ['d-dvt', 'd-pe'], until: 'same-day', says: 'During a test one calf swelled or hurt more.' },
  { flag: 'r-chest', ask: ['d-chest', 'd-pe'], until: 'same-day', says: 'During a test you had chest pain, short breath or felt faint.' },
  {
    flag: 'r-pop',
    ask: ['d-avulsion', 'd-compartment', 'd-knee-injury'],
    until: null,
    says: 'During a test something popped or gave way.',
  },
  {
    flag: 'r-down',
    ask: ['w-new-leg-numb', 'w-new-leg-weak'],
    until: null,
    says: 'During a test the symptoms moved further down the leg.',
  },
]

/** Answers that cannot both be true. The safer one holds; `ask` is asked again. */
export const contradictions: readonly { readonly when: Condition; readonly against: readonly string[]; readonly ask: string }[] = [
  {
    when: { answer: 'danger-legs', is: ['none'] },
    against: [
      'd-ces-bilateral-new',
      'd-ces-bilateral-mid',
      'd-ces-bilateral-old',
      'd-weak-growing',
      'd-weak-footdrop',
      'd-weak-other',
      'd-dvt',
      'd-ali',
    ],
    ask: 'danger-legs',
  },
  { when: includes('d-ces-bilateral-new', 'yes'), against: ['d-ces-bilateral-old'], ask: 'danger-both-legs' },
  { when: includes('danger-both-legs', 'd-ces-bilateral-new'), against: ['d-ces-bilateral-old'], ask: 'danger-both-legs' },
  {
    when: { person: 'age', atLeast: 18 },
    against: ['d-child-limp', 'd-child-fever', 'd-child-night', 'd-child-neuro', 'd-child-teen'],
    ask: 'd-child-limp',
  },
  { when: { person: 'age', atLeast: 6 }, against: ['d-child-small'], ask: 'd-child-small' },
  { when: { person: 'age', atMost: 69 }, against: ['w-age70'], ask: 'w-age70' },
  { when: { person: 'age', atMost: 59 }, against: ['w-age60'], ask: 'w-age60' },
  { when: { person: 'age', atMost: 49 }, against: ['d-fx-height', 'd-pmr', 'd-gca'], ask: 'danger-over-50' },
  { when: { person: 'sex', is: ['female'] }, against: ['d-testis', 'd-testis-lump'], ask: 'd-testis' },
  {
    when: { person: 'sex', is: ['male'] },
    against: ['w-maybe-pregnant', 'd-preg-late', 'd-ectopic', 'd-ectopic-collapse'],
    ask: 'w-maybe-pregnant',
  },
]

/** Builders for catalogue entries: every question can be answered "not sure". */
import type { Condition, Question } from '@sitbone/evidence/vocabulary/question'

export const NOT_SURE = 'not-sure'

type Texts = Readonly<Record<string, string>>
type Common = Pick<Question, 'id' | 'text' | 'why'> & Partial<Pick<Question, 'help' | 'part' | 'showWhen'>>

const notSure = { id: NOT_SURE, text: 'Not sure' }
const optionsOf = (texts: Texts) => Object.entries(texts).map(([id, text]) => ({ id, text }))

/** One answer out of several. */
export const single = ({ part = 'story', showWhen = null, ...rest }: Common, texts: Texts): Question => ({
  ...rest,
  type: 'single',
  part,
  showWhen,
  options: [...optionsOf(texts), notSure],
})

/** Any number of answers; `none` (and "not sure") clears the others. */
export const several = (
  { part = 'story', showWhen = null, type = 'multiple', ...rest }: Common & { readonly type?: 'multiple' | 'body-map' },
  texts: Texts,
  none: { readonly id: string; readonly text: string },
): Question => ({
  ...rest,
  type,
  part,
  showWhen,
  options: [...optionsOf(texts), { ...none, exclusive: true }, { ...notSure, exclusive: true }],
})

/** A yes/no finding of a test. `unclear` and `not-sure` say nothing either way. */
export const finding = (common: Common, texts: Texts = { yes: 'Yes', no: 'No', unclear: 'Unclear' }): Question =>
  single({ ...common, part: 'test' }, texts)

/** Shown unless the person came without any pain or problem. */
export const hasPain: Condition = { not: { answer: 'main-problem', is: ['tightness-without-pain', 'no-problem'] } }

/**
 * The danger screen as questions: pages, "which one?" after not sure, examples after not sure, one question for every sign
 * and flag (opened by a contradiction, the story or free text; a case file may answer it directly), and the health pages.
 */
import { healthConditions } from '@sitbone/evidence/danger/conditions'
import { healthPages } from '@sitbone/evidence/danger/healthPages'
import { seriousGroups } from '@sitbone/evidence/danger/likelihoods'
import { type DangerPage, dangerPages } from '@sitbone/evidence/danger/pages'
import { ownWordsId } from '@sitbone/evidence/danger/phrases'
import { scopeNotes } from '@sitbone/evidence/danger/scope'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { weakFlags } from '@sitbone/evidence/danger/weakFlags'
import type { Condition, Question } from '@sitbone/evidence/vocabulary/question'
import { againId, flagById, noneOfThese, notSure, seenId, signById, unsureId } from './ids.ts'

/** Never a page of its own accord: asked when `screen(…).askAgain` names it. */
const onlyWhenNamed: Condition = { any: [] }

const yesNoNotSure = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
  { id: notSure, text: 'Not sure' },
]

type Option = Question['options'][number]

const optionText = (id: string): Option => {
  const { short, asks } = signById.get(id) ?? flagById.get(id)!
  return { id, text: short, help: asks }
}

function pageQuestion(page: DangerPage): Question {
  const one = page.choose === 'one'
  return {
    id: page.id,
    text: page.asks,
    ...(page.help === undefined ? {} : { help: page.help }),
    why: page.why,
    type: one ? 'single' : 'multiple',
    options: [
      ...page.options.map(optionText),
      ...(page.own ?? []).map(({ id, short }) => ({ id, text: short })),
      { id: noneOfThese, text: page.none, exclusive: true },
      { id: notSure, text: 'Not sure' },
    ],
    part: 'safety',
    showWhen: page.showWhen,
  }
}

const unsureQuestion = (page: DangerPage): Question => ({
  id: unsureId(page.id),
  text: 'Which of these are you not sure about?',
  why: 'Then we can show an example, or tell you what is safest.',
  type: 'multiple',
  options: [...page.options.map(optionText), { id: noneOfThese, text: 'None: it is a no after all', exclusive: true }],
  part: 'safety',
  showWhen: { answer: page.id, includes: [notSure] },
})

const againQuestions: readonly Question[] = dangerSigns.flatMap((sign) => {
  if (sign.again === undefined) return []
  const page = dangerPages.find(({ options }) => options.includes(sign.id))
  const named: Condition = { answer: sign.id, is: [notSure] }
  return [
    {
      id: againId(sign.id),
      text: sign.again,
      why: sign.why,
      type: 'single' as const,
      options: yesNoNotSure,
      part: 'safety' as const,
      showWhen: page === undefined ? named : { any: [named, { answer: unsureId(page.id), includes: [sign.id] }] },
    },
  ]
})

const single = (id: string, text: string, why: string): Question => ({
  id,
  text,
  why,
  type: 'single',
  options: yesNoNotSure,
  part: 'safety',
  showWhen: onlyWhenNamed,
})

const healthName = new Map<string, string>([
  ...healthConditions.map(({ id, short }) => [id, short] as const),
  ...scopeNotes.map(({ id, who }) => [id, sentence(who)] as const),
])
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Before tests and a plan; not part of the danger screen's own path. */
export const healthQuestions: readonly Question[] = healthPages.map((page) => ({
  id: page.id,
  text: page.asks,
  why: page.why,
  type: 'multiple',
  options: [
    ...page.options.map((id) => ({ id, text: healthName.get(id)! })),
    { id: noneOfThese, text: page.none, exclusive: true },
    { id: notSure, text: 'Not sure' },
  ],
  part: 'test',
  showWhen: page.showWhen,
}))

const healthItems: readonly Question[] = healthPages.flatMap((page) =>
  page.options.map((id) => ({ ...single(id, `${healthName.get(id)!}: does this fit?`, page.why), part: 'test' as const })),
)

/** The pages in the order a person meets them. */
export const dangerPageQuestions: readonly Question[] = dangerPages.map(pageQuestion)

/** "I have been seen": shown with a care card, never of its own accord. */
const seenQuestion: Question = {
  id: seenId,
  text: 'Which of these has a doctor or physiotherapist checked already, with no change since?',
  why: 'What was checked and has not changed need not be checked again. An emergency sign always counts.',
  type: 'multiple',
  options: [
    ...dangerSigns.filter(({ level }) => level !== 'emergency').map(({ id, short }) => ({ id, text: short })),
    ...seriousGroups.map(({ id, why }) => ({ id, text: why })),
    { id: noneOfThese, text: 'None of these', exclusive: true },
  ],
  part: 'safety',
  showWhen: onlyWhenNamed,
}

/** A person's own words; they only open questions. */
export const ownWordsQuestion: Question = {
  id: ownWordsId,
  text: 'In your own words: what is the trouble? (You can leave this empty.)',
  why: 'It may hold something we did not ask. We look for danger words on this device and ask you about them; we never decide from them.',
  type: 'text',
  options: [],
  part: 'story',
  showWhen: null,
}

/** Everything the danger screen can ask, pages first; stable ids. */
export const dangerQuestions: readonly Question[] = [
  ...dangerPages.flatMap((page) => (page.choose === 'any' ? [pageQuestion(page), unsureQuestion(page)] : [pageQuestion(page)])),
  ...againQuestions,
  seenQuestion,
  ...dangerSigns.map(({ id, asks, why }) => single(id, asks, why)),
  ...weakFlags.map(({ id, asks, why }) => single(id, asks, why)),
  ...healthQuestions,
  ...healthItems,
  ownWordsQuestion,
]

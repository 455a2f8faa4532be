/**
 * Answers → a reading of every sign and flag. A page, a question of its own, the person's age and sex, and the story can
 * speak about the same thing; where they differ the safer reading holds and the question is asked again. Reads answers by
 * id only, so their order is irrelevant.
 */
import { contradictions, storyFacts } from '@sitbone/evidence/danger/story'
import type { Answers, AnswerValue, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'
import { AnswerError } from './answerError.ts'
import { againId, flagById, noneOfThese, notSure, type PageOptions, pages, pagesOf, signById, unsureId, yesNoIds } from './ids.ts'

/** `unsure-twice`: still not sure after the question was asked in other words. */
export type Reading = 'yes' | 'unsure' | 'unsure-twice' | 'no' | 'unknown'

export interface Readings {
  readonly of: (id: string) => Reading
  /** Questions whose answers contradict others. */
  readonly conflicts: readonly string[]
  /** Pages answered "not sure" without saying what about. */
  readonly openPages: readonly string[]
}

type Direct = 'yes' | 'no' | 'unsure' | undefined

export function readAnswers(person: Partial<Person>, answers: Answers): Readings {
  const readings = new Map<string, Reading>()
  const conflicts = new Set<string>()
  const openPages: string[] = []
  const given = new Map(pages.map((page) => [page.id, checkedPage(page, answers)]))

  for (const page of pages) {
    const { ticked } = given.get(page.id)!
    if (ticked.includes(noneOfThese) && ticked.length > 1) conflicts.add(page.id)
    if (ticked.includes(notSure) && !saidWhich(page, answers)) openPages.push(page.id)
  }
  const told = new Set(storyFacts.filter(({ when }) => holds(when, person, answers)).map(({ flag }) => flag))
  for (const id of yesNoIds) {
    const direct = yesNo(id, answers[id])
    const again = signById.get(id)?.again === undefined ? undefined : yesNo(againId(id), answers[againId(id)])
    const known = told.has(id) || knownFromPerson(id, person)
    readings.set(id, readingOf(id, direct, again, onPages(id, given), known, conflicts))
  }
  spreadImplied(readings, answers, conflicts)
  for (const { when, against, ask } of contradictions) {
    if (against.some((id) => readings.get(id) === 'yes') && holds(when, person, answers)) conflicts.add(ask)
  }
  return { of: (id) => readings.get(id) ?? 'unknown', conflicts: [...conflicts], openPages }
}

/** The rule of one sign or flag: a yes holds, then an unsure one unless its example settled it, then a no. */
function readingOf(id: string, direct: Direct, again: Direct, page: OnPages, known: boolean, conflicts: Set<string>): Reading {
  if (direct === 'yes' || page === 'yes' || known) {
    if (direct === 'no' || again === 'no' || (direct === 'yes' && page === 'none')) conflicts.add(id)
    return 'yes'
  }
  if (direct === 'unsure' || page === 'unsure') {
    if (again === 'yes') return 'yes'
    if (direct === 'no') conflicts.add(id)
    if (again === 'no') return 'no'
    return again === 'unsure' || (direct === 'unsure' && page === 'unsure') ? 'unsure-twice' : 'unsure'
  }
  if (again === 'yes') return 'yes'
  if (again === 'unsure') return 'unsure-twice'
  return direct === 'no' || again === 'no' || page === 'no' || page === 'none' ? 'no' : 'unknown'
}

/** Signs that hold make their flags hold too; a flag answered no meanwhile is a contradiction. */
function spreadImplied(readings: Map<string, Reading>, answers: Answers, conflicts: Set<string>): void {
  const spread = (id: string, reading: Reading): void => {
    for (const implied of signById.get(id)?.implies ?? []) {
      const before = readings.get(implied) ?? 'unknown'
      if (reading === 'yes' && before !== 'yes') {
        if (before === 'no' && yesNo(implied, answers[implied]) === 'no') conflicts.add(implied)
        readings.set(implied, 'yes')
        spread(implied, 'yes')
      } else if (reading === 'unsure' && (before === 'unknown' || before === 'no')) {
        readings.set(implied, 'unsure')
      }
    }
  }
  for (const id of signById.keys()) {
    const reading = readings.get(id)!
    if (reading === 'unsure' || reading === 'unsure-twice') spread(id, 'unsure')
  }
  for (const id of signById.keys()) if (readings.get(id) === 'yes') spread(id, 'yes')
}

function knownFromPerson(id: string, person: Partial<Person>): boolean {
  const from = flagById.get(id)?.from
  if (from === undefined) return false
  if ('sex' in from) return person.sex === from.sex
  if (person.age === undefined) return false
  return 'ageAtLeast' in from ? person.age >= from.ageAtLeast : person.age < from.ageBelow
}

type OnPages = 'yes' | 'unsure' | 'none' | 'no' | 'unknown'

interface GivenOnPage {
  readonly ticked: readonly string[]
  /** Named on the follow-up "which one?". */
  readonly unsure: readonly string[]
}

const safest = ['yes', 'unsure', 'none', 'no', 'unknown'] as const satisfies readonly OnPages[]

function onPages(id: string, given: ReadonlyMap<string, GivenOnPage>): OnPages {
  let best: OnPages = 'unknown'
  for (const page of pagesOf.get(id)!) {
    const vote = onPage(id, given.get(page.id)!)
    if (safest.indexOf(vote) < safest.indexOf(best)) best = vote
  }
  return best
}

function onPage(id: string, { ticked, unsure }: GivenOnPage): OnPages {
  if (ticked.length === 0 && unsure.length === 0) return 'unknown'
  if (ticked.includes(id)) return 'yes'
  if (unsure.includes(id)) return 'unsure'
  if (ticked.includes(noneOfThese)) return 'none'
  if (ticked.length === 0) return 'unknown'
  return ticked.includes(notSure) && unsure.length === 0 ? 'unknown' : 'no'
}

/** "Not sure" on a page is settled by naming the option, on the follow-up page or by the option's own question. */
function saidWhich(page: PageOptions, answers: Answers): boolean {
  return answers[unsureId(page.id)] !== undefined || page.choose === 'one' || page.options.some((id) => answers[id] !== undefined)
}

/** @throws {AnswerError} an option that the page does not offer */
function checkedPage(page: PageOptions, answers: Answers): GivenOnPage {
  const ticked = chosen(answers[page.id])
  const unsure = chosen(answers[unsureId(page.id)])
  for (const [question, options] of [
    [page.id, ticked],
    [unsureId(page.id), unsure],
  ] as const) {
    const wrong = options.find((option) => !page.valid.includes(option))
    if (wrong !== undefined) throw AnswerError.unknownOption(question, wrong, page.valid)
  }
  return { ticked, unsure }
}

function yesNo(question: string, value: AnswerValue | undefined): Direct {
  if (value === undefined) return undefined
  const [given, ...more] = chosen(value)
  if (more.length === 0) {
    if (given === 'yes' || given === 'true') return 'yes'
    if (given === 'no' || given === 'false') return 'no'
    if (given === notSure) return 'unsure'
  }
  throw AnswerError.unknownOption(question, chosen(value).join(', '), ['yes', 'no', notSure])
}

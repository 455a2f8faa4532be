/**
 * Answers → a reading of every sign and flag. A page, a question of its own, the person's age and sex, and the story can
 * speak about the same thing; where they differ the safer reading holds and the question is asked again. Reads answers by
 * id only, so their order is irrelevant.
 */
import { contradictions, storyFacts } from '@sitbone/evidence/danger/story'
import type { Answers, AnswerValue, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'
import { AnswerError } from './answerError.ts'
import { againId, flagById, noneOfThese, notSure, pages, signById, unsureId, yesNoIds } from './ids.ts'

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

  for (const page of pages) {
    const given = checkedPage(page, answers)
    if (given.includes(noneOfThese) && given.length > 1) conflicts.add(page.id)
    if (given.includes(notSure) && !saidWhich(page, answers)) openPages.push(page.id)
  }
  for (const id of yesNoIds) readings.set(id, readingOf(id, person, answers, conflicts))
  spreadImplied(readings, answers, conflicts)
  for (const { when, against, ask } of contradictions) {
    if (holds(when, person, answers) && against.some((id) => readings.get(id) === 'yes')) conflicts.add(ask)
  }
  return { of: (id) => readings.get(id) ?? 'unknown', conflicts: [...conflicts], openPages }
}

function readingOf(id: string, person: Partial<Person>, answers: Answers, conflicts: Set<string>): Reading {
  const direct = yesNo(id, answers[id])
  const again = yesNo(againId(id), answers[againId(id)])
  const known = knownFromPerson(id, person) || storyFacts.some(({ flag, when }) => flag === id && holds(when, person, answers))
  const page = onPages(id, answers)
  const yes = direct === 'yes' || page === 'yes' || known
  if (yes && (direct === 'no' || again === 'no' || (direct === 'yes' && page === 'none'))) conflicts.add(id)
  if (yes) return 'yes'
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

function onPages(id: string, answers: Answers): OnPages {
  const votes = pages.filter((page) => page.options.includes(id)).map((page) => onPage(id, page.id, answers))
  return (['yes', 'unsure', 'none', 'no'] as const).find((vote) => votes.includes(vote)) ?? 'unknown'
}

function onPage(id: string, page: string, answers: Answers): OnPages {
  const given = chosen(answers[page])
  const which = chosen(answers[unsureId(page)])
  if (given.includes(id)) return 'yes'
  if (which.includes(id)) return 'unsure'
  if (given.includes(noneOfThese)) return 'none'
  if (given.length === 0) return 'unknown'
  if (given.includes(notSure)) return which.length > 0 ? 'no' : 'unknown'
  return 'no'
}

/** "Not sure" on a page is settled by naming the option, on the follow-up page or by the option's own question. */
function saidWhich(page: (typeof pages)[number], answers: Answers): boolean {
  return answers[unsureId(page.id)] !== undefined || page.choose === 'one' || page.options.some((id) => answers[id] !== undefined)
}

function checkedPage(page: (typeof pages)[number], answers: Answers): readonly string[] {
  const valid = [...page.options, ...page.own, noneOfThese, notSure]
  for (const question of [page.id, unsureId(page.id)]) {
    for (const option of chosen(answers[question])) {
      if (!valid.includes(option)) throw AnswerError.unknownOption(question, option, valid)
    }
  }
  return chosen(answers[page.id])
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

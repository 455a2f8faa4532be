/**
 * The danger screen: before and above everything else. Rules are data; this reads them. Pure; the order of answers is
 * irrelevant; adding a danger sign never lowers the level (property-tested over the whole catalogue).
 *
 * While something is unsure or contradictory the safer reading holds, and the questions to ask again are in `askAgain`.
 */
import { goNow, phoneToday } from '@sitbone/evidence/danger/actions'
import { escalations } from '@sitbone/evidence/danger/escalations'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { storyAsks, testAlarms } from '@sitbone/evidence/danger/story'
import type { DangerSign, Escalation } from '@sitbone/evidence/danger/vocabulary'
import type { Danger, ScreenResult } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'
import { type Level, levels } from '@sitbone/evidence/vocabulary/level'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { type CaudaEquinaDoubt, caudaEquinaDoubt } from './caudaEquina.ts'
import { confirmFromText } from './freeText.ts'
import { againId, notSure, seenId, signById, unsureId } from './ids.ts'
import { type Met, whatIsMet } from './met.ts'
import { groupProbabilities } from './probability.ts'
import { dangerQuestions } from './questions.ts'
import { type Readings, readAnswers } from './readings.ts'

export { dangerQuestions } from './questions.ts'

export interface ScreenInput {
  readonly person?: Partial<Person>
  readonly answers: Answers
  readonly measurements?: readonly Pick<MeasurementInput, 'flags'>[]
}

/** @throws {AnswerError} an answer that its question does not offer */
export function screen(input: ScreenInput): ScreenResult {
  const { person = {}, answers, measurements = [] } = input
  const readings = readAnswers(person, answers)
  const met = whatIsMet(readings)
  const doubt = caudaEquinaDoubt(readings, met, person, answers)
  const alarms = testAlarms.filter(({ flag }) => measurements.some(({ flags }) => flags?.includes(flag)))
  const openAlarms = alarms.filter(({ ask }) => ask.some((id) => readings.of(id) === 'unknown'))

  const closed = chosen(answers[seenId])
  const danger = [
    ...dangerSigns.filter((sign) => fires(sign, met, doubt)).map((sign) => raised(sign, doubt, met, readings)),
    ...groupProbabilities(met).flatMap(({ group, threshold }) =>
      threshold === null
        ? []
        : [{ id: group.id, why: group.why, action: threshold.action, level: threshold.level, say: group.say, sources: [...group.sources] }],
    ),
    ...(readings.openPages.includes('danger-now') ? [unsureNow] : []),
    ...openAlarms.flatMap(({ flag, until, says }) => (until === null ? [] : [{ ...unsureNow, id: flag, why: says, level: until }])),
  ]
    .filter(({ id, level }) => level === 'emergency' || !closed.includes(id))
    .sort((a, b) => urgency(a.level) - urgency(b.level)) // stable: the catalogue's order within a level

  return {
    level: danger[0]?.level ?? 'self-care',
    danger,
    askAgain: inCatalogueOrder([
      ...readings.conflicts,
      ...readings.openPages.map(unsureId),
      ...unclear(readings),
      ...doubt.mustAsk,
      ...(doubt.bothLegsUnsure || answers['danger-both-legs'] !== undefined || !chosen(answers['danger-legs']).includes('leg-both')
        ? []
        : ['danger-both-legs']),
      ...openAlarms.flatMap(({ ask }) => ask.filter((id) => readings.of(id) === 'unknown')),
      ...storyAsks
        .filter(({ when }) => holds(when, person, answers))
        .flatMap(({ ask }) => ask.filter((id) => !settled(id, readings, answers))),
      ...confirmFromText(answers).filter((id) => !settled(id, readings, answers)),
      ...(met.sign('d-mind-low') && readings.of('d-mind-now') === 'unknown' ? ['d-mind-now'] : []),
    ]),
  }
}

/** 0 = most urgent. */
export const urgency = (level: Level): number => levels.indexOf(level)

const fires = (sign: DangerSign, met: Met, doubt: CaudaEquinaDoubt): boolean =>
  met.sign(sign.id) ||
  (sign.id === 'd-ces-unsure' && doubt.level !== null) ||
  (sign.id === 'd-ces-bilateral-unsure' && doubt.bothLegsUnsure)

/** The fired sign as people see it, moved up where an escalation holds. */
function raised(sign: DangerSign, doubt: CaudaEquinaDoubt, met: Met, readings: Readings): Danger {
  const steps: { to: Level; says: string }[] = (escalations as readonly Escalation[]).filter(
    (step) => applies(step, sign) && step.withAny.some((id) => id !== sign.id && (met.any(id) || readings.of(id) === 'yes')),
  )
  if (doubt.level === 'emergency' && (sign.id === 'd-ces-unsure' || sign.id.startsWith('d-ces-bilateral-'))) {
    steps.push({ to: 'emergency', says: 'With what else you told us, do not wait.' })
  }
  const highest = steps.reduce<{ to: Level; says: string } | null>(
    (best, step) => (best === null || urgency(step.to) < urgency(best.to) ? step : best),
    null,
  )
  const base = {
    id: sign.id,
    why: sign.why,
    action: sign.action,
    level: sign.level as Level,
    say: sign.say,
    untilHelp: sign.untilHelp,
    sources: [...sign.sources],
  }
  if (highest === null || urgency(highest.to) >= urgency(sign.level)) return base
  return { ...base, level: highest.to, why: `${sign.why} ${highest.says}`, action: actionAt(highest.to, sign.action) }
}

const applies = (step: Escalation, sign: DangerSign): boolean =>
  typeof step.sign === 'string' ? step.sign === sign.id : step.sign.level === sign.level && !step.sign.except.includes(sign.id)

const actionAt = (level: Level, before: string): string => (level === 'emergency' ? goNow : level === 'same-day' ? phoneToday : before)

/** "Not sure" about the first page, not yet said about what. */
const unsureNow: Danger = {
  id: 'danger-now',
  why: 'You were not sure about one of the urgent signs. When you cannot tell, a person should decide with you today.',
  action: phoneToday,
  level: 'same-day',
  say: 'I have back pain and cannot tell whether one of the warning signs is there. Can someone check me today?',
  sources: ['src-d-judgement'],
}

/** Signs answered "not sure" that have an example to show; a mood answer that opens the crisis question. */
function unclear(readings: Readings): string[] {
  return dangerSigns.flatMap((sign) => {
    if (readings.of(sign.id) !== 'unsure') return []
    if (sign.again !== undefined) return [againId(sign.id)]
    return sign.notSure === 'ask-crisis' && readings.of('d-mind-now') === 'unknown' ? ['d-mind-now'] : []
  })
}

/** A sign named by the story or in free text is settled by an answer of its own, or when it already holds. */
const settled = (id: string, readings: Readings, answers: Answers): boolean =>
  readings.of(id) === 'yes' ||
  answers[id] !== undefined ||
  (signById.has(id) && answers[againId(id)] !== undefined) ||
  answers[id] === notSure

const position = new Map(dangerQuestions.map(({ id }, index) => [id, index]))
const inCatalogueOrder = (ids: readonly string[]): string[] =>
  [...new Set(ids)].sort((a, b) => (position.get(a) ?? Infinity) - (position.get(b) ?? Infinity) || (a < b ? -1 : 1))

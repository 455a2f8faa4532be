/** Which tests and exercises are off for this person, which need a clinician's yes first, and why. */

import { conditionSources } from '@sitbone/evidence/danger/conditionSources'
import { type HealthConditionId, healthConditions } from '@sitbone/evidence/danger/conditions'
import { type Contraindicated, type ContraindicatedId, contraindications } from '@sitbone/evidence/danger/contraindications'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { readAnswers } from './readings.ts'
import { type ScreenInput, screen } from './screen.ts'

/** Below this age norms and doses do not apply and nothing is offered (scope notes s-under16, s-16-17). */
const adultAge = 18

export interface Blocked {
  readonly id: ContraindicatedId
  /** `must-not`: not offered. `ask-first`: only after a clinician's yes, or in the easier version of `instead`. */
  readonly how: 'must-not' | 'ask-first'
  readonly because: readonly HealthConditionId[]
  readonly reasons: readonly string[]
  readonly instead: string
}

/** @throws {AnswerError} an answer that its question does not offer */
export function conditionsOf(input: ScreenInput): ReadonlySet<HealthConditionId> {
  const { person = {}, answers, measurements = [] } = input
  const readings = readAnswers(person, answers)
  const present = (id: string): boolean => ['yes', 'unsure', 'unsure-twice'].includes(readings.of(id))
  const { level, danger } = screen(input)
  const found = new Set<HealthConditionId>()
  if (level === 'emergency' || level === 'same-day') found.add('k-open-high')
  if (danger.some((item) => item.level === 'soon' && !ofTheMind(item.id))) found.add('k-open-soon')
  if (person.age !== undefined && person.age < adultAge) found.add('k-child')
  if (measurements.some(({ flags }) => flags?.includes('r-down'))) found.add('k-sciatica')
  for (const { id } of healthConditions) if (present(id)) found.add(id)
  for (const { id, signs, story } of conditionSources) {
    if (signs.some(present) || (story !== null && holds(story, person, answers))) found.add(id)
  }
  return found
}

/** A soon sign of the mind blocks no movement. */
const ofTheMind = (id: string): boolean => dangerSigns.find((sign) => sign.id === id)?.region === 'mind'

/** Of the given kinds of test and exercise, those that are off or need a yes first. Must-not wins over ask-first. */
export function blocked(items: readonly ContraindicatedId[], conditions: ReadonlySet<HealthConditionId>): readonly Blocked[] {
  return (contraindications as readonly Contraindicated[]).flatMap((item): Blocked[] => {
    const id = item.id as ContraindicatedId
    if (!items.includes(id)) return []
    const never = item.mustNot.filter((condition) => conditions.has(condition))
    const because = never.length > 0 ? never : item.askFirst.filter((condition) => conditions.has(condition))
    if (because.length === 0) return []
    return [
      {
        id,
        how: never.length > 0 ? 'must-not' : 'ask-first',
        because,
        reasons: because.map((condition) => shortOf.get(condition)!),
        instead: item.whatFollows,
      },
    ]
  })
}

const shortOf = new Map<HealthConditionId, string>(healthConditions.map(({ id, short }) => [id, short]))

/**
 * From the answer to at most four exercises: the assessment's advice says what for, contraindications what not, time and
 * equipment which version. Pure; same input, same plan.
 */

import { type HealthConditionId, healthConditions } from '@sitbone/evidence/danger/conditions'
import type { ContraindicatedId } from '@sitbone/evidence/danger/contraindications'
import { contraindications } from '@sitbone/evidence/danger/contraindications'
import { safetyNet } from '@sitbone/evidence/danger/safetyNet'
import { type ScopeId, scopeNotes } from '@sitbone/evidence/danger/scope'
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'
import { exerciseById } from '../exercises/all.ts'
import type { Equipment, Exercise } from '../exercises/exercise.ts'
import { adviceExercises } from './adviceExercises.ts'
import { doseOf, type PlannedDose, secondsPerSession } from './dosing.ts'
import { type ExpectedChange, expectedChanges } from './expected.ts'
import { scopeRules } from './scopeRules.ts'

export interface PlanItem {
  readonly exerciseId: string
  readonly side: Exercise['side']
  readonly dose: PlannedDose
  readonly why: string
  /** In words: leave it out when one of these is so. */
  readonly avoidIf: readonly string[]
}

export interface PlanNote {
  readonly id: string
  readonly text: string
}

export interface Plan {
  readonly items: readonly PlanItem[]
  readonly expected: readonly ExpectedChange[]
  readonly notes: readonly PlanNote[]
  /** No plan is made for safety; the reason stands in the notes. */
  readonly refused: 'urgent' | 'minor' | 'scope' | null
}

/** From `blocked(…)` of the danger screen, for every kind of exercise. */
export interface BlockedKind {
  readonly id: ContraindicatedId
  readonly how: 'must-not' | 'ask-first'
  readonly reasons: readonly string[]
  readonly instead: string
}

export interface PlanOptions {
  /** Time on a day, default 15. */
  readonly minutesPerDay?: number
  /** What is at hand, default `usualEquipment`. */
  readonly equipment?: readonly Equipment[]
  /** Where stretching and strength do equally well. */
  readonly prefer?: 'stretching' | 'strength' | 'either'
  /** Kinds that a clinician has said are fine; they lift an ask-first, never a must-not. */
  readonly cleared?: readonly ContraindicatedId[]
}

export const usualEquipment: readonly Equipment[] = ['mat', 'chair', 'wall', 'strap', 'step', 'slippery-floor-and-towel']
const mostAtFirst = 4
const usualMinutes = 15
const adultAge = 18

export function plan(known: Case, assessment: Assessment, blocked: readonly BlockedKind[], options: PlanOptions = {}): Plan {
  const refused = refusal(known, assessment)
  if (refused !== null) return refused
  const open = openKinds(known, assessment, blocked, options.cleared ?? [])
  const equipment = options.equipment ?? usualEquipment
  const notes: PlanNote[] = []
  const chosenExercises = new Map<string, string>()
  for (const { advice, choose, why } of ordered(options.prefer ?? 'either')) {
    if (chosenExercises.size >= mostAtFirst) break
    if (!assessment.advice.some(({ id }) => id === advice)) continue
    const possible = choose.map(exerciseById).filter((exercise) => exercise.equipment.every((thing) => equipment.includes(thing)))
    const pick = possible.find((exercise) => open.allows(exercise) && !chosenExercises.has(exercise.id))
    if (pick !== undefined) chosenExercises.set(pick.id, why)
    else if (!choose.some((id) => chosenExercises.has(id))) notes.push(...open.reasonsFor(advice, choose.map(exerciseById)))
  }
  const walking = exerciseById('walking')
  if (chosenExercises.size === 0 && open.allows(walking))
    chosenExercises.set('walking', 'Walking stays open to you, and is part of every guideline.')

  const gentle = assessment.level === 'soon' || chosen(known.answers['pain-intensity']).includes('severe')
  const { items, leftOut } = withinTime(
    [...chosenExercises].map(([id, why]) => itemOf(exerciseById(id), why, gentle)),
    options.minutesPerDay ?? usualMinutes,
  )
  if (leftOut.length > 0) {
    notes.push({ id: 'time', text: `Left out to fit your time: ${leftOut.map((id) => exerciseById(id).name.toLowerCase()).join(', ')}.` })
  }
  const expected = expectedChanges(items, known)
  return { items, expected, notes: [...notes, ...standing(items, expected)], refused: null }
}

function refusal({ person, answers }: Case, { level, danger }: Assessment): Plan | null {
  const nothing = (refused: Exclude<Plan['refused'], null>, notes: readonly PlanNote[]): Plan => ({
    items: [],
    expected: [],
    notes,
    refused,
  })
  if (level === 'emergency' || level === 'same-day') {
    return nothing(
      'urgent',
      danger.filter((sign) => sign.level === level).map(({ id, action }) => ({ id, text: action })),
    )
  }
  if (person.age < adultAge) return nothing('minor', [scopeText(person.age < 16 ? 's-under16' : 's-16-17')])
  const closed = scopeRules.filter(({ id, open }) => open === 'nothing' && ticked(answers, id))
  return closed.length > 0
    ? nothing(
        'scope',
        closed.map(({ id }) => scopeText(id)),
      )
    : null
}

const ticked = (answers: Case['answers'], id: string): boolean =>
  chosen(answers['health-scope']).includes(id) || chosen(answers[id])[0] === 'yes'

function scopeText(id: ScopeId): PlanNote {
  return { id, text: scopeNotes.find((note) => note.id === id)!.saysInstead }
}

/** Strength before stretching when preferred; the other way round stretching stays and strength waits. */
function ordered(prefer: NonNullable<PlanOptions['prefer']>): typeof adviceExercises {
  if (prefer === 'either') return adviceExercises
  const late = prefer === 'strength' ? 'hamstring-stretching' : 'eccentric-strength'
  return [...adviceExercises.filter(({ advice }) => advice !== late), ...adviceExercises.filter(({ advice }) => advice === late)]
}

function openKinds({ answers }: Case, { level }: Assessment, blocked: readonly BlockedKind[], cleared: readonly ContraindicatedId[]) {
  const walkingOnly =
    level === 'soon' ||
    scopeRules.some(({ id, open }) => open === 'walking' && ticked(answers, id)) ||
    blocked.some(({ reasons }) => reasons.includes(shortOf('k-preg')))
  const barrier = (kind: ContraindicatedId): BlockedKind | undefined =>
    blocked.find(({ id, how }) => id === kind && (how === 'must-not' || !cleared.includes(kind)))
  return {
    allows: (exercise: Exercise): boolean => (!walkingOnly || exercise.kind === 'x-walk') && barrier(exercise.kind) === undefined,
    reasonsFor: (advice: string, wanted: readonly Exercise[]): readonly PlanNote[] => {
      const stop = wanted.map(({ kind }) => barrier(kind)).find((found) => found !== undefined)
      if (walkingOnly)
        return [
          {
            id: `left-out-${advice}`,
            text: `Left out for now: ${wanted[0]!.name.toLowerCase()}. Walking stays open until you have been seen or advised.`,
          },
        ]
      if (stop === undefined) return []
      const how = stop.how === 'must-not' ? 'Left out' : 'Ask a doctor or physiotherapist first'
      return [
        {
          id: `left-out-${advice}`,
          text: `${how}: ${wanted[0]!.name.toLowerCase()} (${stop.reasons.join('; ').toLowerCase()}). ${stop.instead}`,
        },
      ]
    },
  }
}

function itemOf(exercise: Exercise, why: string, gentle: boolean): PlanItem {
  const gate = contraindications.find(({ id }) => id === exercise.kind)!
  const conditions = (gate.mustNot as readonly HealthConditionId[]).filter((id) => !['k-open-high', 'k-open-soon', 'k-child'].includes(id))
  return {
    exerciseId: exercise.id,
    side: exercise.side,
    dose: doseOf(exercise.dose, gentle ? 'least' : 'usual'),
    why,
    avoidIf: conditions.map(shortOf),
  }
}

function shortOf(id: HealthConditionId): string {
  return healthConditions.find((condition) => condition.id === id)!.short
}

/** Keeps the most important exercises that fit; walking does not count against the time on the mat. */
function withinTime(items: readonly PlanItem[], minutes: number): { items: readonly PlanItem[]; leftOut: readonly string[] } {
  let left = minutes * 60
  const kept: PlanItem[] = []
  const leftOut: string[] = []
  for (const item of items) {
    const exercise = exerciseById(item.exerciseId)
    if (exercise.kind === 'x-walk') {
      kept.push(item)
      continue
    }
    const usual = secondsPerSession(item.dose, exercise)
    const short = { ...item, dose: doseOf(exercise.dose, 'least') }
    if (usual <= left || kept.length === 0) {
      const fits = usual <= left ? item : short
      kept.push(fits)
      left -= secondsPerSession(fits.dose, exercise)
    } else if (secondsPerSession(short.dose, exercise) <= left) {
      kept.push(short)
      left -= secondsPerSession(short.dose, exercise)
    } else leftOut.push(item.exerciseId)
  }
  return { items: kept, leftOut }
}

function standing(items: readonly PlanItem[], expected: readonly ExpectedChange[]): readonly PlanNote[] {
  const text = (id: string): PlanNote => ({ id, text: safetyNet.find((note) => note.id === id)!.text })
  return [
    ...(items.length > 0 ? [text('sn-plan')] : []),
    ...(expected.length > 0
      ? [
          { id: 'retest', text: 'Measure again cold, at least a day after stretching: what one session gains is gone in minutes.' },
          { id: 'keep', text: 'After six weeks three days a week keep what you gained; one does not.' },
          { id: 'pain-uncertain', text: 'You will probably reach further. Whether the pain eases with it is uncertain.' },
        ]
      : []),
  ]
}

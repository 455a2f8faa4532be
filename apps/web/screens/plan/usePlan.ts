/** The plan for the present record: assessment, what is off for this person, and their wishes. */
import { type ContraindicatedId, contraindications } from '@sitbone/evidence/danger/contraindications'
import { exerciseById } from '@sitbone/programme/exercises/all'
import { type Equipment, everyEquipment } from '@sitbone/programme/exercises/exercise'
import { type PlanCourse, planCourse } from '@sitbone/programme/plan/course'
import { type EditedItem, editedItems, type PlanEdits } from '@sitbone/programme/plan/edits'
import { type ExpectedChange, expectedChanges } from '@sitbone/programme/plan/expected'
import { type Plan, type PlanOptions, plan, usualEquipment } from '@sitbone/programme/plan/plan'
import { type Feeling, feelings } from '@sitbone/programme/session/player'
import { blocked, conditionsOf } from '@sitbone/reasoning/danger/contraindications'
import { caseOf, type RecordState } from '@sitbone/record'
import { useMemo } from 'react'
import { useCheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useAssessment } from '../../reasoner/useAssessment.ts'

export type Prefer = NonNullable<PlanOptions['prefer']>

export interface Wishes {
  readonly minutesPerDay: number
  readonly prefer: Prefer
  /** What is at hand. */
  readonly equipment: readonly Equipment[]
  readonly edits: PlanEdits
}

export type PlanState =
  | { readonly status: 'no-answer' }
  | { readonly status: 'thinking' }
  | {
      readonly status: 'ready'
      readonly plan: Plan
      readonly course: PlanCourse
      readonly wishes: Wishes
      /** The course's items with the person's edits: what is done. */
      readonly items: readonly EditedItem[]
      readonly expected: readonly ExpectedChange[]
      /** Whether an exercise is open to this person. */
      readonly open: (exerciseId: string) => boolean
    }

const everyKind = contraindications.map(({ id }) => id) as ContraindicatedId[]

export function usePlan(): PlanState {
  const { state } = useKept()
  const path = useCheckPath()
  const answered = path !== undefined && path.safety.state !== 'asking'
  const of = useMemo(() => (answered ? caseOf(path.state) : undefined), [answered, path])
  const thought = useAssessment(of)
  const { settings } = state
  return useMemo<PlanState>(() => {
    if (path === undefined) return { status: 'thinking' }
    if (!of) return { status: 'no-answer' }
    if (thought.status === 'failed') throw new Error(thought.fault)
    if (thought.status !== 'ready') return { status: 'thinking' }
    const wishes: Wishes = {
      minutesPerDay: typeof settings['plan.minutes'] === 'number' ? settings['plan.minutes'] : 15,
      prefer: (['stretching', 'strength'] as const).find((one) => one === settings['plan.prefer']) ?? 'either',
      equipment: equipmentOf(settings),
      edits: editsOf(settings),
    }
    const barred = blocked(everyKind, conditionsOf(of))
    const made = plan(of, thought.assessment, barred, wishes)
    const open = (exerciseId: string) => {
      const { kind, equipment } = exerciseById(exerciseId)
      return !barred.some(({ id }) => id === kind) && equipment.every((thing) => wishes.equipment.includes(thing))
    }
    const skipped = new Set(words(settings['plan.skipped']).map(Number))
    const course = planCourse(made.items, pastSessions(state), open, skipped, Date.now())
    const items = editedItems(course.items, wishes.edits, open)
    return { status: 'ready', plan: made, course, wishes, items, expected: expectedChanges(items, of), open }
  }, [path, of, thought, settings, state])
}

type Settings = RecordState['settings']

/** A setting that lists words. */
const words = (value: Settings[string] | undefined): readonly string[] =>
  String(value ?? '')
    .split(' ')
    .filter(Boolean)

/** Every change is a setting of its own, so that two devices' edits merge. */
export const editFields = {
  leftOut: 'plan.left-out',
  equipment: 'plan.equipment',
  amount: (exerciseId: string, what: 'sets' | 'daysPerWeek') => `plan.${what}.${exerciseId}`,
  swap: (exerciseId: string) => `plan.swap.${exerciseId}`,
} as const

function equipmentOf(settings: Settings): readonly Equipment[] {
  const given = settings[editFields.equipment]
  return given === undefined ? usualEquipment : everyEquipment.filter((thing) => words(given).includes(thing))
}

function editsOf(settings: Settings): PlanEdits {
  const amounts: Record<string, { sets?: number; daysPerWeek?: number }> = {}
  const swaps: Record<string, string> = {}
  for (const [field, value] of Object.entries(settings)) {
    const [, what, id] = /^plan\.(sets|daysPerWeek|swap)\.(.+)$/.exec(field) ?? []
    if (id === undefined) continue
    if (what === 'swap' && typeof value === 'string') swaps[id] = value
    else if (what !== 'swap' && typeof value === 'number') amounts[id] = { ...amounts[id], [what!]: value }
  }
  return { amounts, swaps, leftOut: new Set(words(settings[editFields.leftOut])) }
}

function pastSessions({ sessions, aftermaths }: RecordState) {
  return sessions.map((session) => ({
    started: Date.parse(session.started),
    exercises: [...new Set(session.done.map(({ exerciseId }) => exerciseId))],
    feelings: (session.feelings ?? []).flatMap(({ exerciseId, feeling }) => {
      const known = feelings.find((one): one is Feeling => one === feeling)
      return known ? [{ exerciseId, feeling: known }] : []
    }),
    worseNextDay: aftermaths.filter((one) => one.session === session.id).flatMap(({ worse }) => worse),
  }))
}

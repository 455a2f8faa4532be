/** The plan for the present record: assessment, what is off for this person, and their wishes. */
import { type ContraindicatedId, contraindications } from '@sitbone/evidence/danger/contraindications'
import { exerciseById } from '@sitbone/programme/exercises/all'
import { type PlanCourse, planCourse } from '@sitbone/programme/plan/course'
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
  /** Exercises the person left out. */
  readonly leftOut: ReadonlySet<string>
}

export type PlanState =
  | { readonly status: 'no-answer' }
  | { readonly status: 'thinking' }
  | { readonly status: 'ready'; readonly plan: Plan; readonly course: PlanCourse; readonly wishes: Wishes }

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
      leftOut: new Set(
        String(settings['plan.left-out'] ?? '')
          .split(' ')
          .filter(Boolean),
      ),
    }
    const barred = blocked(everyKind, conditionsOf(of))
    const made = plan(of, thought.assessment, barred, wishes)
    const open = (exerciseId: string) => {
      const { kind, equipment } = exerciseById(exerciseId)
      return !barred.some(({ id }) => id === kind) && equipment.every((thing) => usualEquipment.includes(thing))
    }
    const skipped = new Set(
      String(settings['plan.skipped'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
    return { status: 'ready', plan: made, course: planCourse(made.items, pastSessions(state), open, skipped, Date.now()), wishes }
  }, [path, of, thought, settings, state])
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

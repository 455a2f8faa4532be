/**
 * The plan as the weeks went by: the first plan, changed after each finished week by the weekly look back (`replan`). Computed from what
 * was done and felt, so it needs no memory of its own: the same record gives the same plan on every device.
 */
import type { Feeling } from '../session/player.ts'
import type { PlanItem } from './plan.ts'
import { type ReplanChange, replan, type WeekOfExercise } from './replan.ts'

export interface PastSession {
  /** Epoch ms. */
  readonly started: number
  readonly exercises: readonly string[]
  readonly feelings: readonly { readonly exerciseId: string; readonly feeling: Feeling }[]
  /** Exercises after which it was worse for more than a day. */
  readonly worseNextDay: readonly string[]
}

export interface PlanCourse {
  readonly items: readonly PlanItem[]
  /** 1 in the first week; 1 before the first session. */
  readonly week: number
  /** What the last finished week changed, with reasons; empty in the first week. */
  readonly changes: readonly ReplanChange[]
}

const weekLength = 7 * 86_400_000

/**
 * @param open - whether an exercise is open to this person
 * @param skipped - finished weeks (1-based) whose changes the person did not want
 * @param now - epoch ms
 */
export function planCourse(
  first: readonly PlanItem[],
  sessions: readonly PastSession[],
  open: (exerciseId: string) => boolean,
  skipped: ReadonlySet<number>,
  now: number,
): PlanCourse {
  const start = Math.min(...sessions.map(({ started }) => started))
  const finished = sessions.length === 0 ? 0 : Math.max(0, Math.floor((now - start) / weekLength))
  let items = first
  let changes: readonly ReplanChange[] = []
  for (let week = 1; week <= finished; week++) {
    const from = start + (week - 1) * weekLength
    const during = sessions.filter(({ started }) => started >= from && started < from + weekLength)
    const next = replan(
      items,
      items.map(({ exerciseId }) => weekOf(exerciseId, during)),
      open,
    )
    // A week without a session says nothing: it changes nothing.
    if (during.length === 0) changes = []
    else {
      changes = next.changes.filter(({ to }) => to !== 'keep')
      if (!skipped.has(week) || changes.some(({ to }) => to === 'stop')) items = next.items
    }
  }
  return { items, week: finished + 1, changes }
}

function weekOf(exerciseId: string, during: readonly PastSession[]): WeekOfExercise {
  return {
    exerciseId,
    sessions: during.filter(({ exercises }) => exercises.includes(exerciseId)).length,
    feelings: during.flatMap(({ feelings }) => feelings.filter((one) => one.exerciseId === exerciseId).map(({ feeling }) => feeling)),
    worseNextDay: during.filter(({ worseNextDay }) => worseNextDay.includes(exerciseId)).length,
  }
}

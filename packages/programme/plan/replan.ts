/**
 * The weekly look back: rules as data, the first that holds for an exercise decides, each change with its reason. Pain comes
 * first; what went well grows only after a whole week of it.
 */
import { exerciseById } from '../exercises/all.ts'
import type { Feeling } from '../session/player.ts'
import { doseOf, withAmounts } from './dosing.ts'
import type { PlanItem } from './plan.ts'

/** What one week brought for one exercise. */
export interface WeekOfExercise {
  readonly exerciseId: string
  readonly sessions: number
  readonly feelings: readonly Feeling[]
  /** Times it was worse for more than a day afterwards. */
  readonly worseNextDay: number
}

export interface ReplanChange {
  readonly exerciseId: string
  readonly rule: string
  readonly to: 'stop' | 'swap-for-easier' | 'halve' | 'keep' | 'more' | 'harder'
  readonly why: string
  /** Id that takes its place, for a swap or a harder one. */
  readonly replacedBy?: string
}

interface Rule {
  readonly id: string
  readonly when: (week: WeekOfExercise, item: PlanItem) => boolean
  readonly to: ReplanChange['to']
  readonly why: string
}

const felt = (week: WeekOfExercise, feeling: Feeling): number => week.feelings.filter((one) => one === feeling).length
/** Share of the planned days that counts as a whole week. */
const wholeWeek = 0.8

export const replanRules: readonly Rule[] = [
  {
    id: 'numb-or-weak',
    when: (week) => felt(week, 'numb-or-weak') > 0,
    to: 'stop',
    why: 'It brought numbness or weakness. Stop it, and answer the danger questions again.',
  },
  {
    id: 'down-the-leg',
    when: (week) => felt(week, 'down-the-leg') > 0,
    to: 'stop',
    why: 'The symptoms moved down the leg. Stop it; walk and use positions of ease.',
  },
  {
    id: 'worse-twice',
    when: (week) => week.worseNextDay >= 2,
    to: 'swap-for-easier',
    why: 'Twice it was worse for more than a day. An easier one takes its place.',
  },
  {
    id: 'worse-once',
    when: (week) => week.worseNextDay === 1,
    to: 'halve',
    why: 'Once it was worse for more than a day. Half the dose this week.',
  },
  {
    id: 'local-pain',
    when: (week) => felt(week, 'local-pain') >= 2,
    to: 'halve',
    why: 'It hurt on the spot more than once. Half the dose this week.',
  },
  {
    id: 'easy-and-full',
    when: (week, item) =>
      week.sessions >= wholeWeek * item.dose.daysPerWeek &&
      atMost(item) &&
      week.feelings.length > 0 &&
      week.feelings.every((one) => one === 'fine'),
    to: 'harder',
    why: 'A whole week at the full dose felt fine. A harder one is open to you.',
  },
  {
    id: 'whole-week-fine',
    when: (week, item) => week.sessions >= wholeWeek * item.dose.daysPerWeek && felt(week, 'local-pain') === 0,
    to: 'more',
    why: 'You did it on nearly every planned day and it was fine. One set more, if you like.',
  },
  { id: 'keep', when: () => true, to: 'keep', why: 'It stays as it is.' },
]

const atMost = (item: PlanItem): boolean => item.dose.sets >= exerciseById(item.exerciseId).dose.sets[2]

/** @param open - whether an exercise is open to this person (contraindications, equipment) */
export function replan(
  items: readonly PlanItem[],
  weeks: readonly WeekOfExercise[],
  open: (exerciseId: string) => boolean,
): { readonly items: readonly PlanItem[]; readonly changes: readonly ReplanChange[] } {
  const changes = items.map((item): ReplanChange => {
    const week = weeks.find(({ exerciseId }) => exerciseId === item.exerciseId) ?? {
      exerciseId: item.exerciseId,
      sessions: 0,
      feelings: [],
      worseNextDay: 0,
    }
    const { id, to, why } = replanRules.find((rule) => rule.when(week, item))!
    const exercise = exerciseById(item.exerciseId)
    const other = to === 'swap-for-easier' ? exercise.easier.find(open) : to === 'harder' ? exercise.harder.find(open) : undefined
    if (to === 'swap-for-easier' && other === undefined)
      return { exerciseId: item.exerciseId, rule: id, to: 'stop', why: `${why} None is open, so it stops.` }
    if (to === 'harder' && other === undefined)
      return { exerciseId: item.exerciseId, rule: id, to: 'keep', why: 'A whole week at the full dose felt fine. It stays as it is.' }
    return { exerciseId: item.exerciseId, rule: id, to, why, ...(other === undefined ? {} : { replacedBy: other }) }
  })
  return { items: items.flatMap((item, index) => apply(item, changes[index]!)), changes }
}

function apply(item: PlanItem, change: ReplanChange): readonly PlanItem[] {
  const { dose } = exerciseById(item.exerciseId)
  if (change.to === 'stop') return []
  if (change.to === 'halve') return [{ ...item, dose: withAmounts(item.dose, dose, { sets: Math.floor(item.dose.sets / 2) }) }]
  if (change.to === 'more') return [{ ...item, dose: withAmounts(item.dose, dose, { sets: item.dose.sets + 1 }) }]
  if (change.replacedBy !== undefined) {
    const other = exerciseById(change.replacedBy)
    return [{ ...item, exerciseId: other.id, side: other.side, dose: doseOf(other.dose, 'least'), why: change.why }]
  }
  return [item]
}

/** What a person changed in their plan: other amounts within the dose range, an easier or harder one instead, something left out. */
import { exerciseById } from '../exercises/all.ts'
import { doseOf, withAmounts } from './dosing.ts'
import type { PlanItem } from './plan.ts'

export interface PlanEdits {
  /** By exercise id; amounts outside the exercise's range are brought to its nearest end. */
  readonly amounts: Readonly<Record<string, { readonly sets?: number; readonly daysPerWeek?: number }>>
  /** Exercise id → the one that takes its place. */
  readonly swaps: Readonly<Record<string, string>>
  readonly leftOut: ReadonlySet<string>
}

/** An item with the exercise that the plan proposed in its place. */
export interface EditedItem extends PlanItem {
  readonly insteadOf?: string
}

/**
 * @param open - whether an exercise is open to this person (contraindications, equipment); a swap to one that is not has no effect
 * @returns the items in the plan's order; never the same exercise twice
 */
export function editedItems(items: readonly PlanItem[], edits: PlanEdits, open: (exerciseId: string) => boolean): readonly EditedItem[] {
  const proposed = new Set(items.map(({ exerciseId }) => exerciseId))
  const taken = new Set<string>()
  return items.flatMap((item): readonly EditedItem[] => {
    const other = Object.hasOwn(edits.swaps, item.exerciseId) ? edits.swaps[item.exerciseId]! : item.exerciseId
    const swaps =
      other !== item.exerciseId && swapsOf(item.exerciseId).some(({ id }) => id === other) && open(other) && !proposed.has(other)
    const id = swaps && !taken.has(other) ? other : item.exerciseId
    if (edits.leftOut.has(id) || edits.leftOut.has(item.exerciseId)) return []
    taken.add(id)
    const exercise = exerciseById(id)
    const base: EditedItem =
      id === item.exerciseId
        ? item
        : { ...item, exerciseId: id, side: exercise.side, dose: doseOf(exercise.dose, 'usual'), insteadOf: item.exerciseId }
    return [{ ...base, dose: withAmounts(base.dose, exercise.dose, edits.amounts[id] ?? {}) }]
  })
}

/** What may take an exercise's place, easier ones first. */
export function swapsOf(exerciseId: string): readonly { readonly id: string; readonly how: 'easier' | 'harder' }[] {
  const { easier, harder } = exerciseById(exerciseId)
  return [...easier.map((id) => ({ id, how: 'easier' as const })), ...harder.map((id) => ({ id, how: 'harder' as const }))]
}

/** All exercises by id. */
import { calfAndRolling } from './calfAndRolling.ts'
import type { Exercise } from './exercise.ts'
import { hamstringStrength } from './hamstringStrength.ts'
import { hamstringStretches } from './hamstringStretches.ts'
import { hipExercises } from './hips.ts'
import { nerveAndEase } from './nerveAndEase.ts'
import { trunkAndSkill } from './trunkAndSkill.ts'
import { walkingAndFirstAid } from './walkingAndFirstAid.ts'

export const exercises: readonly Exercise[] = [
  ...hamstringStretches,
  ...nerveAndEase,
  ...hipExercises,
  ...calfAndRolling,
  ...hamstringStrength,
  ...trunkAndSkill,
  ...walkingAndFirstAid,
]

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))

/** @throws {RangeError} there is no exercise with this id */
export function exerciseById(id: string): Exercise {
  const exercise = byId.get(id)
  if (exercise === undefined) throw new RangeError(`There is no exercise "${id}". Exercises are in packages/programme/exercises.`)
  return exercise
}

/** Whether it makes tissue give way for some hours, so that a measurement soon after does not count. Unknown ids (a newer version's) count. */
export const lengthens = (id: string): boolean => (byId.get(id)?.trains ?? 'range') === 'range'

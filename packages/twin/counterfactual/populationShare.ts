/**
 * For how many people does it matter? Part of a virtual population whose lumbar angle would change noticeably in each task if their
 * hamstrings were typical for their sex.
 */
import { type Population, virtualPerson } from '../cohort/person.ts'
import { withTypicalHamstrings } from '../person/parameters.ts'
import { twinBody } from '../person/twinBody.ts'
import { weightsOf } from '../person/weights.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { noticeable } from './counterfactual.ts'
import { endOfTask, type TaskId, tasks } from './task.ts'

export interface PopulationShare {
  readonly people: number
  /** part of the people, 0 … 1 */
  readonly lumbarChangesNoticeably: Readonly<Record<TaskId, number>>
}

export function populationShare(population: Population, tables: PathTables, seed = 1, people = 1000): PopulationShare {
  const counts = new Map<TaskId, number>(tasks.map((task) => [task.id, 0]))
  for (let index = 0; index < people; index++) {
    const { person } = virtualPerson(seed, index, population)
    const weights = weightsOf(person.size)
    const [now, typical] = [twinBody(person, tables, weights), twinBody(withTypicalHamstrings(person), tables, weights)]
    for (const task of tasks) {
      const [a, b] = [endOfTask(now, task), endOfTask(typical, task)]
      if (a && b && Math.abs(a.lumbarDeg - b.lumbarDeg) > noticeable) counts.set(task.id, counts.get(task.id)! + 1)
    }
  }
  return {
    people,
    lumbarChangesNoticeably: Object.fromEntries(tasks.map((task) => [task.id, counts.get(task.id)! / people])) as Record<TaskId, number>,
  }
}

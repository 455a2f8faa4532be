/**
 * The same person with other hamstrings: what would pelvis and lumbar spine do? Draws from the posterior carry the uncertainty of the
 * person into a band; the change is taken within each draw, so what is unknown about the person and the same in both worlds cancels.
 */
import { dose } from '@sitbone/evidence/dose'
import { programmeEffect } from '@sitbone/evidence/twinPriors'
import type { Posterior } from '../fit/posterior.ts'
import { randomStream } from '../numerics/randomStream.ts'
import { choleskyFactor } from '../numerics/symmetricSystem.ts'
import { type LegSide, legSides, type TwinPerson, withTypicalHamstrings } from '../person/parameters.ts'
import { natural, personFrom, vectorEntries, vectorSize } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import { weightsOf } from '../person/weights.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import { endOfTask, type TaskEnd, type TaskId, type TaskMeasure, taskMeasures, tasks } from './task.ts'

/** What is different in the other world. */
export type Change =
  | { readonly kind: 'typical-hamstrings' }
  /** a stretching programme of so many weeks; works through tolerance, as the trials say */
  | { readonly kind: 'after-programme'; readonly weeks: number }

export interface Quantity {
  readonly mean: number
  /** 5 % and 95 % */
  readonly band: readonly [number, number]
}

export interface TaskComparison {
  readonly now: Readonly<Record<TaskMeasure, number>>
  readonly changed: Readonly<Record<TaskMeasure, number>>
  /** changed − now */
  readonly change: Readonly<Record<TaskMeasure, Quantity>>
  /** part of the draws in which the lumbar angle changes by more than 5° */
  readonly lumbarChangesNoticeably: number
}

export interface Counterfactual {
  readonly change: Change
  /** leg raise of the two worlds, right and left, degrees */
  readonly extensibilityDeg: Readonly<Record<LegSide, { readonly now: number; readonly changed: number }>>
  readonly tasks: Readonly<Record<TaskId, TaskComparison>>
  readonly draws: number
}

/** Smallest lumbar change that is called noticeable, degrees: beyond the error of an inclinometer reading (judgement). */
export const noticeable = 5

export function counterfactual(posterior: Posterior, tables: PathTables, change: Change, seed = 1, draws = 200): Counterfactual {
  const factor = choleskyFactor(posterior.covariance, vectorSize)
  if (!factor) throw new RangeError('counterfactual: the posterior covariance is not positive definite; fit the person again.')
  const weights = weightsOf(posterior.base.size)
  const random = randomStream(seed)
  const gain = change.kind === 'after-programme' ? programmeGain(change.weeks) : 0
  const perLog = change.kind === 'after-programme' ? raisePerLogTolerance(posterior, tables) : { right: 1, left: 1 }
  const rows: Record<string, { now: TaskEnd; changed: TaskEnd }[]> = Object.fromEntries(tasks.map((task) => [task.id, []]))
  for (let draw = 0; draw < draws; draw++) {
    const person = personFrom(drawn(posterior.mean, factor, random.normal), posterior.base)
    const gained = change.kind === 'after-programme' ? gain * (1 + programmeEffect.spread.value * random.normal()) : 0
    const other = change.kind === 'typical-hamstrings' ? withTypicalHamstrings(person) : afterGain(person, Math.max(0, gained), perLog)
    const now = twinBody(person, tables, weights)
    const changed = twinBody(other, tables, weights)
    for (const task of tasks) {
      const a = endOfTask(now, task)
      const b = endOfTask(changed, task)
      if (a && b) rows[task.id]!.push({ now: a, changed: b })
    }
  }
  const centre = personFrom(posterior.mean, posterior.base)
  const centreChanged = change.kind === 'typical-hamstrings' ? withTypicalHamstrings(centre) : afterGain(centre, gain, perLog)
  const raise = (person: TwinPerson, side: LegSide) => virtualReading(twinBody(person, tables, weights), 'slr', side) ?? Number.NaN
  return {
    change,
    extensibilityDeg: {
      right: { now: raise(centre, 'right'), changed: raise(centreChanged, 'right') },
      left: { now: raise(centre, 'left'), changed: raise(centreChanged, 'left') },
    },
    tasks: Object.fromEntries(tasks.map((task) => [task.id, compare(rows[task.id]!)])) as Record<TaskId, TaskComparison>,
    draws,
  }
}

/** Mean gain of leg raise after so many weeks, degrees: rises quickly, levels off at week four to five. */
export const programmeGain = (weeks: number): number =>
  dose.expectedRaise.value * (1 - Math.exp(-Math.max(0, weeks) / programmeEffect.time.value))

function raisePerLogTolerance(posterior: Posterior, tables: PathTables): Record<LegSide, number> {
  const step = 0.05
  const weights = weightsOf(posterior.base.size)
  const slope = (side: LegSide) => {
    const at = (sign: number) => {
      const moved = Float64Array.from(posterior.mean)
      moved[vectorEntries.findIndex((entry) => entry.id === `tolerance.${side}`)]! += sign * step
      return virtualReading(twinBody(personFrom(moved, posterior.base), tables, weights), 'slr', side)
    }
    const [more, less] = [at(1), at(-1)]
    return more !== null && less !== null && more > less ? (more - less) / (2 * step) : 28
  }
  return { right: slope('right'), left: slope('left') }
}

const afterGain = (person: TwinPerson, gain: number, perLog: Readonly<Record<LegSide, number>>): TwinPerson => ({
  ...person,
  legs: Object.fromEntries(
    legSides.map((side) => {
      const tolerance = natural('tolerance', Math.log(person.legs[side].tolerance) + gain / perLog[side])
      return [side, { ...person.legs[side], tolerance }]
    }),
  ) as unknown as TwinPerson['legs'],
})

function drawn(mean: Float64Array, factor: Float64Array, normal: () => number): Float64Array {
  const standard = Float64Array.from({ length: vectorSize }, normal)
  return mean.map((value, i) => {
    let sum = value
    for (let k = 0; k <= i; k++) sum += factor[i * vectorSize + k]! * standard[k]!
    return sum
  })
}

function compare(rows: readonly { readonly now: TaskEnd; readonly changed: TaskEnd }[]): TaskComparison {
  const mean = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
  const each = <T>(value: (measure: TaskMeasure) => T) =>
    Object.fromEntries(taskMeasures.map((measure) => [measure, value(measure)])) as Record<TaskMeasure, T>
  return {
    now: each((measure) => mean((row) => row.now[measure])),
    changed: each((measure) => mean((row) => row.changed[measure])),
    change: each((measure) => {
      const changes = rows.map((row) => row.changed[measure] - row.now[measure]).sort((a, b) => a - b)
      const at = (part: number) => changes[Math.min(changes.length - 1, Math.floor(part * changes.length))]!
      return { mean: mean((row) => row.changed[measure] - row.now[measure]), band: [at(0.05), at(0.95)] }
    }),
    lumbarChangesNoticeably: mean((row) => (Math.abs(row.changed.lumbarDeg - row.now.lumbarDeg) > noticeable ? 1 : 0)),
  }
}

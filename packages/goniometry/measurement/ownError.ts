/**
 * A person's own error of measurement, from their repeats, shrunk towards the published one. Few repeats say little, so the published figure
 * leads at first and gives way as data grow (conjugate scaled inverse χ²; first across all tests of the person, then for each test).
 */
import { mdcFactor } from '../reliability/icc.ts'
import { mean } from '../statistics.ts'

/** Repeats of one quantity that has not changed: sessions a day or a few apart, same side, method and rater. */
export interface Repeats {
  readonly key: string
  readonly sessions: readonly (readonly number[])[]
  /** Published standard error, same unit. */
  readonly tableSem: number
}

export interface OwnError {
  readonly key: string
  readonly sem: number
  readonly mdc95: number
  /** 0 = the table's figure alone … 1 = own repeats alone. */
  readonly ownWeight: number
  /** Number of own differences it rests on. */
  readonly degreesOfFreedom: number
}

/** How many own repeats weigh as much as the published figure, and as the person's other tests. Judgement. */
const tableWeight = 4
const personWeight = 6

/** @throws {RangeError} a published error is not positive, or a value is not a number */
export function ownErrors(all: readonly Repeats[]): OwnError[] {
  const seen = all.map((repeats) => {
    if (!(repeats.tableSem > 0)) throw new RangeError(`The published error of "${repeats.key}" must be positive (got ${repeats.tableSem}).`)
    const groups = repeats.sessions.filter((group) => group.length > 1)
    if (!groups.flat().every(Number.isFinite)) throw new RangeError(`A repeat of "${repeats.key}" is not a number.`)
    const squares = groups.reduce((sum, group) => sum + group.reduce((s, value) => s + (value - mean(group)) ** 2, 0), 0)
    return { repeats, squares, df: groups.reduce((sum, group) => sum + group.length - 1, 0) }
  })
  return seen.map(({ repeats, squares, df }) => {
    // How this person's other tests compare with the table: 1 = as published.
    const others = seen.filter((other) => other.repeats !== repeats)
    const otherDf = others.reduce((sum, other) => sum + other.df, 0)
    const ratio =
      (personWeight + others.reduce((sum, other) => sum + other.squares / other.repeats.tableSem ** 2, 0)) / (personWeight + otherDf)
    const expected = ratio * repeats.tableSem ** 2
    const sem = Math.sqrt((tableWeight * expected + squares) / (tableWeight + df))
    return { key: repeats.key, sem, mdc95: mdcFactor * sem, ownWeight: df / (tableWeight + df), degreesOfFreedom: df }
  })
}

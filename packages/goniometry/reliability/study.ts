/** A reliability study: rows of rater, session, subject, value → agreement between raters and within each rater. */
import { type BlandAltman, blandAltman } from './blandAltman.ts'
import { type Interval, icc21, icc31, mdcFactor, ReliabilityError, standardErrors, twoWay } from './icc.ts'

export interface StudyRow {
  readonly rater: string
  readonly session: string
  readonly subject: string
  readonly value: number
}

export interface Comparison {
  /** What the columns are, e.g. "rater A, rater B (session 1)". */
  readonly compared: string
  readonly subjects: number
  /** Left out because a value is missing. */
  readonly incomplete: readonly string[]
  readonly icc21: Interval
  readonly icc31: Interval
  /** Absolute agreement: differences between raters count as error. */
  readonly sem: number
  readonly mdc95: number
  readonly semConsistency: number
  readonly mdc95Consistency: number
  /** First column minus second. */
  readonly blandAltman: BlandAltman
}

export interface Study extends Comparison {
  /** Each session: raters against each other. */
  readonly betweenRaters: readonly Comparison[]
  /** Each rater: sessions against each other. */
  readonly withinRater: readonly Comparison[]
}

/**
 * The headline is raters against each other in the first session where there are several raters, else sessions against each other. Values
 * repeated within a rater, session and subject are averaged.
 * @throws {ReliabilityError} too few subjects, raters or sessions
 */
export function reliabilityStudy(rows: readonly StudyRow[]): Study {
  rows.forEach((row, i) => {
    if (!Number.isFinite(row.value))
      throw new ReliabilityError('not-a-number', `Row ${i + 1} (subject ${row.subject}) has no number as value.`)
  })
  const raters = distinct(rows.map((row) => row.rater))
  const sessions = distinct(rows.map((row) => row.session))
  const betweenRaters =
    raters.length < 2
      ? []
      : sessions.flatMap((session) =>
          compare(
            rows.filter((row) => row.session === session),
            'rater',
            `session ${session}`,
          ),
        )
  const withinRater =
    sessions.length < 2
      ? []
      : raters.flatMap((rater) =>
          compare(
            rows.filter((row) => row.rater === rater),
            'session',
            `rater ${rater}`,
          ),
        )
  const headline = betweenRaters[0] ?? withinRater[0]
  if (!headline) {
    throw new ReliabilityError(
      'too-few',
      `Reliability needs at least 2 subjects measured by 2 raters or in 2 sessions; the table has ${distinct(rows.map((row) => row.subject)).length} subjects, ${raters.length} raters, ${sessions.length} sessions.`,
    )
  }
  return { ...headline, betweenRaters, withinRater }
}

function compare(rows: readonly StudyRow[], by: 'rater' | 'session', where: string): Comparison[] {
  const columns = distinct(rows.map((row) => row[by]))
  const subjects = distinct(rows.map((row) => row.subject))
  const cell = (subject: string, column: string) => {
    const values = rows.filter((row) => row.subject === subject && row[by] === column).map((row) => row.value)
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const all = subjects.map((subject) => ({ subject, values: columns.map((column) => cell(subject, column)) }))
  const complete = all.filter((row): row is { subject: string; values: number[] } => row.values.every((value) => value !== null))
  if (columns.length < 2 || complete.length < 2) return []
  const table = complete.map((row) => row.values)
  const analysis = twoWay(table)
  const { agreement, consistency } = standardErrors(analysis)
  return [
    {
      compared: `${columns.map((column) => `${by} ${column}`).join(', ')} (${where})`,
      subjects: complete.length,
      incomplete: all.filter((row) => row.values.includes(null)).map((row) => row.subject),
      icc21: icc21(analysis),
      icc31: icc31(analysis),
      sem: agreement,
      mdc95: mdcFactor * agreement,
      semConsistency: consistency,
      mdc95Consistency: mdcFactor * consistency,
      blandAltman: blandAltman(table.map((row) => [row[0]!, row[1]!])),
    },
  ]
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

/**
 * Intraclass correlation for single ratings, from the two-way analysis of variance: ICC(2,1) absolute agreement of random raters, ICC(3,1)
 * consistency of these raters, with confidence intervals (Shrout & Fleiss 1979, Psychol Bull 86:420; McGraw & Wong 1996, Psychol
 * Methods 1:30).
 */
import { fQuantile } from './fDistribution.ts'

export interface Interval {
  readonly value: number
  readonly lo: number
  readonly hi: number
}

export interface TwoWay {
  /** Subjects, raters (or sessions). */
  readonly n: number
  readonly k: number
  /** Mean squares between subjects, between raters, residual. */
  readonly subjects: number
  readonly raters: number
  readonly residual: number
}

export class ReliabilityError extends Error {
  override readonly name = 'ReliabilityError'
  readonly code: 'too-few' | 'ragged' | 'not-a-number' | 'no-variance'

  constructor(code: ReliabilityError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** @param table - rows are subjects, columns raters or sessions; complete @throws {ReliabilityError} */
export function twoWay(table: readonly (readonly number[])[]): TwoWay {
  const n = table.length
  const k = table[0]?.length ?? 0
  if (n < 2 || k < 2)
    throw new ReliabilityError('too-few', `Reliability needs at least 2 subjects and 2 raters or sessions; got ${n} and ${k}.`)
  table.forEach((row, i) => {
    if (row.length !== k)
      throw new ReliabilityError(
        'ragged',
        `Subject ${i + 1} has ${row.length} values, the first has ${k}. Every subject needs one value from each.`,
      )
    if (!row.every(Number.isFinite))
      throw new ReliabilityError('not-a-number', `Subject ${i + 1} has a value that is not a number (${row.join(', ')}).`)
  })
  const grand = table.flat().reduce((sum, value) => sum + value, 0) / (n * k)
  const rowMeans = table.map((row) => row.reduce((sum, value) => sum + value, 0) / k)
  const columnMeans = Array.from({ length: k }, (_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / n)
  const between = k * rowMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)
  const raters = n * columnMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)
  const residual = table.reduce(
    (sum, row, i) => sum + row.reduce((s, value, j) => s + (value - rowMeans[i]! - columnMeans[j]! + grand) ** 2, 0),
    0,
  )
  if (!(between > 0))
    throw new ReliabilityError(
      'no-variance',
      'All subjects have the same mean: nothing separates them, so reliability is not defined. Use SEM from repeated values instead.',
    )
  return { n, k, subjects: between / (n - 1), raters: raters / (k - 1), residual: residual / ((n - 1) * (k - 1)) }
}

/** Values that agree perfectly have no residual: then both are 1 with a degenerate interval. */
export function icc31({ n, k, subjects, residual }: TwoWay, confidence = 0.95): Interval {
  const value = (subjects - residual) / (subjects + (k - 1) * residual)
  if (residual === 0) return { value, lo: 1, hi: 1 }
  const p = (1 + confidence) / 2
  const f = subjects / residual
  const low = f / fQuantile(p, n - 1, (n - 1) * (k - 1))
  const high = f * fQuantile(p, (n - 1) * (k - 1), n - 1)
  return { value, lo: (low - 1) / (low + k - 1), hi: (high - 1) / (high + k - 1) }
}

export function icc21({ n, k, subjects, raters, residual }: TwoWay, confidence = 0.95): Interval {
  const value = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n)
  if (residual === 0 && raters === 0) return { value, lo: 1, hi: 1 }
  const p = (1 + confidence) / 2
  // Satterthwaite's degrees of freedom, written without the ratio raters / residual so that residual may be 0.
  const a = k * value * raters
  const b = (n * (1 + (k - 1) * value) - k * value) * residual
  const v = (a + b) ** 2 / (a ** 2 / (k - 1) + b ** 2 / ((n - 1) * (k - 1)))
  const upper = fQuantile(p, n - 1, v)
  const lower = fQuantile(p, v, n - 1)
  const rest = k * raters + (k * n - k - n) * residual
  return {
    value,
    lo: (n * (subjects - upper * residual)) / (upper * rest + n * subjects),
    hi: (n * (lower * subjects - residual)) / (rest + n * lower * subjects),
  }
}

/** 1.96 √2: the smallest difference of two readings that error alone explains in 5 % of cases, in standard errors. */
export const mdcFactor = 1.96 * Math.SQRT2

/**
 * Standard error of measurement: `agreement` counts differences between raters as error (de Vet 2006, J Clin Epidemiol 59:1033),
 * `consistency` is the root of the residual mean square (Weir 2005, J Strength Cond Res 19:231).
 */
export function standardErrors({ n, raters, residual }: TwoWay): { readonly agreement: number; readonly consistency: number } {
  return { agreement: Math.sqrt(residual + Math.max(0, (raters - residual) / n)), consistency: Math.sqrt(residual) }
}

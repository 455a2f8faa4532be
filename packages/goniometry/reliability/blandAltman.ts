import { mean, standardDeviation } from '../statistics.ts'

export interface BlandAltman {
  /** Mean of first minus second. */
  readonly bias: number
  readonly sd: number
  /** 95 % limits of agreement, bias ± 1.96 SD (Bland & Altman 1986, Lancet i:307). */
  readonly lo: number
  readonly hi: number
  /** For the plot. */
  readonly points: readonly { readonly mean: number; readonly difference: number }[]
}

/** @param pairs - two readings of each subject @throws {RangeError} fewer than two pairs */
export function blandAltman(pairs: readonly (readonly [number, number])[]): BlandAltman {
  if (pairs.length < 2) throw new RangeError(`Limits of agreement need at least 2 pairs; got ${pairs.length}.`)
  const points = pairs.map(([first, second]) => ({ mean: (first + second) / 2, difference: first - second }))
  const differences = points.map(({ difference }) => difference)
  const bias = mean(differences)
  const sd = standardDeviation(differences)
  return { bias, sd, lo: bias - 1.96 * sd, hi: bias + 1.96 * sd, points }
}

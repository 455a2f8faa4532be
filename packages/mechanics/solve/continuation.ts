/**
 * Follows an equilibrium while a parameter goes from where the answer is known to where it is wanted. Steps shrink where the
 * solver fails and grow where it is easy; a branch that ends is reported with how far it went.
 */
import { type EquilibriumOptions, type EquilibriumProblem, type EquilibriumResult, solveEquilibrium } from './equilibrium.ts'

export interface ContinuationOptions extends EquilibriumOptions {
  /** First part of the way tried at once, 0 … 1. Default 1: the whole way. */
  readonly firstStep?: number
  /** Smallest part of the way before giving up. Default 1/256. */
  readonly smallestStep?: number
  /** Largest change of a variable between two steps taken for the same branch. Default 0.5. */
  readonly longestJump?: number
}

export type ContinuationResult =
  | { readonly kind: 'reached'; readonly result: Extract<EquilibriumResult, { kind: 'balanced' }>; readonly steps: number }
  /** The branch could be followed only to `reached` (0 … 1); `x` is the equilibrium there, `failure` what stopped the next step. */
  | {
      readonly kind: 'lost'
      readonly reached: number
      readonly x: Float64Array
      readonly failure: EquilibriumResult
      readonly steps: number
    }

/**
 * @param problemAt - the problem at a part of the way, 0 (known) … 1 (wanted)
 * @param start - near the equilibrium at 0
 */
export function followEquilibrium(
  problemAt: (part: number) => EquilibriumProblem,
  start: Float64Array,
  options: ContinuationOptions = {},
): ContinuationResult {
  const smallest = options.smallestStep ?? 1 / 256
  const longestJump = options.longestJump ?? 0.5
  let size = options.firstStep ?? 1
  const first = solveEquilibrium(problemAt(0), start, options)
  if (first.kind === 'failed') return { kind: 'lost', reached: 0, x: Float64Array.from(start), failure: first, steps: 0 }
  let at = 0
  let now: Extract<EquilibriumResult, { kind: 'balanced' }> = first
  let before: { part: number; x: Float64Array } | undefined
  let steps = 0
  while (at < 1) {
    const next = Math.min(1, at + size)
    const guess = Float64Array.from(now.x)
    if (before !== undefined) {
      const ratio = (next - at) / (at - before.part)
      for (let i = 0; i < guess.length; i++) guess[i] = now.x[i]! + ratio * (now.x[i]! - before.x[i]!)
    }
    const result = solveEquilibrium(problemAt(next), guess, options)
    steps++
    const jumped = result.kind === 'balanced' && result.x.some((value, i) => Math.abs(value - now.x[i]!) > longestJump) && size > smallest
    if (result.kind === 'balanced' && !jumped) {
      before = { part: at, x: now.x }
      now = result
      at = next
      size = Math.min(1, size * 2)
      continue
    }
    if (size <= smallest) return { kind: 'lost', reached: at, x: now.x, failure: result, steps }
    size = Math.max(smallest, size * 0.5)
  }
  return { kind: 'reached', result: now, steps }
}

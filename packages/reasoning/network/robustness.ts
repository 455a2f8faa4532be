/** How far the answer moves when every uncertain number of the knowledge is drawn anew within its range. */
import { roleStates } from '@sitbone/evidence/explanations/structure'
import { explanationStates } from './knowledge.ts'
import { normals } from './normals.ts'
import { type Inference, posterior } from './posterior.ts'
import type { Term } from './term.ts'

export interface Draws {
  readonly count: number
  /** (draws × explanations) */
  readonly explanation: Float64Array
  /** (draws × roles) */
  readonly role: Float64Array
}

export const DRAWS = 1000
const SEED = 20261124

/** @param seed - the same seed gives the same draws. */
export function drawPosteriors(inference: Inference, terms: readonly Term[], count: number = DRAWS, seed: number = SEED): Draws {
  const normal = normals(seed)
  const explanation = new Float64Array(count * explanationStates.length)
  const role = new Float64Array(count * roleStates.length)
  for (let draw = 0; draw < count; draw++) {
    const drawn = posterior(inference, terms, normal)
    explanation.set(drawn.explanation, draw * explanationStates.length)
    role.set(drawn.role, draw * roleStates.length)
  }
  return { count, explanation, role }
}

/** The 5th and 95th percentile of one column. */
export function bandOf(values: Float64Array, columns: number, column: number): [number, number] {
  const count = values.length / columns
  const sorted = new Float64Array(count)
  for (let draw = 0; draw < count; draw++) sorted[draw] = values[draw * columns + column]!
  sorted.sort()
  const at = (share: number) => sorted[Math.min(count - 1, Math.floor(share * count))]!
  return [at(0.05), at(0.95)]
}

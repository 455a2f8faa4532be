/**
 * A virtual test as boundary conditions: which angles are fixed, which follow the input (what the examiner moves), which are free to
 * find their balance, what loads act besides passive tissue, and when the person stops. No test has a formula of its own; the solver
 * reads this.
 */
import type { LegSide } from '../person/parameters.ts'
import type { Base } from './posture.ts'

/** Angles named from the tested leg. */
export const angleNames = ['pelvis', 'lumbar', 'thoracic', 'hip', 'knee', 'ankle', 'otherHip', 'otherKnee', 'otherAnkle'] as const
export type AngleName = (typeof angleNames)[number]

/** angle = constant + input × the test's input + Σ unknown[i] × unknown i; or the lumbar part of a forward bend (strategy). */
export type AngleRule =
  | { readonly kind: 'linear'; readonly constant: number; readonly input: number; readonly unknown: readonly number[] }
  /** lumbar flexion prescribed by the person's strategy for a trunk inclination equal to the input */
  | { readonly kind: 'bend-lumbar' }
  /** pelvis: what the strategy leaves of the trunk inclination, tilted forward */
  | { readonly kind: 'bend-pelvis' }
  /** hip flexion of a bend on upright legs: the same angle the other way */
  | { readonly kind: 'bend-hip' }
  /** lumbar flexion of a full bend, whatever the input */
  | { readonly kind: 'full-bend-lumbar' }
  /** thoracic flexion of a bend: grows with the input to the person's own amount at its end */
  | { readonly kind: 'bend-thorax' }

export interface Unknown {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly start: number
}

export type Load =
  /** thorax on a table: slight friction of the pelvis, and lift-off once the lordosis is flat */
  | { readonly kind: 'table' }
  /** weight of pelvis, trunk, head and arms, turning about the hip centre or rolling over a seat contact behind it */
  | { readonly kind: 'trunk-weight'; readonly pivot: 'hip' | 'seat' }
  /** the tested leg hangs */
  | { readonly kind: 'leg-weight' }

export type StopRule =
  /** hamstring force reaches the person's tolerance × factor; `along` = the angle that stretches them */
  | { readonly kind: 'stretch'; readonly along: 'hip' | 'knee'; readonly legs: 'tested' | 'both'; readonly factor: number }
  /** weight-bearing ankle: passive moment reaches the pressing moment */
  | { readonly kind: 'ankle-moment' }
  /** hip rotation: passive moment reaches the examiner's */
  | { readonly kind: 'rotation-moment' }
  /** a posture, nothing is moved */
  | { readonly kind: 'none' }

/** How the free angles are found: `minimum` of energy, or a `stationary` point where the balance is unstable (sitting on a rolling pelvis). */
export type BalanceKind = 'minimum' | 'stationary'

export interface TestSetup {
  readonly side: LegSide
  readonly base: Base
  readonly angles: Readonly<Record<AngleName, AngleRule>>
  readonly unknowns: readonly Unknown[]
  readonly balance: BalanceKind
  readonly loads: readonly Load[]
  readonly stop: StopRule
  /** rad; the input runs from `start` towards `end`; reaching `end` means `endMeans` */
  readonly input: { readonly start: number; readonly end: number; readonly endMeans: 'rom' | 'contact' }
  /** Part by which a dorsiflexed ankle and a bent neck lower the tolerance of a person with nerve = 1. */
  readonly sensitising: number
}

export const degree = Math.PI / 180
const linear = (constant: number, input: number, unknown: readonly number[]): AngleRule => ({ kind: 'linear', constant, input, unknown })
/** A fixed angle, degrees. */
export const fixed = (degrees: number): AngleRule => linear(degrees * degree, 0, [])
/** Follows the input: constant (degrees) + factor × input. */
export const follows = (factor: number, degrees = 0): AngleRule => linear(degrees * degree, factor, [])
/** constant (degrees) + input factor × input + Σ coefficients × unknowns */
export const balanced = (unknown: readonly number[], degrees = 0, input = 0): AngleRule => linear(degrees * degree, input, unknown)

/** What a person can change about a body in the explorer; plain data, so that the page does not load the twin for it. */

/** Changes to a body; null: as it is. */
export interface Settings {
  /** Leg raise in degrees that the hamstrings allow, both sides. */
  readonly extensibilityDeg: number | null
  /** The three parts of it one by one; they win over `extensibilityDeg`. */
  readonly parts: HamstringParts | null
  /** Structures in front of the hip shorter (+) than typical, degrees. */
  readonly hipFlexorShiftDeg: number | null
  /** Lumbar flexion from standing, degrees. */
  readonly lumbarRangeDeg: number | null
  /** How much more than typical a bent ankle or neck brings a leg raise to its end, factor. */
  readonly nerve: number | null
  /** How much more of a bend the lower back does than usual, percent. Only this body, not the typical one. */
  readonly backSharePercent: number
}

export interface HamstringParts {
  /** mm longer (+) than typical */
  readonly lengthMm: number
  /** times typical */
  readonly stiffness: number
  /** times typical */
  readonly tolerance: number
}

export const unchanged: Settings = {
  extensibilityDeg: null,
  parts: null,
  hipFlexorShiftDeg: null,
  lumbarRangeDeg: null,
  nerve: null,
  backSharePercent: 0,
}

/**
 * The curves of the Thelen 2003 muscle, normalised like Millard's: force by the maximum isometric force, fibre length by the
 * optimal, tendon length by slack length, velocity by the maximum contraction velocity. Values with slopes where a solver needs them.
 *
 * @see Thelen 2003, J Biomech Eng 125:70; OpenSim 4.6 `Thelen2003Muscle` (toe of the tendon without the paper's rounding)
 */
export interface ThelenCurves {
  readonly fmaxTendonStrain: number
  readonly fmaxMuscleStrain: number
  readonly kShapeActive: number
  readonly kShapePassive: number
  readonly af: number
  readonly flen: number
  /** Fraction of the eccentric plateau from which the force–velocity curve is continued as a straight line. */
  readonly velocityExtrapolationThreshold: number
  /** Derived: strain at the end of the toe, slope beyond it, exp(kShapePassive) − 1. */
  readonly toeStrain: number
  readonly linearStiffness: number
  readonly passiveDenominator: number
}

const kToe = 3
const toeForce = 0.33
const toeDenominator = Math.exp(kToe) - 1

/** @param p - the seven parameters in the order of `Muscles.thelen` */
export function thelenCurves(p: ArrayLike<number>): ThelenCurves {
  const e0 = p[0]!
  const e3 = Math.exp(3)
  const toeStrain = (99 * e0 * e3) / (166 * e3 - 67)
  return {
    fmaxTendonStrain: e0,
    fmaxMuscleStrain: p[1]!,
    kShapeActive: p[2]!,
    kShapePassive: p[3]!,
    af: p[4]!,
    flen: p[5]!,
    velocityExtrapolationThreshold: p[6]!,
    toeStrain,
    linearStiffness: 0.67 / (e0 - toeStrain),
    passiveDenominator: Math.exp(p[3]!) - 1,
  }
}

/** Length in `sample[0]`; value into `sample[0]`, slope into `sample[1]`. */
export function thelenActiveForceLength(c: ThelenCurves, sample: Float64Array): void {
  const length = sample[0]!
  const d = length - 1
  const value = Math.exp((-d * d) / c.kShapeActive)
  sample[0] = value
  sample[1] = ((-2 * d) / c.kShapeActive) * value
}

/** Zero up to the optimal length (no smoothing there: the slope jumps). */
export function thelenPassiveForceLength(c: ThelenCurves, sample: Float64Array): void {
  const length = sample[0]!
  if (!(length > 1)) {
    sample[0] = 0
    sample[1] = 0
    return
  }
  const rate = c.kShapePassive / c.fmaxMuscleStrain
  const grown = Math.exp(rate * (length - 1))
  sample[0] = (grown - 1) / c.passiveDenominator
  sample[1] = (rate * grown) / c.passiveDenominator
}

export function thelenTendonForceLength(c: ThelenCurves, sample: Float64Array): void {
  const length = sample[0]!
  const strain = length - 1
  if (strain > c.toeStrain) {
    sample[0] = c.linearStiffness * (strain - c.toeStrain) + toeForce
    sample[1] = c.linearStiffness
  } else if (strain > 0) {
    const grown = Math.exp((kToe * strain) / c.toeStrain)
    sample[0] = (toeForce / toeDenominator) * (grown - 1)
    sample[1] = (toeForce / toeDenominator) * (kToe / c.toeStrain) * grown
  } else {
    sample[0] = 0
    sample[1] = 0
  }
}

/** ∫ passive force from the optimal length, per unit of normalised length. */
export function thelenPassiveIntegral(c: ThelenCurves, length: number): number {
  if (!(length > 1)) return 0
  const rate = c.kShapePassive / c.fmaxMuscleStrain
  return (Math.expm1(rate * (length - 1)) / rate - (length - 1)) / c.passiveDenominator
}

/** ∫ tendon force from slack length, per unit of normalised length. */
export function thelenTendonIntegral(c: ThelenCurves, length: number): number {
  const strain = length - 1
  if (!(strain > 0)) return 0
  const toe = Math.min(strain, c.toeStrain)
  const rate = kToe / c.toeStrain
  const beyond = strain - toe
  return (toeForce / toeDenominator) * (Math.expm1(rate * toe) / rate - toe) + beyond * (toeForce + 0.5 * c.linearStiffness * beyond)
}

/**
 * Force–velocity multiplier at a normalised fibre velocity (lengthening positive), the closed inverse of Thelen's equations 6
 * and 7: OpenSim finds the same value by Newton steps.
 *
 * @param activation - the curve widens with activation; > 0
 * @param activeForceLength - active force–length multiplier at this length; > 0
 */
export function thelenForceVelocity(c: ThelenCurves, activation: number, activeForceLength: number, velocity: number): number {
  const full = activation * activeForceLength // isometric force
  const width = 0.25 + 0.75 * activation
  if (velocity <= 0) {
    // velocity = width (f − full) / (full + f / af)
    if (velocity < -width) {
      // beyond the fastest shortening: straight on with the slope at f = 0
      const slope = width / full + width / (full * c.af)
      return (velocity + width) / slope / full
    }
    return (width + velocity) / (width - velocity / c.af)
  }
  const scale = (2 + 2 / c.af) / (c.flen - 1)
  const threshold = c.velocityExtrapolationThreshold * c.flen * full
  const atThreshold = scale * (full * c.flen - threshold)
  const fastest = (width * (threshold - full)) / atThreshold
  if (velocity > fastest) {
    const slope = width / atThreshold + (width * (threshold - full) * scale) / (atThreshold * atThreshold)
    return (threshold + (velocity - fastest) / slope) / full
  }
  return (velocity * scale * c.flen + width) / (width + velocity * scale)
}

/**
 * The four curves of the Millard 2012 muscle: active force–length, passive force–length, tendon force–length and
 * force–velocity, with OpenSim's properties and defaults. Lengths are normalised by the optimal fibre length (tendon: slack
 * length), velocities by the maximum shortening velocity, forces by the maximum isometric force.
 *
 * @see Millard, Uchida, Seth & Delp 2013, J Biomech Eng 135:021005; OpenSim 4.6 `SmoothSegmentedFunctionFactory`
 */
import { bezierCorner, type CurveEnd, scaleCurviness } from './bezierCorner.ts'
import { MuscleError } from './muscleError.ts'
import { type SmoothCurve, smoothCurve } from './smoothCurve.ts'

export interface ActiveForceLength {
  readonly minNormActiveFibreLength: number
  readonly transitionNormFibreLength: number
  readonly maxNormActiveFibreLength: number
  readonly shallowAscendingSlope: number
  readonly minimumValue: number
}

export interface PassiveForceLength {
  readonly strainAtZeroForce: number
  readonly strainAtOneNormForce: number
  /** All three or none. Without them: 0.2, 2 / (e1 − e0), 0.75. */
  readonly optional?: { readonly stiffnessAtLowForce: number; readonly stiffnessAtOneNormForce: number; readonly curviness: number }
}

export interface TendonForceLength {
  readonly strainAtOneNormForce: number
  /** All three or none. Without them: 1.375 / e1, 2/3, 0.5. */
  readonly optional?: { readonly stiffnessAtOneNormForce: number; readonly normForceAtToeEnd: number; readonly curviness: number }
}

export interface ForceVelocity {
  readonly concentricSlopeAtVmax: number
  readonly concentricSlopeNearVmax: number
  readonly isometricSlope: number
  readonly eccentricSlopeAtVmax: number
  readonly eccentricSlopeNearVmax: number
  readonly maxEccentricVelocityForceMultiplier: number
  readonly concentricCurviness: number
  readonly eccentricCurviness: number
}

/** OpenSim 4.6's defaults, used where a document is silent. */
export const millardDefaults = {
  activeForceLength: {
    minNormActiveFibreLength: 0.4441,
    transitionNormFibreLength: 0.73,
    maxNormActiveFibreLength: 1.8123,
    shallowAscendingSlope: 0.8616,
    minimumValue: 0.1,
  },
  passiveForceLength: { strainAtZeroForce: 0, strainAtOneNormForce: 0.7 },
  tendonForceLength: { strainAtOneNormForce: 0.049 },
  forceVelocity: {
    concentricSlopeAtVmax: 0,
    concentricSlopeNearVmax: 0.25,
    isometricSlope: 5,
    eccentricSlopeAtVmax: 0,
    eccentricSlopeNearVmax: 0.15,
    maxEccentricVelocityForceMultiplier: 1.4,
    concentricCurviness: 0.6,
    eccentricCurviness: 0.9,
  },
} as const satisfies {
  activeForceLength: ActiveForceLength
  passiveForceLength: PassiveForceLength
  tendonForceLength: TendonForceLength
  forceVelocity: ForceVelocity
}

/** Five corners: shoulder, steep and shallow ascending limb, plateau, descending limb. */
export function activeForceLengthCurve(p: ActiveForceLength = millardDefaults.activeForceLength): SmoothCurve {
  const name = 'active force–length'
  const curviness = scaleCurviness(1)
  const x0 = p.minNormActiveFibreLength
  const x1 = p.transitionNormFibreLength
  const x2 = 1
  const x3 = p.maxNormActiveFibreLength
  const gap = Math.sqrt(Number.EPSILON)
  require(x0 >= 0 && x1 > x0 + gap && x2 > x1 + gap && x3 > x2 + gap, name, 'its lengths must rise: 0 ≤ min < transition < 1 < max')
  require(p.minimumValue >= 0, name, 'minimum_value must not be negative')
  require(p.shallowAscendingSlope >= 0 &&
    p.shallowAscendingSlope < 1 / (x2 - x1), name, 'shallow_ascending_slope must be between 0 and 1 / (1 − transition)')
  const halfPlateau = 0.05 * x2 // half the plateau; a sarcomere's is 0.0259, whole muscles measure wider
  const shoulderX = x2 - halfPlateau
  const y1 = 1 - p.shallowAscendingSlope * (shoulderX - x1)
  const steep: CurveEnd = {
    x: x0 + 0.5 * (x1 - x0),
    y: 0.5 * y1,
    slope: (1.25 * y1) / (x1 - x0),
  }
  const shallow: CurveEnd = { x: x1 + 0.5 * (shoulderX - x1), y: y1 + 0.5 * (1 - y1), slope: p.shallowAscendingSlope }
  const descending: CurveEnd = {
    x: x2 + halfPlateau + 0.5 * (x3 - (x2 + halfPlateau)),
    y: 0.5,
    slope: -1 / (x3 - halfPlateau - (x2 + halfPlateau)),
  }
  const ends: CurveEnd[] = [
    { x: x0, y: p.minimumValue, slope: 0 },
    steep,
    shallow,
    { x: x2, y: 1, slope: 0 },
    descending,
    { x: x3, y: p.minimumValue, slope: 0 },
  ]
  return throughEnds(ends, () => curviness, name)
}

/** Two corners: a gentle foot, then the rise to one at `strainAtOneNormForce`. */
export function passiveForceLengthCurve(p: PassiveForceLength = millardDefaults.passiveForceLength): SmoothCurve {
  const name = 'passive force–length'
  const range = p.strainAtOneNormForce - p.strainAtZeroForce
  const { stiffnessAtLowForce, stiffnessAtOneNormForce, curviness } = p.optional ?? {
    stiffnessAtLowForce: 0.2,
    stiffnessAtOneNormForce: 2 / range,
    curviness: 0.75,
  }
  require(range > 0, name, 'strain_at_one_norm_force must be greater than strain_at_zero_force')
  require(stiffnessAtOneNormForce > 1 / range, name, `stiffness_at_one_norm_force must be greater than ${1 / range}`)
  require(stiffnessAtLowForce > 0 && stiffnessAtLowForce < 1 / range, name, `stiffness_at_low_force must be between 0 and ${1 / range}`)
  require(curviness >= 0 && curviness <= 1, name, 'curviness must be between 0 and 1')
  const zero = 1 + p.strainAtZeroForce
  const one = 1 + p.strainAtOneNormForce
  const low = zero + Math.min(0.1 * (1 / stiffnessAtOneNormForce), 0.1 * (one - zero))
  const foot = zero + 0.5 * (low - zero)
  const ends: CurveEnd[] = [
    { x: zero, y: 0, slope: 0 },
    { x: low, y: stiffnessAtLowForce * (low - foot), slope: stiffnessAtLowForce },
    { x: one, y: 1, slope: stiffnessAtOneNormForce },
  ]
  return throughEnds(ends, () => scaleCurviness(curviness), name)
}

/** Two corners make the toe; straight from `normForceAtToeEnd` on. */
export function tendonForceLengthCurve(p: TendonForceLength = millardDefaults.tendonForceLength): SmoothCurve {
  const name = 'tendon force–length'
  const strain = p.strainAtOneNormForce
  const {
    stiffnessAtOneNormForce: stiffness,
    normForceAtToeEnd: toeY,
    curviness,
  } = p.optional ?? {
    stiffnessAtOneNormForce: 1.375 / strain,
    normForceAtToeEnd: 2 / 3,
    curviness: 0.5,
  }
  require(strain > 0, name, 'strain_at_one_norm_force must be greater than 0')
  require(toeY > 0 && toeY < 1, name, 'norm_force_at_toe_end must be between 0 and 1')
  require(stiffness > 1 / strain, name, `stiffness_at_one_norm_force must be greater than ${1 / strain}`)
  require(curviness >= 0 && curviness <= 1, name, 'curviness must be between 0 and 1')
  const one = 1 + strain
  const toeX = (toeY - 1) / stiffness + one
  const footX = 1 + (toeX - 1) / 10 // the middle line meets zero force right of slack length, which limits the curvature of the toe
  const middleY = toeY / 2
  const middleX = (middleY - 1) / stiffness + one
  const middleSlope = middleY / (middleX - footX)
  const controlX = footX + 0.5 * (middleX - footX)
  const ends: CurveEnd[] = [
    { x: 1, y: 0, slope: 0 },
    { x: controlX, y: middleSlope * (controlX - footX), slope: middleSlope },
    { x: toeX, y: toeY, slope: stiffness },
  ]
  return throughEnds(ends, () => scaleCurviness(curviness), name)
}

/** Four corners from −1 (fastest shortening) to 1; velocity 0 gives 1. */
export function forceVelocityCurve(p: ForceVelocity = millardDefaults.forceVelocity): SmoothCurve {
  const { ends, curviness } = forceVelocityEnds(p)
  return throughEnds(ends, curviness, 'force–velocity')
}

/** The same curve with x and y exchanged; its end slopes must not be 0. */
export function forceVelocityInverseCurve(p: ForceVelocity): SmoothCurve {
  const name = 'force–velocity inverse'
  require(p.concentricSlopeAtVmax > 0 && p.eccentricSlopeAtVmax > 0, name, 'the slopes at vmax must be greater than 0')
  const { ends, curviness } = forceVelocityEnds(p)
  const corners = ends.slice(1).map((end, i) => {
    const corner = bezierCorner(ends[i]!, end, curviness(i), name)
    return [...corner.slice(6), ...corner.slice(0, 6)]
  })
  return smoothCurve(corners, { startY: -1, startSlope: 1 / p.concentricSlopeAtVmax, endY: 1, endSlope: 1 / p.eccentricSlopeAtVmax })
}

function forceVelocityEnds(p: ForceVelocity): { ends: CurveEnd[]; curviness: (corner: number) => number } {
  const name = 'force–velocity'
  const top = p.maxEccentricVelocityForceMultiplier
  require(top > 1, name, 'max_eccentric_velocity_force_multiplier must be greater than 1')
  require(p.concentricSlopeAtVmax >= 0 && p.concentricSlopeAtVmax < 1, name, 'concentric_slope_at_vmax must be between 0 and 1')
  require(p.concentricSlopeNearVmax > p.concentricSlopeAtVmax &&
    p.concentricSlopeNearVmax <= 1, name, 'concentric_slope_near_vmax must be greater than the slope at vmax and at most 1')
  require(p.isometricSlope > 1, name, 'isometric_slope must be greater than 1')
  require(p.eccentricSlopeAtVmax >= 0 && p.eccentricSlopeAtVmax < top - 1, name, `eccentric_slope_at_vmax must be between 0 and ${top - 1}`)
  require(p.eccentricSlopeNearVmax >= p.eccentricSlopeAtVmax &&
    p.eccentricSlopeNearVmax < top - 1, name, `eccentric_slope_near_vmax must be between the slope at vmax and ${top - 1}`)
  const near = 0.9 // the fraction of vmax at which the "near" slopes hold
  const ends: CurveEnd[] = [
    { x: -1, y: 0, slope: p.concentricSlopeAtVmax },
    {
      x: -near,
      y: 0.5 * p.concentricSlopeNearVmax * (-near + 1) + 0.5 * p.concentricSlopeAtVmax * (-near + 1),
      slope: p.concentricSlopeNearVmax,
    },
    { x: 0, y: 1, slope: p.isometricSlope },
    {
      x: near,
      y: top + 0.5 * p.eccentricSlopeNearVmax * (near - 1) + 0.5 * p.eccentricSlopeAtVmax * (near - 1),
      slope: p.eccentricSlopeNearVmax,
    },
    { x: 1, y: top, slope: p.eccentricSlopeAtVmax },
  ]
  return { ends, curviness: (corner) => scaleCurviness(corner < 2 ? p.concentricCurviness : p.eccentricCurviness) }
}

function throughEnds(ends: readonly CurveEnd[], curviness: (corner: number) => number, name: string): SmoothCurve {
  const corners = ends.slice(1).map((end, i) => bezierCorner(ends[i]!, end, curviness(i), name))
  const first = ends[0]!
  const last = ends[ends.length - 1]!
  return smoothCurve(corners, { startY: first.y, startSlope: first.slope, endY: last.y, endSlope: last.slope })
}

function require(holds: boolean, curve: string, rule: string): void {
  if (!holds)
    throw new MuscleError(
      'curve-property',
      `The ${curve} curve cannot be built: ${rule}. Correct the curve's properties in the model file.`,
    )
}

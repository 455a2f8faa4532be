/**
 * What the muscle functions need of a model's muscles, worked out once: curves (shared between muscles that agree), pennation
 * height, the shortest fibre and the lowest activation that the muscle class allows. Plain data: can be posted to a worker.
 */
import { type Muscles, muscleClasses } from '../model/model.ts'
import { type DeGrooteFreglyCurves, deGrooteFreglyCurves, minNormFibreLength } from './deGrooteFreglyCurves.ts'
import { activeForceLengthCurve, forceVelocityCurve, passiveForceLengthCurve, tendonForceLengthCurve } from './millardCurves.ts'
import { MuscleError } from './muscleError.ts'
import { millardMaximumPennation, pennationHeight, shortestPennateFibre } from './pennation.ts'
import type { SmoothCurve } from './smoothCurve.ts'
import { type ThelenCurves, thelenCurves } from './thelenCurves.ts'

/** Below this OpenSim treats a Millard fibre as undamped and keeps its curves away from zero. */
const leastDamping = 0.001

export interface MillardCurves {
  readonly activeForceLength: SmoothCurve
  readonly passiveForceLength: SmoothCurve
  readonly tendonForceLength: SmoothCurve
  readonly forceVelocity: SmoothCurve
}

export interface MuscleCurves {
  /** nm */
  readonly count: number
  readonly names: readonly string[]
  /** (nm) see `muscleClasses` */
  readonly muscleClass: Uint8Array
  /** (nm) path index */
  readonly path: Int32Array
  readonly maxIsometricForce: Float64Array
  readonly optimalFibreLength: Float64Array
  readonly tendonSlackLength: Float64Array
  readonly maxContractionVelocity: Float64Array
  readonly fibreDamping: Float64Array
  /** (nm) 1 where the document says the tendon is rigid */
  readonly rigidTendon: Uint8Array
  /** (nm) lowest activation the class works with */
  readonly minimumActivation: Float64Array
  /** (nm) m, height of the pennation parallelogram */
  readonly height: Float64Array
  /** (nm) rad, pennation of the shortest fibre */
  readonly pennationAtShortest: Float64Array
  /** (nm) m, the fibre is clamped here */
  readonly shortestFibre: Float64Array
  /** (nm) m, its length along the tendon */
  readonly shortestAlongTendon: Float64Array
  /** (nm) normalised fibre length where passive force begins, strain range over which it reaches one, the same strain of the tendon: for first guesses */
  readonly passiveStart: Float64Array
  readonly passiveRange: Float64Array
  readonly tendonRange: Float64Array
  /** (nm) of its class, null for others */
  readonly millard: readonly (MillardCurves | null)[]
  readonly thelen: readonly (ThelenCurves | null)[]
  readonly deGrooteFregly: readonly (DeGrooteFreglyCurves | null)[]
}

/**
 * @param names - muscle names, for messages
 * @throws {MuscleError} `muscle-property`, `curve-property` or `curve-not-a-corner`, naming the muscle
 */
export function muscleCurves(muscles: Muscles, names: readonly string[]): MuscleCurves {
  const nm = muscles.count
  const shared = new Map<string, unknown>()
  const share = <T>(key: string, make: () => T): T => {
    if (!shared.has(key)) shared.set(key, make())
    return shared.get(key) as T
  }
  const column = () => new Float64Array(nm)
  const out = {
    count: nm,
    names,
    muscleClass: muscles.muscleClass,
    path: muscles.path,
    maxIsometricForce: muscles.maxIsometricForce,
    optimalFibreLength: muscles.optimalFibreLength,
    tendonSlackLength: muscles.tendonSlackLength,
    maxContractionVelocity: muscles.maxContractionVelocity,
    fibreDamping: muscles.fibreDamping,
    rigidTendon: muscles.ignoreTendonCompliance,
    minimumActivation: column(),
    height: column(),
    pennationAtShortest: column(),
    shortestFibre: column(),
    shortestAlongTendon: column(),
    passiveStart: column(),
    passiveRange: column(),
    tendonRange: column(),
    millard: new Array<MillardCurves | null>(nm).fill(null),
    thelen: new Array<ThelenCurves | null>(nm).fill(null),
    deGrooteFregly: new Array<DeGrooteFreglyCurves | null>(nm).fill(null),
  }
  for (let m = 0; m < nm; m++) {
    const kind = muscles.muscleClass[m]!
    if (kind === muscleClasses.other) continue
    const name = names[m] ?? `number ${m}`
    const optimal = muscles.optimalFibreLength[m]!
    requirePositive(name, 'max_isometric_force', muscles.maxIsometricForce[m]!, 'allow-zero')
    requirePositive(name, 'optimal_fiber_length', optimal)
    requirePositive(name, 'tendon_slack_length', muscles.tendonSlackLength[m]!)
    const pennation = muscles.pennationAtOptimal[m]!
    if (!(pennation >= 0 && pennation < Math.PI / 2)) {
      throw new MuscleError(
        'muscle-property',
        `Muscle "${name}" has pennation_angle_at_optimal = ${pennation}. It must be at least 0 and below π/2 rad; OpenSim documents hold it in radians.`,
      )
    }
    const height = pennationHeight(optimal, pennation)
    out.height[m] = height
    try {
      if (kind === muscleClasses.millard2012Equilibrium) fillMillard(m, height, optimal)
      else if (kind === muscleClasses.thelen2003) fillThelen(m, height, optimal)
      else fillDeGroote(m, height, optimal)
    } catch (error) {
      if (error instanceof MuscleError) throw new MuscleError(error.code, `Muscle "${name}": ${error.message}`)
      throw error
    }
    const shortest = out.shortestFibre[m]!
    out.shortestAlongTendon[m] = Math.sqrt(Math.max(0, shortest * shortest - height * height))
  }
  return out

  function fillMillard(m: number, height: number, optimal: number): void {
    const undamped = muscles.ignoreTendonCompliance[m] === 0 && !(muscles.fibreDamping[m]! >= leastDamping)
    const a = muscles.activeForceLength.subarray(m * 5, m * 5 + 5)
    const v = muscles.forceVelocity.subarray(m * 8, m * 8 + 8)
    const p = muscles.passiveForceLength.subarray(m * 5, m * 5 + 5)
    const t = muscles.tendonForceLength.subarray(m * 4, m * 4 + 4)
    // OpenSim's singularity rules: only an elastic tendon without damping keeps a floor under the curves.
    const minimumValue = undamped ? Math.max(0.1, a[4]!) : 0
    const steepEnds = undamped && (v[0]! < 0.1 || v[3]! < 0.1)
    const concentricEnd = undamped ? (steepEnds ? 0.1 : v[0]!) : 0
    const eccentricEnd = undamped ? (steepEnds ? 0.1 : v[3]!) : 0
    const lowest = muscles.minimumActivation[m]!
    out.minimumActivation[m] = Math.min(1, Math.max(undamped ? 0.01 : 0, lowest))
    out.millard[m] = share(`m ${[minimumValue, concentricEnd, eccentricEnd, ...a, ...v, ...p, ...t].join(' ')}`, () => ({
      activeForceLength: share(`a ${minimumValue} ${a.join(' ')}`, () =>
        activeForceLengthCurve({
          minNormActiveFibreLength: a[0]!,
          transitionNormFibreLength: a[1]!,
          maxNormActiveFibreLength: a[2]!,
          shallowAscendingSlope: a[3]!,
          minimumValue,
        }),
      ),
      passiveForceLength: share(`p ${p.join(' ')}`, () =>
        passiveForceLengthCurve({
          strainAtZeroForce: p[0]!,
          strainAtOneNormForce: p[1]!,
          ...optionalThree(p.subarray(2, 5), 'FiberForceLengthCurve', (x) => ({
            optional: { stiffnessAtLowForce: x[0]!, stiffnessAtOneNormForce: x[1]!, curviness: x[2]! },
          })),
        }),
      ),
      tendonForceLength: share(`t ${t.join(' ')}`, () =>
        tendonForceLengthCurve({
          strainAtOneNormForce: t[0]!,
          ...optionalThree(t.subarray(1, 4), 'TendonForceLengthCurve', (x) => ({
            optional: { stiffnessAtOneNormForce: x[0]!, normForceAtToeEnd: x[1]!, curviness: x[2]! },
          })),
        }),
      ),
      forceVelocity: share(`v ${concentricEnd} ${eccentricEnd} ${v.join(' ')}`, () =>
        forceVelocityCurve({
          concentricSlopeAtVmax: concentricEnd,
          concentricSlopeNearVmax: v[1]!,
          isometricSlope: v[2]!,
          eccentricSlopeAtVmax: eccentricEnd,
          eccentricSlopeNearVmax: v[4]!,
          maxEccentricVelocityForceMultiplier: v[5]!,
          concentricCurviness: v[6]!,
          eccentricCurviness: v[7]!,
        }),
      ),
    }))
    const pennate = shortestPennateFibre(height, optimal, millardMaximumPennation)
    const active = a[0]! * optimal
    out.shortestFibre[m] = Math.max(active, pennate)
    out.pennationAtShortest[m] = active > pennate ? Math.asin(height / active) : height > 0 ? millardMaximumPennation : 0
    out.passiveStart[m] = 1 + p[0]!
    out.passiveRange[m] = p[1]! - p[0]!
    out.tendonRange[m] = t[0]!
  }

  function fillThelen(m: number, height: number, optimal: number): void {
    const p = muscles.thelen.subarray(m * 7, m * 7 + 7)
    const maximumPennation = Number.isNaN(muscles.maximumPennation[m]!) ? millardMaximumPennation : muscles.maximumPennation[m]!
    out.thelen[m] = share(`th ${p.join(' ')}`, () => thelenCurves(p))
    out.minimumActivation[m] = Math.min(1, Math.max(0.01, muscles.minimumActivation[m]!))
    out.shortestFibre[m] = shortestPennateFibre(height, optimal, maximumPennation)
    out.pennationAtShortest[m] = height > 0 ? maximumPennation : 0
    out.passiveStart[m] = 1
    out.passiveRange[m] = p[1]!
    out.tendonRange[m] = p[0]!
  }

  function fillDeGroote(m: number, height: number, optimal: number): void {
    const p = muscles.deGrooteFregly.subarray(m * 5, m * 5 + 5)
    out.deGrooteFregly[m] = share(`dg ${p.join(' ')}`, () => deGrooteFreglyCurves(p))
    out.minimumActivation[m] = Math.max(0, muscles.minimumActivation[m]! || 0)
    out.shortestFibre[m] = Math.max(minNormFibreLength * optimal, height)
    out.pennationAtShortest[m] = Math.asin(height / out.shortestFibre[m]!)
    out.passiveStart[m] = minNormFibreLength
    out.passiveRange[m] = 1 + p[1]! - minNormFibreLength
    out.tendonRange[m] = p[2]!
  }
}

function optionalThree<T extends object>(values: Float64Array, curve: string, make: (values: Float64Array) => T): T | Record<never, never> {
  const given = values.filter((value) => !Number.isNaN(value)).length
  if (given === 0) return {}
  if (given === 3) return make(values)
  throw new MuscleError(
    'curve-property',
    `its ${curve} sets ${given} of its three optional properties. OpenSim takes all three or none: set the missing ones or remove the others.`,
  )
}

function requirePositive(muscle: string, property: string, value: number, zero: 'allow-zero' | 'no-zero' = 'no-zero'): void {
  if (Number.isFinite(value) && (zero === 'allow-zero' ? value >= 0 : value > 0)) return
  throw new MuscleError(
    'muscle-property',
    `Muscle "${muscle}" has ${property} = ${value}. Without a ${zero === 'allow-zero' ? 'finite' : 'positive'} value its force cannot be computed. ` +
      `Correct it in the model file, or leave the muscle out.`,
  )
}

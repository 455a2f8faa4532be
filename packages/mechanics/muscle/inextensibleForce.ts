/**
 * Force along the tendon at full activation with the tendon taken as inextensible, and the passive force beside it: what
 * static optimisation shares out, linear in activation.
 *
 * @see OpenSim 4.6 `Muscle::calcInextensibleTendonActiveFiberForce`; Thelen & Anderson 2006, J Biomech 39:1107
 */
import { muscleClasses } from '../model/model.ts'
import { deGrooteForceVelocity } from './deGrooteFreglyCurves.ts'
import { activeForceLength, passiveForceLength } from './forceLength.ts'
import type { MuscleCurves } from './muscleCurves.ts'
import { fibreVelocity } from './pennation.ts'
import { curveValue } from './smoothCurve.ts'
import { thelenForceVelocity } from './thelenCurves.ts'

const sample = new Float64Array(3)

/**
 * How the fibre's force is turned into the tendon's line. `exact`: by the cosine of its pennation. `opensim-4`: the same, except
 * that OpenSim's Millard muscle takes the angle from the normalised fibre length as if it were metres here, which gives nearly
 * the whole fibre force (soleus: 10 % more). Thelen muscles are not affected.
 */
export type TendonProjection = 'exact' | 'opensim-4'

/**
 * @param pathLength - (np) m
 * @param pathSpeed - (np) m/s, lengthening positive
 * @param activeForce - (nm) N along the tendon at activation 1; NaN for muscles of other classes
 * @param passiveForce - (nm) N along the tendon; damping left out
 */
export function inextensibleForce(
  curves: MuscleCurves,
  pathLength: Float64Array,
  pathSpeed: Float64Array,
  activeForce: Float64Array,
  passiveForce: Float64Array,
  projection: TendonProjection = 'exact',
): void {
  for (let m = 0; m < curves.count; m++) {
    const kind = curves.muscleClass[m]!
    if (kind === muscleClasses.other) {
      activeForce[m] = Number.NaN
      passiveForce[m] = Number.NaN
      continue
    }
    const along = pathLength[curves.path[m]!]! - curves.tendonSlackLength[m]!
    const height = curves.height[m]!
    const fibre = along > 0 ? Math.sqrt(along * along + height * height) : 0
    if (!(fibre > curves.shortestFibre[m]!)) {
      activeForce[m] = 0
      passiveForce[m] = 0
      continue
    }
    const cos = along / fibre
    const optimal = curves.optimalFibreLength[m]!
    const velocity = fibreVelocity(cos, pathSpeed[curves.path[m]!]!) / (optimal * curves.maxContractionVelocity[m]!)
    sample[0] = fibre / optimal
    activeForceLength(curves, m, sample)
    const byLength = sample[0]!
    let byVelocity: number
    if (kind === muscleClasses.millard2012Equilibrium) byVelocity = curveValue(curves.millard[m]!.forceVelocity, velocity)
    else if (kind === muscleClasses.thelen2003) byVelocity = thelenForceVelocity(curves.thelen[m]!, 1, byLength, velocity)
    else byVelocity = deGrooteForceVelocity(velocity)
    sample[0] = fibre / optimal
    passiveForceLength(curves, m, sample)
    const normalised = fibre / optimal
    const line =
      projection === 'opensim-4' && kind === muscleClasses.millard2012Equilibrium && height > 0
        ? Math.sqrt(Math.max(0, 1 - (height / normalised) ** 2))
        : cos
    activeForce[m] = curves.maxIsometricForce[m]! * byLength * byVelocity * line
    passiveForce[m] = curves.maxIsometricForce[m]! * sample[0]! * cos
  }
}

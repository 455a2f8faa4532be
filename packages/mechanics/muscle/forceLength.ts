/**
 * Active, passive and tendon force–length of muscle m, whatever its class. The normalised length goes in by `sample[0]`, where
 * the value comes out; the slope is `sample[1]`. (A number handed over as an argument would be put on the heap at every call.)
 */
import { muscleClasses } from '../model/model.ts'
import {
  deGrooteActiveForceLength,
  deGrootePassiveForceLength,
  deGrootePassiveIntegral,
  deGrooteTendonForceLength,
  deGrooteTendonIntegral,
} from './deGrooteFreglyCurves.ts'
import type { MuscleCurves } from './muscleCurves.ts'
import { curveIntegral, evaluateCurveSlope } from './smoothCurve.ts'
import {
  thelenActiveForceLength,
  thelenPassiveForceLength,
  thelenPassiveIntegral,
  thelenTendonForceLength,
  thelenTendonIntegral,
} from './thelenCurves.ts'

export function activeForceLength(curves: MuscleCurves, m: number, sample: Float64Array): void {
  const kind = curves.muscleClass[m]
  if (kind === muscleClasses.millard2012Equilibrium) evaluateCurveSlope(curves.millard[m]!.activeForceLength, sample)
  else if (kind === muscleClasses.thelen2003) thelenActiveForceLength(curves.thelen[m]!, sample)
  else deGrooteActiveForceLength(curves.deGrooteFregly[m]!, sample)
}

export function passiveForceLength(curves: MuscleCurves, m: number, sample: Float64Array): void {
  const kind = curves.muscleClass[m]
  if (kind === muscleClasses.millard2012Equilibrium) evaluateCurveSlope(curves.millard[m]!.passiveForceLength, sample)
  else if (kind === muscleClasses.thelen2003) thelenPassiveForceLength(curves.thelen[m]!, sample)
  else deGrootePassiveForceLength(curves.deGrooteFregly[m]!, sample)
}

export function tendonForceLength(curves: MuscleCurves, m: number, sample: Float64Array): void {
  const kind = curves.muscleClass[m]
  if (kind === muscleClasses.millard2012Equilibrium) evaluateCurveSlope(curves.millard[m]!.tendonForceLength, sample)
  else if (kind === muscleClasses.thelen2003) thelenTendonForceLength(curves.thelen[m]!, sample)
  else deGrooteTendonForceLength(curves.deGrooteFregly[m]!, sample)
}

/** J stored in the stretched passive fibre. */
export function fibreEnergy(curves: MuscleCurves, m: number, normalisedLength: number): number {
  const kind = curves.muscleClass[m]
  const scale = curves.maxIsometricForce[m]! * curves.optimalFibreLength[m]!
  if (kind === muscleClasses.millard2012Equilibrium) return scale * curveIntegral(curves.millard[m]!.passiveForceLength, normalisedLength)
  if (kind === muscleClasses.thelen2003) return scale * thelenPassiveIntegral(curves.thelen[m]!, normalisedLength)
  return scale * deGrootePassiveIntegral(curves.deGrooteFregly[m]!, normalisedLength)
}

/** J stored in the stretched tendon. */
export function tendonEnergy(curves: MuscleCurves, m: number, normalisedLength: number): number {
  const kind = curves.muscleClass[m]
  const scale = curves.maxIsometricForce[m]! * curves.tendonSlackLength[m]!
  if (kind === muscleClasses.millard2012Equilibrium) return scale * curveIntegral(curves.millard[m]!.tendonForceLength, normalisedLength)
  if (kind === muscleClasses.thelen2003) return scale * thelenTendonIntegral(curves.thelen[m]!, normalisedLength)
  return scale * deGrooteTendonIntegral(curves.deGrooteFregly[m]!, normalisedLength)
}

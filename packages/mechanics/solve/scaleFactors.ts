/**
 * Scale factors of a model's bodies from distances between markers (measured over the model's own, averaged over pairs) and from
 * given factors, in the order asked for.
 *
 * @see OpenSim 4.6 `ModelScaler`
 */
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { markerPositions } from '../kinematics/markers.ts'
import { createData } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import type { MarkerTrial } from '../motion/trcFile.ts'
import type { Vec3 } from '../osim/document.ts'
import { type FrameRange, frameRange } from './frameRange.ts'
import { SolveError } from './solveError.ts'

export interface Measurement {
  readonly name: string
  readonly pairs: readonly (readonly [string, string])[]
  readonly bodies: readonly { readonly name: string; readonly axes: readonly ('X' | 'Y' | 'Z')[] }[]
}

export interface ManualScale {
  readonly body: string
  readonly factors: Vec3
}

export interface ScalingRequest {
  readonly order: readonly ('measurements' | 'manualScale')[]
  readonly measurements: readonly Measurement[]
  readonly manual: readonly ManualScale[]
  /** Trial and time range of the measurements. */
  readonly trial?: MarkerTrial
  readonly timeRange?: readonly [number, number]
}

export interface ScalingFactors {
  /** Every body, ground included, in the model's order. */
  readonly factors: ReadonlyMap<string, Vec3>
  readonly measured: readonly { readonly name: string; readonly factor: number }[]
  readonly warnings: readonly string[]
}

/** @throws {SolveError} `bounds`, `scale-factor`, naming measurement and markers */
export function scaleFactors(model: Model, request: ScalingRequest): ScalingFactors {
  const factors = new Map<string, Vec3>(model.names.bodies.map((name) => [name, [1, 1, 1]]))
  const warnings: string[] = []
  const measured: { name: string; factor: number }[] = []
  for (const step of request.order) {
    if (step === 'manualScale') {
      for (const scale of request.manual) {
        if (!factors.has(scale.body)) {
          warnings.push(`Manual scale of "${scale.body}" is left out: the model has no such body.`)
          continue
        }
        requireFactors(scale.body, scale.factors)
        factors.set(scale.body, [...scale.factors])
      }
      continue
    }
    if (request.measurements.length === 0) continue
    if (request.trial === undefined || request.timeRange === undefined) {
      throw new SolveError(
        'bounds',
        'Measurements need a marker file and a time range. Set marker_file and time_range in the model scaler, or leave measurements out of scaling_order.',
      )
    }
    const range = frameRange(request.trial, request.timeRange[0], request.timeRange[1])
    const places = defaultPlaces(model)
    for (const measurement of request.measurements) {
      const factor = measure(model, places, request.trial, range, measurement, warnings)
      if (factor === undefined) continue
      measured.push({ name: measurement.name, factor })
      for (const body of measurement.bodies) {
        const now = factors.get(body.name)
        if (now === undefined) {
          warnings.push(`Measurement "${measurement.name}" scales "${body.name}", which the model does not have; left out.`)
          continue
        }
        for (const axis of body.axes) now['XYZ'.indexOf(axis)] = factor
      }
    }
  }
  return { factors, measured, warnings }
}

function defaultPlaces(model: Model): Float64Array {
  const data = createData(model)
  forwardKinematics(model, data, model.coordinates.defaultValue)
  const places = new Float64Array(model.markers.count * 3)
  markerPositions(model, data, places)
  return places
}

function measure(
  model: Model,
  places: Float64Array,
  trial: MarkerTrial,
  range: FrameRange,
  measurement: Measurement,
  warnings: string[],
): number | undefined {
  if (measurement.pairs.length === 0) {
    warnings.push(`Measurement "${measurement.name}" has no marker pairs; not used.`)
    return undefined
  }
  let sum = 0
  for (const [one, other] of measurement.pairs) {
    const inModel = [one, other].map((name) => model.names.markers.indexOf(name))
    const inTrial = [one, other].map((name) => trial.markers.indexOf(name))
    const missing = [one, other].filter((_, i) => inModel[i]! < 0 || inTrial[i]! < 0)
    if (missing.length > 0) {
      warnings.push(
        `Measurement "${measurement.name}" is not used: marker ${missing.join(' and ')} is not in ${inModel.some((i) => i < 0) ? 'the model' : trial.name}.`,
      )
      return undefined
    }
    const modelLength = distance(places, inModel[0]!, inModel[1]!, 0)
    let length = 0
    for (let f = range.first; f <= range.last; f++) length += distance(trial.position, inTrial[0]!, inTrial[1]!, f * trial.markers.length)
    length /= range.last - range.first + 1
    const ratio = length / modelLength
    if (!Number.isFinite(ratio) || !(ratio > 0)) {
      throw new SolveError(
        'scale-factor',
        `Measurement "${measurement.name}": markers ${one} and ${other} are ${length} m apart in ${trial.name} and ${modelLength} m in the model. ` +
          'A marker is missing in the time range, or the two coincide in the model. Choose another range or pair.',
      )
    }
    sum += ratio
  }
  return sum / measurement.pairs.length
}

function distance(position: Float64Array, a: number, b: number, offset: number): number {
  const i = (offset + a) * 3
  const j = (offset + b) * 3
  return Math.hypot(position[i]! - position[j]!, position[i + 1]! - position[j + 1]!, position[i + 2]! - position[j + 2]!)
}

export function requireFactors(body: string, factors: Vec3): void {
  if (factors.every((factor) => Number.isFinite(factor) && factor > 0)) return
  throw new SolveError(
    'scale-factor',
    `The scale factors of body "${body}" are ${factors.join(', ')}; they must be positive. Correct the scale set.`,
  )
}

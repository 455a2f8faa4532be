/** Numbers of a model at given poses: what `model evaluate` prints. SI, radians, OpenSim's names and signs. */
import {
  createData,
  type Data,
  forwardKinematics,
  gravityForce,
  indexOfName,
  type Model,
  markerPositions,
  massMatrix,
} from '@sitbone/mechanics'
import { createFibreState, type FibreState, fibreEquilibrium } from '@sitbone/mechanics/muscle/fibreEquilibrium'
import { type MuscleCurves, muscleCurves } from '@sitbone/mechanics/muscle/muscleCurves'
import { momentArms } from '@sitbone/mechanics/path/momentArms'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
import type { Poses, Want } from './poses.ts'

type ByName<T> = Record<string, T>

interface MuscleAtPose {
  /** m */
  length: number
  /** The rest only where passive is wanted; null for muscle classes without forces here. */
  fibreLength?: number | null
  normalisedFibreLength?: number | null
  pennation?: number | null
  activeFibreForce?: number | null
  passiveFibreForce?: number | null
  tendonForce?: number | null
}

interface PoseResult {
  name: string
  coordinates: ByName<number>
  muscles?: ByName<MuscleAtPose>
  momentArms?: ByName<ByName<number>>
  bodies?: ByName<{ position: number[]; rotation: number[] }>
  markers?: ByName<number[]>
  /** Rows and columns in the order of `speeds`. */
  massMatrix?: number[][]
  /** Generalised force of gravity, in the order of `speeds`. */
  gravity?: number[]
}

export interface Evaluation {
  poses: PoseResult[]
  /** Coordinate of each row and column of massMatrix and each entry of gravity. */
  speeds: string[]
  warnings: { code: string; where: string; message: string }[]
}

/** @throws ModelError, MuscleError: the pose or the model is wrong; nothing is half-computed */
export function evaluatePoses(model: Model, input: Poses, onPose: () => void = () => {}): Evaluation {
  const data = createData(model)
  const warnings = [...model.warnings]
  const wanted = new Set<Want>(input.want ?? ['lengths'])
  const curves = wanted.has('passive') ? muscleCurves(model.muscles, model.names.muscles) : undefined
  const state = createFibreState(model.muscles.count)
  const poses = input.poses.map((pose, index) => {
    const name = pose.name ?? `pose ${index + 1}`
    const q = coordinatesOf(model, pose.coordinates, name, warnings)
    forwardKinematics(model, data, q)
    sayOverruled(model, data, q, name, warnings)
    const result = evaluateOne(model, data, name, wanted, input, curves, state)
    onPose()
    return result
  })
  return { poses, speeds: Array.from(model.coordinates.coordinateOfU, (coordinate) => model.names.coordinates[coordinate]!), warnings }
}

function evaluateOne(
  model: Model,
  data: Data,
  name: string,
  wanted: Set<Want>,
  input: Poses,
  curves: MuscleCurves | undefined,
  state: FibreState,
): PoseResult {
  const { names } = model
  const result: PoseResult = { name, coordinates: byName(names.coordinates, (i) => data.q[i]!) }
  if (wanted.has('lengths') || wanted.has('momentArms') || curves) pathLengths(model, data, input.wrapping ?? 'consistent')
  if (curves) {
    // "elastic" leaves a muscle rigid whose model says so (ignore_tendon_compliance), as OpenSim does.
    fibreEquilibrium(
      curves,
      data.pathLength,
      new Float64Array(curves.count).fill(input.activation ?? 0),
      input.tendon === 'rigid' ? 'rigid' : 'as-modelled',
      state,
    )
  }
  if (wanted.has('lengths') || curves)
    result.muscles = byName(names.muscles, (i) => muscleAtPose(data.pathLength[model.muscles.path[i]!]!, curves && state, i))
  if (wanted.has('momentArms')) {
    momentArms(model, data)
    const nq = model.coordinates.count
    result.momentArms = byName(names.muscles, (i) => byName(names.coordinates, (k) => data.momentArm[model.muscles.path[i]! * nq + k]!))
  }
  if (wanted.has('bodies'))
    result.bodies = Object.fromEntries(
      names.bodyDocumentOrder.map((b) => [
        names.bodies[b]!,
        { position: [...data.bodyPosition.subarray(b * 3, b * 3 + 3)], rotation: [...data.bodyRotation.subarray(b * 9, b * 9 + 9)] },
      ]),
    )
  if (wanted.has('markers')) {
    const positions = new Float64Array(model.markers.count * 3)
    markerPositions(model, data, positions)
    result.markers = byName(names.markers, (i) => [...positions.subarray(i * 3, i * 3 + 3)])
  }
  const nu = model.coordinates.count
  if (wanted.has('massMatrix')) {
    massMatrix(model, data)
    result.massMatrix = Array.from({ length: nu }, (_, row) => [...data.massMatrix.subarray(row * nu, (row + 1) * nu)])
  }
  if (wanted.has('gravity')) {
    const force = new Float64Array(nu)
    gravityForce(model, data, force)
    result.gravity = [...force]
  }
  return result
}

function byName<T>(names: readonly string[], of: (index: number) => T): ByName<T> {
  return Object.fromEntries(names.map((name, index) => [name, of(index)]))
}

function muscleAtPose(length: number, state: FibreState | undefined, i: number): MuscleAtPose {
  if (!state) return { length }
  const known = (value: number) => (Number.isNaN(value) ? null : value)
  return {
    length,
    fibreLength: known(state.fibreLength[i]!),
    normalisedFibreLength: known(state.normalisedFibreLength[i]!),
    pennation: known(state.pennation[i]!),
    activeFibreForce: known(state.activeFibreForce[i]!),
    passiveFibreForce: known(state.passiveFibreForce[i]!),
    tendonForce: known(state.tendonForce[i]!),
  }
}

/** A dependent coordinate that was asked to be elsewhere than its coupler puts it. */
function sayOverruled(model: Model, data: Data, asked: Float64Array, pose: string, warnings: Evaluation['warnings']): void {
  model.names.coordinates.forEach((name, i) => {
    if (model.coordinates.dependent[i] === 0 || asked[i] === model.coordinates.defaultValue[i] || Math.abs(data.q[i]! - asked[i]!) < 1e-6)
      return
    warnings.push({
      code: 'dependent-coordinate',
      where: `${pose}.${name}`,
      message: `coordinate "${name}" is set by its coupler to ${data.q[i]}; the given ${asked[i]} has no effect`,
    })
  })
}

/** Defaults with the pose's values put in; what lies outside its range is said. */
function coordinatesOf(model: Model, given: ByName<number>, pose: string, warnings: Evaluation['warnings']): Float64Array {
  const { coordinates, names } = model
  const q = Float64Array.from(coordinates.defaultValue)
  for (const [name, value] of Object.entries(given)) {
    const i = indexOfName(model, 'coordinates', name)
    q[i] = value
    const [low, high] = [coordinates.range[2 * i]!, coordinates.range[2 * i + 1]!]
    if (value < low || value > high)
      warnings.push({
        code: 'out-of-range',
        where: `${pose}.${name}`,
        message: `coordinate "${names.coordinates[i]}" is ${value}, outside its range ${low} … ${high} of the model; the numbers are computed all the same`,
      })
  }
  return q
}

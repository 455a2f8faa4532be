/** The engine behind the picture: a compiled body and snapshots of its poses. Runs wherever the engine runs. */
import { createData, forwardKinematics, loadModel, type Model } from '@sitbone/mechanics'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
import { pathPolyline, polylineCapacity } from '@sitbone/mechanics/path/pathPolyline'
import type { BodySnapshot, MusclePlace, SegmentPlace } from './snapshot.ts'

export interface BodyEngine {
  readonly model: Model
  /**
   * @param degrees coordinates by name, degrees; missing ones are 0 (translations stay at their default)
   * @param strain 0 … 1 by muscle; where missing, from the path's length on a tendon that does not give
   * @throws {RangeError} a name that the model does not have
   */
  readonly snapshot: (degrees: Readonly<Record<string, number>>, strain?: Readonly<Record<string, number>>) => BodySnapshot
}

/** Pieces that a stretch of path on a wrapping surface is drawn with. */
const arcPieces = 8

/** @param document text of a body document, such as `packages/twin/referenceBody/sitbone-adult-female.osim` */
export function createBodyEngine(document: string): BodyEngine {
  const model = loadModel(document)
  const data = createData(model)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const { names, muscles } = model
  const index = new Map(names.coordinates.map((name, i) => [name, i]))
  const translation = 1 // `motionTypes`
  const line = new Float64Array(3 * Math.max(...names.muscles.map((_, m) => polylineCapacity(model, muscles.path[m]!, arcPieces))))
  return {
    model,
    snapshot: (degrees, strain = {}) => {
      for (let i = 0; i < q.length; i++) q[i] = model.coordinates.motion[i] === translation ? model.coordinates.defaultValue[i]! : 0
      for (const [name, value] of Object.entries(degrees)) {
        const i = index.get(name)
        if (i === undefined) throw new RangeError(`The body "${model.name}" has no coordinate "${name}".`)
        q[i] = (value * Math.PI) / 180
      }
      forwardKinematics(model, data, q)
      pathLengths(model, data)
      const segments: Record<string, SegmentPlace> = {}
      for (const [b, name] of names.bodies.entries()) {
        segments[name] = { position: data.bodyPosition.slice(3 * b, 3 * b + 3), rotation: data.bodyRotation.slice(9 * b, 9 * b + 9) }
      }
      const drawn = names.muscles.map((name, m): MusclePlace => {
        const points = pathPolyline(model, data, muscles.path[m]!, arcPieces, line)
        return {
          name,
          points: line.slice(0, 3 * points),
          strain: strain[name] ?? stretchOf(model, m, data.pathLength[muscles.path[m]!]!),
          volume: volumeOf(model, m),
        }
      })
      return { segments, muscles: drawn }
    },
  }
}

/** Fibre stretch, beyond optimal length, that the ramp shows as its end: the same as the twin's (`twin/explore.ts`). */
const fullStretch = 0.65

/** 0 … 1: how far the fibres are stretched if the tendon keeps its slack length. */
function stretchOf({ muscles }: Model, m: number, length: number): number {
  const along = length - muscles.tendonSlackLength[m]!
  const optimal = muscles.optimalFibreLength[m]!
  const width = optimal * Math.sin(muscles.pennationAtOptimal[m]!)
  return Math.min(1, Math.max(0, (Math.hypot(Math.max(0, along), width) / optimal - 1) / fullStretch))
}

/** N/m²; with optimal length it turns strength into volume (a drawing's need only; Rajagopal 2016 uses 60 N/cm²). */
const specificTension = 6e5
const volumeOf = ({ muscles }: Model, m: number): number =>
  (muscles.maxIsometricForce[m]! / specificTension) * muscles.optimalFibreLength[m]!

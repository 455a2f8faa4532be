/** The engine behind the picture: a compiled body and snapshots of its poses. Runs wherever the engine runs. */
import { createData, forwardKinematics, loadModel, type Model } from '@sitbone/mechanics'
import type { BodySnapshot, MusclePlace, SegmentPlace } from './snapshot.ts'

export interface BodyEngine {
  readonly model: Model
  /**
   * @param degrees coordinates by name, degrees; missing ones are 0 (translations stay at their default)
   * @param strain 0 … 1 by muscle; 0 where missing
   * @throws {RangeError} a name that the model does not have
   */
  readonly snapshot: (degrees: Readonly<Record<string, number>>, strain?: Readonly<Record<string, number>>) => BodySnapshot
}

/** @param document text of a body document, such as `packages/twin/referenceBody/sitbone-adult-female.osim` */
export function createBodyEngine(document: string): BodyEngine {
  const model = loadModel(document)
  const data = createData(model)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const { names, muscles, paths, points } = model
  const index = new Map(names.coordinates.map((name, i) => [name, i]))
  const translation = 1 // `motionTypes`
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
      const segments: Record<string, SegmentPlace> = {}
      for (const [b, name] of names.bodies.entries()) {
        segments[name] = { position: data.bodyPosition.slice(3 * b, 3 * b + 3), rotation: data.bodyRotation.slice(9 * b, 9 * b + 9) }
      }
      const drawn = names.muscles.map((name, m): MusclePlace => {
        const path = muscles.path[m]!
        const places: number[] = []
        for (let p = paths.pointStart[path]!; p < paths.pointStart[path + 1]!; p++) {
          const b = points.body[p]!
          const R = data.bodyRotation.subarray(9 * b, 9 * b + 9)
          const [x, y, z] = points.position.subarray(3 * p, 3 * p + 3)
          for (let k = 0; k < 3; k++) places.push(data.bodyPosition[3 * b + k]! + R[3 * k]! * x! + R[3 * k + 1]! * y! + R[3 * k + 2]! * z!)
        }
        return { name, points: places, strain: strain[name] ?? 0, volume: volumeOf(model, m) }
      })
      return { segments, muscles: drawn }
    },
  }
}

/** N/m²; with optimal length it turns strength into volume (a drawing's need only; Rajagopal 2016 uses 60 N/cm²). */
const specificTension = 6e5
const volumeOf = ({ muscles }: Model, m: number): number =>
  (muscles.maxIsometricForce[m]! / specificTension) * muscles.optimalFibreLength[m]!

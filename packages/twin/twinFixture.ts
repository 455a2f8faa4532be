/** Named bodies for tests, and the engine's own answer for a posture. */
import { coordinateForce } from '@sitbone/mechanics/dynamics/coordinateForces'
import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { createData } from '@sitbone/mechanics/model/data'
import type { Model } from '@sitbone/mechanics/model/model'
import { createFibreState, fibreEquilibrium } from '@sitbone/mechanics/muscle/fibreEquilibrium'
import { muscleCurves } from '@sitbone/mechanics/muscle/muscleCurves'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import { momentArms } from '@sitbone/mechanics/path/momentArms'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
import { type Posture, toCoordinates } from './equilibrium/posture.ts'
import type { TwinPerson } from './person/parameters.ts'
import { specOf } from './person/twinBody.ts'
import { bodyDocument } from './referenceBody/document.ts'
import { familyTables } from './tables/engineProbe.ts'
import type { PathTables } from './tables/pathTables.ts'

let tables: PathTables | undefined
/** Tables of the ordinary family, built once per test file. */
export const ordinaryFamily = (): PathTables => {
  tables ??= familyTables()
  return tables
}

/** The person's own document in the engine: no tables, 3D paths, exact equilibrium. */
export function engineBody(person: TwinPerson) {
  const model: Model = loadModel(bodyDocument(specOf(person)))
  const data = createData(model)
  const curves = muscleCurves(model.muscles, model.names.muscles)
  const state = createFibreState(curves.count)
  const relaxed = new Float64Array(curves.count)
  const index = (name: string) => model.names.coordinates.indexOf(name)
  return {
    model,
    data,
    /** Passive moments along the posture's angles, N m, from muscles and passive laws of the document. */
    moments(posture: Posture): Float64Array {
      const q = Float64Array.from(model.coordinates.defaultValue)
      for (const [name, value] of Object.entries(toCoordinates(posture, 'upright'))) q[index(name)] = value
      forwardKinematics(model, data, q)
      pathLengths(model, data)
      momentArms(model, data)
      fibreEquilibrium(curves, data.pathLength, relaxed, 'elastic', state)
      const along = (coordinate: string): number => {
        const c = index(coordinate)
        let moment = 0
        for (let m = 0; m < curves.count; m++)
          moment += state.tendonForce[m]! * data.momentArm[curves.path[m]! * model.coordinates.count + c]!
        for (let i = 0; i < model.coordinateForces.count; i++) {
          if (model.coordinateForces.coordinate[i] === c) moment += coordinateForce(model, data, i)
        }
        return moment
      }
      const names = ['hip_flexion', 'knee_angle', 'ankle_angle'] as const
      return Float64Array.from([
        0,
        -along('lumbar_extension'),
        0,
        ...names.map((name) => along(`${name}_r`)),
        ...names.map((name) => along(`${name}_l`)),
      ])
    },
  }
}

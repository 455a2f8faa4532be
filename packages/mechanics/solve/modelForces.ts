/** Forces the model itself applies besides muscles and actuators: coordinate limits, springs, expressions, bushings, ligaments, path springs. */
import { addBushingForces } from '../dynamics/bushings.ts'
import { addCoordinateForces } from '../dynamics/coordinateForces.ts'
import { addPathTensions } from '../dynamics/pathTensions.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { momentArms } from '../path/momentArms.ts'
import { pathLengths } from '../path/pathLengths.ts'
import { pathSpeeds } from '../path/pathSpeeds.ts'
import { addPathForce } from '../path/unitTension.ts'

/** Whether lengths and speeds of paths are needed for the model's own forces. */
const hasStraps = (model: Model) => model.ligaments.count + model.pathSprings.count > 0

/**
 * After `velocityKinematics`.
 * @param wrench - (nb × 6) receives forces on bodies
 * @param generalised - (nu) receives forces along coordinates, tree order
 * @param tension - (np) work array
 */
export function addModelForces(model: Model, data: Data, wrench: Float64Array, generalised: Float64Array, tension: Float64Array): void {
  if (model.coordinateForces.count > 0) addCoordinateForces(model, data, generalised)
  if (model.bushings.count > 0) addBushingForces(model, data, wrench)
  if (!hasStraps(model)) return
  pathLengths(model, data, 'opensim-4')
  momentArms(model, data)
  pathSpeeds(model, data)
  tension.fill(0)
  addPathTensions(model, data, tension)
  for (let p = 0; p < model.paths.count; p++) if (tension[p]! > 0) addPathForce(model, data, p, tension[p]!, wrench)
}

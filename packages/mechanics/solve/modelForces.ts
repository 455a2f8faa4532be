/** Forces the model itself applies besides muscles and actuators: coordinate limits, springs, expressions, bushings. */
import { addBushingForces } from '../dynamics/bushings.ts'
import { addCoordinateForces } from '../dynamics/coordinateForces.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/**
 * After `velocityKinematics`.
 * @param wrench - (nb × 6) receives forces on bodies
 * @param generalised - (nu) receives forces along coordinates, tree order
 */
export function addModelForces(model: Model, data: Data, wrench: Float64Array, generalised: Float64Array): void {
  if (model.coordinateForces.count > 0) addCoordinateForces(model, data, generalised)
  if (model.bushings.count > 0) addBushingForces(model, data, wrench)
}

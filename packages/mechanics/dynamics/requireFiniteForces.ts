import { ModelError } from '../model/error.ts'
import type { Model } from '../model/model.ts'

/** @throws ModelError `not-finite` naming the first generalised force (tree order) that is not finite */
export function requireFiniteForces(model: Model, force: Float64Array, what: string): void {
  for (let i = 0; i < model.coordinates.count; i++) {
    const value = force[i]!
    if (value - value !== 0)
      throw new ModelError(
        'not-finite',
        `${what}: the force at coordinate "${model.names.coordinates[model.coordinates.coordinateOfU[i]!]}" is ${value}. Check the accelerations, loads and masses that act on it.`,
      )
  }
}

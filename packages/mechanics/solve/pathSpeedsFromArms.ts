/** Lengthening speeds of all paths where their moment arms are known anyway: L̇ = −Σ r q̇. */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/**
 * After `velocityKinematics` and `momentArms`; writes `data.pathSpeed`. Coordinates that follow a coupler are left to those that
 * drive them, whose arms hold their share.
 */
export function pathSpeedsFromArms(model: Model, data: Data): void {
  const { independent, uOfCoordinate, count } = model.coordinates
  for (let p = 0; p < model.paths.count; p++) {
    let speed = 0
    for (const c of independent) speed -= data.momentArm[p * count + c]! * data.u[uOfCoordinate[c]!]!
    data.pathSpeed[p] = speed
  }
}

/** What acts besides passive tissue: table, weights. Adds moments along the posture's angles (N m) and returns energy (J). */
import type { TwinBody } from '../person/twinBody.ts'
import { createTrunkState, gravity, legGravity, trunkGravity } from '../person/weights.ts'
import { bases, legIndex, lumbar, type Posture, pelvis, thoracic } from './posture.ts'
import { degree, type Load, type TestSetup } from './setup.ts'

/**
 * Table under a lying person (assumed; the slope lightly tuned on the leg : pelvis ratio): 0.18 N m per degree of posterior rotation, and
 * 20 N m once the lumbar lordosis is flat and the sacrum lifts off, 15° from standing, softly over a few degrees.
 */
export const table = { perDegree: 0.18, liftOff: 20, flat: 15, beyond: 8, softness: 4 } as const

/** Seat contact behind the hip centre, m (assumed). */
const seatBehindHip = 0.02

const trunk = createTrunkState()
const legOut = new Float64Array(3)

export function addLoads(body: TwinBody, setup: TestSetup, posture: Posture, moments: Float64Array): number {
  let energy = 0
  for (const load of setup.loads) energy += addLoad(load, body, setup, posture, moments)
  return energy
}

function addLoad(load: Load, body: TwinBody, setup: TestSetup, posture: Posture, moments: Float64Array): number {
  switch (load.kind) {
    case 'table': {
      const rotation = posture[pelvis]! / degree
      const steep = (rotation - table.flat - table.beyond) / table.softness
      moments[pelvis]! -= body.strength * (table.perDegree * rotation + table.liftOff / (1 + Math.exp(-steep)))
      const lift = table.liftOff * table.softness * (steep > 30 ? steep : Math.log1p(Math.exp(steep)))
      return body.strength * (0.5 * table.perDegree * rotation * rotation + lift) * degree
    }
    case 'trunk-weight': {
      trunkGravity(body.weights, bases[setup.base] + posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, trunk)
      const rolling = load.pivot === 'seat' ? gravity * (trunk.aboveL5 + body.weights.pelvisMass) * seatBehindHip : 0
      // Rolling over a contact behind the hip: the whole weight turns the pelvis forward by weight × distance.
      moments[pelvis]! += trunk.pelvis - rolling
      moments[lumbar]! += trunk.lumbar
      moments[thoracic]! += trunk.thoracic
      return trunk.energy + rolling * posture[pelvis]!
    }
    case 'leg-weight': {
      const { hip, knee } = legIndex[setup.side]
      legGravity(body.weights, bases[setup.base] + posture[pelvis]! + posture[hip]!, posture[knee]!, legOut)
      moments[pelvis]! += legOut[0]!
      moments[hip]! += legOut[0]!
      moments[knee]! += legOut[1]!
      return legOut[2]!
    }
  }
}

/** What a clinician reads off the end of each test. Clinical zeros and signs as in the command line contract. */
import type { CompiledSetup } from '../equilibrium/balance.ts'
import { legIndex, lumbar, type Posture, pelvis, thoracic } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import type { LegSide } from '../person/parameters.ts'
import type { TwinBody } from '../person/twinBody.ts'
import { createTrunkState, trunkGravity, type Weights } from '../person/weights.ts'
import type { VirtualTestId } from './catalogue.ts'
import type { Frame } from './frame.ts'
import { hangingLumbar } from './hang.ts'
import type { Endpoint } from './stop.ts'

const trunk = createTrunkState()

export function endReadings(compiled: CompiledSetup, test: VirtualTestId, end: Endpoint, frame: Frame): Record<string, number> {
  const { setup, body } = compiled
  const { posture } = end
  const common = {
    hipDeg: frame.hipDeg,
    kneeDeg: frame.kneeDeg,
    pelvisDeg: frame.pelvisDeg,
    lumbarDeg: frame.lumbarDeg,
    thoracicDeg: frame.thoracicDeg,
  }
  const input = end.input / degree
  switch (test) {
    case 'slr':
    case 'lying-stretch':
      return { [test === 'slr' ? 'slrDeg' : 'legDeg']: input, ...common }
    case 'ake':
    case 'pke':
      return { [`${test}Deg`]: Math.max(0, input), ...common }
    case 'thomas':
      return {
        thomasDeg: thighAboveHorizontal(posture, setup.side) / degree,
        thomasKneeDeg: frame.kneeDeg,
        ...common,
      }
    case 'stand':
      // The posture itself is the person's habit and bone; only a change of it means something (`standingChange`).
      return { ...common, pelvisDeg: posture[pelvis]! / degree }
    case 'toe-touch':
      return { trunkDeg: input, fingertipToFloorCm: fingertipToFloor(body.weights, posture), ...common, ...hang(body, posture, setup.side) }
    case 'hinge':
      return { trunkDeg: input, ...common }
    case 'chair-sit':
      return common
    case 'slump':
      return { slumpDeg: Math.max(0, input), ...common }
    case 'long-sit':
      return {
        ...common,
        ...(setup.stop.kind === 'stretch' ? { sitReachCm: sitAndReach(body.weights, posture) } : {}),
      }
    case 'chair-stretch':
      return { trunkDeg: input, ...common }
    case 'knee-to-wall':
      return { ankleDeg: frame.ankleDeg, kneeToWallCm: kneeToWall(body.weights, end.input), kneeDeg: frame.kneeDeg }
    case 'hip-rotation':
      return {}
  }
}

/** Lumbar flexion with silent back muscles; left out where tissue alone cannot carry the trunk. */
function hang(body: TwinBody, posture: Posture, side: LegSide): Record<string, number> {
  const angle = hangingLumbar(body, posture[legIndex[side].hip]!)
  return angle === null ? {} : { lumbarHangDeg: angle / degree }
}

/** rad; a lying person's thigh against the horizontal, + = above. */
export const thighAboveHorizontal = (posture: Posture, side: LegSide): number => posture[pelvis]! + posture[legIndex[side].hip]!

/** cm; 0 = fingertips touch the floor, − = beyond. Straight legs upright, arms hang. */
export function fingertipToFloor(w: Weights, posture: Posture): number {
  trunkGravity(w, posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, trunk)
  const hipHeight = w.thighLength + w.shankLength + w.ankleHeight
  return 100 * (hipHeight + trunk.shoulderY - w.armLength)
}

/** cm past the soles, +; straight arms reach for the toes, a foot's height above the seat. */
export function sitAndReach(w: Weights, posture: Posture): number {
  trunkGravity(w, posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, trunk)
  const soles = w.thighLength + w.shankLength + w.ankleHeight
  const rise = trunk.shoulderY - w.toeFront
  const along = Math.sqrt(Math.max(0, w.armLength ** 2 - rise ** 2))
  return 100 * (trunk.shoulderX + along - soles)
}

/** cm from the toes to the wall that the knee touches with the foot flat. */
export function kneeToWall(w: Weights, dorsiflexion: number): number {
  return Math.max(0, 100 * (w.shankLength * Math.sin(dorsiflexion) + w.kneeFront - w.toeFront))
}

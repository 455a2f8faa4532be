import { fingertipToFloor, hipFlexionBend, kneeToWall, lumbarFlexion, schober, sitAndReach } from './bending.ts'
import { kneeExtensionActive, kneeExtensionPassive, slrActive, slrPassive } from './hamstrings.ts'
import { hipInwardRotation, hipOutwardRotation, thomas, thomasKnee } from './hip.ts'
import { ankleSensitises, crossedRaise, neckSensitises, slump } from './nerve.ts'
import type { Protocol } from './protocol.ts'

/** Every protocol, in the order in which they are offered. */
export const protocols: readonly Protocol[] = [
  slrPassive,
  slrActive,
  kneeExtensionActive,
  kneeExtensionPassive,
  thomas,
  thomasKnee,
  hipInwardRotation,
  hipOutwardRotation,
  fingertipToFloor,
  lumbarFlexion,
  hipFlexionBend,
  sitAndReach,
  kneeToWall,
  schober,
  ankleSensitises,
  neckSensitises,
  crossedRaise,
  slump,
]

export const protocolById = (id: string): Protocol | undefined => protocols.find((protocol) => protocol.id === id)

/** The protocol that a test's reading came from, by who moved the limb. */
export function protocolFor(test: string, movedBy: Protocol['movedBy']): Protocol | undefined {
  const yielding = protocols.filter(({ yields }) => yields.kind === 'measurement' && yields.test === test)
  return yielding.find((protocol) => protocol.movedBy === movedBy) ?? yielding[0]
}

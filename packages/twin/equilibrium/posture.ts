/**
 * A posture: nine angles in one array (rad). Signs are the clinic's: pelvis + = tilted backward against standing, lumbar and thoracic
 * flexion +, hip and knee flexion +, ankle dorsiflexion +. `toCoordinates` gives the names and signs of the OpenSim body.
 */
import type { LegSide } from '../person/parameters.ts'

export const postureSize = 9
export const pelvis = 0
export const lumbar = 1
export const thoracic = 2

interface LegIndices {
  readonly hip: number
  readonly knee: number
  readonly ankle: number
}
export const legIndex: Readonly<Record<LegSide, LegIndices>> = { right: { hip: 3, knee: 4, ankle: 5 }, left: { hip: 6, knee: 7, ankle: 8 } }

export type Posture = Float64Array
export const createPosture = (): Posture => new Float64Array(postureSize)

/** How the pelvis frame lies in the room when the pelvis is as in standing. */
export const bases = { upright: 0, supine: Math.PI / 2, prone: -Math.PI / 2 } as const
export type Base = keyof typeof bases

/** Joint coordinates of the OpenSim body for a figure to draw, rad. Coordinates that follow others are left out. */
export function toCoordinates(posture: Posture, base: Base, hipRotation: Partial<Record<LegSide, number>> = {}): Record<string, number> {
  return {
    pelvis_tilt: bases[base] + posture[pelvis]!,
    lumbar_extension: -posture[lumbar]!,
    thoracic_extension: -posture[thoracic]!,
    hip_flexion_r: posture[legIndex.right.hip]!,
    knee_angle_r: posture[legIndex.right.knee]!,
    ankle_angle_r: posture[legIndex.right.ankle]!,
    hip_rotation_r: hipRotation.right ?? 0,
    hip_flexion_l: posture[legIndex.left.hip]!,
    knee_angle_l: posture[legIndex.left.knee]!,
    ankle_angle_l: posture[legIndex.left.ankle]!,
    hip_rotation_l: hipRotation.left ?? 0,
  }
}

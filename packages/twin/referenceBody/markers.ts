/** Points a tape or a camera sees. Places on the reference body, m: assumed from its proportions (fingertip: hand 0.108 of height). */
import { type BodySide, mirrorPlace, sided } from './mirror.ts'
import type { MarkerFacts } from './shapes.ts'

const sidedMarkers: readonly MarkerFacts[] = [
  { name: 'asis', body: 'pelvis', at: [0.005, 0, 0.128] },
  { name: 'psis', body: 'pelvis', at: [-0.155, 0.03, 0.047] },
  { name: 'ischium', body: 'pelvis', at: [-0.09, -0.15, 0.055] },
  { name: 'heel', body: 'calcn', at: [-0.02, 0.02, -0.005] },
  { name: 'toe', body: 'toes', at: [0.06, 0.005, -0.005] },
  { name: 'knee_front', body: 'femur', at: [0.05, -0.41, 0] },
  { name: 'fingertip', body: 'arm', at: [0, -0.71, 0] },
]

export const markers: readonly MarkerFacts[] = [
  { name: 'c7', body: 'thorax', at: [-0.03, 0.27, 0] },
  { name: 'vertex', body: 'head', at: [0.02, 0.27, 0] },
  ...(['r', 'l'] as const satisfies readonly BodySide[]).flatMap((side) =>
    sidedMarkers.map((marker) => ({ name: `${marker.name}_${side}`, body: sided(marker.body, side), at: mirrorPlace(marker.at, side) })),
  ),
]

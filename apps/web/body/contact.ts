/** Puts a pose on what carries it: feet on the floor, back on the mat, sit bones on the seat. */
import type { BodySnapshot, SegmentPlace } from './snapshot.ts'

export type Support = 'feet' | 'back' | 'couch' | 'front' | 'side' | 'seat' | 'floor-seat' | 'knee'

type Place = readonly [number, number, number]

/** Skin under the bones that can touch, in body frames, m (1.70 m body): assumed from the figure's skin. */
const soles: readonly (readonly [string, Place])[] = (['r', 'l'] as const).flatMap((side) => [
  [`calcn_${side}`, [-0.015, -0.012, 0]] as const,
  [`calcn_${side}`, [0.16, -0.014, 0]] as const,
  [`toes_${side}`, [0.05, -0.012, 0]] as const,
])
const lying: readonly (readonly [string, Place])[] = [
  ['pelvis', [-0.19, -0.05, 0]],
  ['thorax', [-0.135, 0.13, 0]],
  ['thorax', [-0.13, 0.2, 0]],
  ['head', [-0.1, 0.14, 0]],
]
const contacts: Readonly<Record<Support, readonly (readonly [string, Place])[]>> = {
  feet: soles,
  back: lying,
  couch: lying,
  front: [
    ['pelvis', [0.06, -0.06, 0]],
    ['thorax', [0.13, 0.05, 0]],
    ['tibia_r', [0.05, -0.03, 0]],
    ['tibia_l', [0.05, -0.03, 0]],
  ],
  side: [
    ['pelvis', [-0.06, -0.06, 0.17]],
    ['thorax', [-0.02, 0.16, 0.17]],
    ['femur_r', [0, -0.05, 0.11]],
    ['tibia_r', [0, -0.03, 0.06]],
    ['calcn_r', [0.05, 0.03, 0.045]],
  ],
  seat: [
    ['pelvis', [-0.1, -0.185, 0.06]],
    ['pelvis', [-0.14, -0.16, 0.06]],
  ],
  'floor-seat': [
    ['pelvis', [-0.1, -0.185, 0.06]],
    ['pelvis', [-0.14, -0.16, 0.06]],
    ['calcn_r', [-0.03, 0.02, 0]],
    ['calcn_l', [-0.03, 0.02, 0]],
  ],
  knee: [...soles, ...(['r', 'l'] as const).map((side) => [`tibia_${side}`, [0.055, -0.05, 0]] as const)],
}

/** m; how high the surface is that carries each support. */
export const surfaceHeight: Readonly<Record<Support, number>> = {
  feet: 0,
  back: 0.03,
  couch: 0.62,
  front: 0.03,
  side: 0.03,
  seat: 0,
  'floor-seat': 0.03,
  knee: 0.03,
}

const heightOf = ({ position, rotation }: SegmentPlace, [x, y, z]: Place): number =>
  position[1]! + rotation[3]! * x + rotation[4]! * y + rotation[5]! * z

/**
 * Moves a snapshot up or down until the lowest contact point of its support is on the surface.
 * For `seat` the feet stand on the floor and the returned height is the seat's.
 */
export function settle(snapshot: BodySnapshot, support: Support): { readonly snapshot: BodySnapshot; readonly seat: number } {
  const lowest = (which: Support) => Math.min(...contacts[which].map(([body, place]) => heightOf(snapshot.segments[body]!, place)))
  const rise = support === 'seat' ? -lowest('feet') : surfaceHeight[support] - lowest(support)
  return { snapshot: lift(snapshot, rise), seat: support === 'seat' ? lowest('seat') + rise : surfaceHeight[support] }
}

function lift(snapshot: BodySnapshot, rise: number): BodySnapshot {
  const segments = Object.fromEntries(
    Object.entries(snapshot.segments).map(([name, { position, rotation }]) => [
      name,
      { position: [position[0]!, position[1]! + rise, position[2]!], rotation },
    ]),
  )
  const muscles = snapshot.muscles.map((muscle) => ({
    ...muscle,
    points: Array.from(muscle.points, (value, i) => (i % 3 === 1 ? value + rise : value)),
  }))
  return { segments, muscles }
}

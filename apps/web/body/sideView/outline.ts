/**
 * The body seen from its right side, as outlines in the sagittal plane: what stands in for the 3D picture where there is no WebGL, in
 * print and in stills. Drawn from the same snapshots; x forward, y up, metres.
 */
import type { BodySnapshot, SegmentPlace } from '../snapshot.ts'

export type Point = readonly [x: number, y: number]

/** Layers from back to front; within a layer the parts run into each other without a line between them. */
export const layers = ['far', 'body', 'arm'] as const

export interface Shape {
  /** Unique within a body. */
  readonly part: string
  readonly layer: (typeof layers)[number]
  /** SVG path data in metres, y up. */
  readonly path: string
}

const at = ({ position, rotation }: SegmentPlace, x: number, y: number, z = 0): Point => [
  position[0]! + rotation[0]! * x + rotation[1]! * y + rotation[2]! * z,
  position[1]! + rotation[3]! * x + rotation[4]! * y + rotation[5]! * z,
]

/** Half widths of the body's parts seen from the side, m (1.70 m body): read off the figure. */
const half = { hip: 0.085, thigh: 0.078, knee: 0.056, calf: 0.054, ankle: 0.036, shoulder: 0.05, elbow: 0.04, wrist: 0.026 } as const

/** Every part of the body with the layer it is drawn in. */
export function sideOutline(snapshot: BodySnapshot): readonly Shape[] {
  const { segments } = snapshot
  const segment = (name: string): SegmentPlace => segments[name]!
  const leg = (letter: 'r' | 'l'): Shape[] => {
    const layer = letter === 'r' ? 'body' : 'far'
    const femur = segment(`femur_${letter}`)
    const tibia = segment(`tibia_${letter}`)
    const hip = at(femur, 0, 0)
    const middle = at(femur, 0.012, -0.2)
    const knee = at(tibia, -0.006, -0.005)
    const calf = at(tibia, -0.022, -0.14)
    const ankle = at(segment(`talus_${letter}`), -0.006, 0)
    const heel = segment(`calcn_${letter}`)
    const toes = segment(`toes_${letter}`)
    return [
      {
        part: `foot_${letter}`,
        layer,
        path: smoothClosed([
          at(heel, -0.03, 0.05),
          at(heel, -0.032, 0),
          at(heel, 0.06, -0.008),
          at(heel, 0.16, -0.012),
          at(toes, 0.068, -0.008),
          at(toes, 0.062, 0.02),
          at(heel, 0.15, 0.036),
          at(heel, 0.088, 0.078),
        ]),
      },
      { part: `shank_${letter}`, layer, path: chain([knee, calf, ankle], [half.knee, half.calf, half.ankle]) },
      { part: `thigh_${letter}`, layer, path: chain([hip, middle, knee], [half.hip, half.thigh, half.knee]) },
    ]
  }
  const arm = (letter: 'r' | 'l'): Shape => {
    const place = segment(`arm_${letter}`)
    return {
      part: `arm_${letter}`,
      layer: letter === 'r' ? 'arm' : 'far',
      path: chain(
        [at(place, -0.03, -0.02), at(place, -0.03, -0.3), at(place, 0, -0.55), at(place, 0.01, -0.7)],
        [half.shoulder, half.elbow, half.wrist, 0.02],
      ),
    }
  }
  const pelvis = segment('pelvis')
  const thorax = segment('thorax')
  const head = segment('head')
  const lumbar = (level: number, x: number, y = 0.015): Point => at(segment(`lumbar${level}`), x, y)
  const trunk = smoothClosed([
    at(pelvis, -0.12, -0.15),
    at(pelvis, -0.185, -0.08),
    at(pelvis, -0.19, 0),
    lumbar(5, -0.058),
    lumbar(3, -0.054),
    lumbar(1, -0.056),
    at(thorax, -0.075, 0.06),
    at(thorax, -0.1, 0.15),
    at(thorax, -0.075, 0.24),
    at(thorax, -0.03, 0.29),
    at(thorax, 0.045, 0.28),
    at(thorax, 0.1, 0.2),
    at(thorax, 0.135, 0.1),
    at(thorax, 0.14, 0.02),
    lumbar(2, 0.15),
    lumbar(4, 0.15),
    at(pelvis, 0.05, 0.02),
    at(pelvis, 0.045, -0.08),
    at(pelvis, 0, -0.15),
  ])
  const skull = smoothClosed([
    at(head, -0.035, -0.02),
    at(head, -0.045, 0.05),
    at(head, -0.085, 0.1),
    at(head, -0.085, 0.18),
    at(head, -0.02, 0.235),
    at(head, 0.06, 0.215),
    at(head, 0.095, 0.15),
    at(head, 0.115, 0.105),
    at(head, 0.098, 0.075),
    at(head, 0.088, 0.03),
    at(head, 0.035, 0.02),
    at(head, 0.03, -0.03),
  ])
  return [
    arm('l'),
    ...leg('l'),
    { part: 'head', layer: 'body', path: skull },
    { part: 'trunk', layer: 'body', path: trunk },
    ...leg('r'),
    arm('r'),
  ]
}

/** Outline of circles joined by their outer tangents. */
function chain(points: readonly Point[], radii: readonly number[]): string {
  return points
    .slice(1)
    .map((b, i) => capsule(points[i]!, radii[i]!, b, radii[i + 1]!))
    .join(' ')
}

function capsule([ax, ay]: Point, ra: number, [bx, by]: Point, rb: number): string {
  const distance = Math.hypot(bx - ax, by - ay) || 1e-9
  const heading = Math.atan2(by - ay, bx - ax)
  const open = Math.acos(Math.max(-1, Math.min(1, (ra - rb) / distance)))
  const on = (x: number, y: number, r: number, angle: number): string =>
    `${number(x + r * Math.cos(angle))} ${number(y + r * Math.sin(angle))}`
  const large = (sweep: number): number => (sweep > Math.PI ? 1 : 0)
  return [
    `M${on(ax, ay, ra, heading + open)}`,
    `A${number(ra)} ${number(ra)} 0 ${large(2 * Math.PI - 2 * open)} 1 ${on(ax, ay, ra, heading - open)}`,
    `L${on(bx, by, rb, heading - open)}`,
    `A${number(rb)} ${number(rb)} 0 ${large(2 * open)} 1 ${on(bx, by, rb, heading + open)}`,
    'Z',
  ].join(' ')
}

/** A closed curve through points (Catmull–Rom as cubic Béziers). */
function smoothClosed(points: readonly Point[]): string {
  const n = points.length
  const p = (i: number): Point => points[((i % n) + n) % n]!
  const pieces = points.map((_, i) => {
    const [before, from, to, after] = [p(i - 1), p(i), p(i + 1), p(i + 2)]
    const c1: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const c2: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...c1, ...c2, ...to].map(number).join(' ')}`
  })
  return `M${points[0]!.map(number).join(' ')} ${pieces.join(' ')} Z`
}

/** The line of the lower back: from the sacrum over the lumbar joints to the ribs. */
export function lowerBack({ segments }: BodySnapshot): string {
  const joints = ['lumbar5', 'lumbar4', 'lumbar3', 'lumbar2', 'lumbar1', 'thorax'].map((name) => at(segments[name]!, -0.02, 0))
  return `M${joints.map(([x, y]) => `${number(x)} ${number(y)}`).join(' L')}`
}

/** A muscle's path from the side. */
export function sidePath(points: ArrayLike<number>): string {
  const places: string[] = []
  for (let i = 0; i < points.length; i += 3) places.push(`${number(points[i]!)} ${number(points[i + 1]!)}`)
  return `M${places.join(' L')}`
}

const number = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/** Box around an outline with its joints, metres. */
export function sideBounds(shapes: readonly Shape[]): {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
} {
  let [left, right, low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { path } of shapes) {
    // Anchor points follow M, L and the last pair of C and A.
    for (const piece of path.match(/[MLCA][^MLCAZ]*/g) ?? []) {
      const numbers = piece.slice(1).trim().split(/\s+/).map(Number)
      const x = numbers.at(-2)!
      const y = numbers.at(-1)!
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
  }
  const room = 0.09
  return { x: left - room, y: low - room, width: right - left + 2 * room, height: high - low + 2 * room }
}

/**
 * How a test or an exercise looks: key poses over time in the coordinates of the reference body (`packages/twin`), in degrees. Data, not
 * video: the 3D figure plays them, a still shows one of them, and the words can be read without a picture.
 */

/** Coordinates of `sitbone-adult`, without the side letter where both sides do the same; degrees, OpenSim's signs. */
export type PoseDeg = Readonly<Partial<Record<CoordinateDeg, number>>>

type Sided = 'hip_flexion' | 'hip_adduction' | 'hip_rotation' | 'knee_angle' | 'ankle_angle' | 'arm_flexion'
export type CoordinateDeg =
  | 'pelvis_tilt'
  | 'pelvis_list'
  | 'pelvis_rotation'
  | 'lumbar_extension'
  | 'lumbar_bending'
  | 'lumbar_rotation'
  | 'thoracic_extension'
  | 'neck_extension'
  | Sided
  | `${Sided}_${'r' | 'l'}`

/** What carries the body; the lowest of its contact points is put on the surface. */
export type Support = 'feet' | 'back' | 'couch' | 'front' | 'side' | 'seat' | 'floor-seat' | 'knee'

export interface KeyPose {
  /** Part of the cycle, 0 … 1, ascending; the first is 0 and the last 1. */
  readonly at: number
  readonly pose: PoseDeg
  /** What to do here, in words. */
  readonly cue?: string
}

export type DemonstrationProp = 'mat' | 'chair' | 'wall' | 'couch' | 'strap' | 'roller' | 'step' | 'weight' | 'towel'

export interface Demonstration {
  readonly id: string
  readonly support: Support
  readonly props: readonly DemonstrationProp[]
  /** Seconds of one cycle as shown (not the dose). */
  readonly seconds: number
  readonly keys: readonly KeyPose[]
  /** What people often do instead. */
  readonly mistakes: readonly string[]
}

const sides = ['r', 'l'] as const

/** Coordinates by their full names, degrees; a name without a side sets both. */
export function spreadSides(pose: PoseDeg): Record<string, number> {
  const full: Record<string, number> = {}
  const unsided = new Set(['hip_flexion', 'hip_adduction', 'hip_rotation', 'knee_angle', 'ankle_angle', 'arm_flexion'])
  for (const [name, value] of Object.entries(pose)) {
    if (unsided.has(name)) for (const side of sides) full[`${name}_${side}`] ??= value
    else full[name] = value
  }
  return full
}

/**
 * The pose at a part of the cycle: between two keys it eases in and out; what neither names is 0.
 * @param at 0 … 1 (clamped)
 */
export function poseAt(demonstration: Demonstration, at: number): Record<string, number> {
  const { keys } = demonstration
  const place = Math.min(1, Math.max(0, at))
  const next = Math.max(
    1,
    keys.findIndex((key) => key.at >= place),
  )
  const from = keys[next - 1]!
  const to = keys[next]!
  const t = to.at > from.at ? Math.min(1, Math.max(0, (place - from.at) / (to.at - from.at))) : 1
  const eased = t * t * (3 - 2 * t)
  const a = spreadSides(from.pose)
  const b = spreadSides(to.pose)
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) * (1 - eased) + (b[name] ?? 0) * eased]),
  )
}

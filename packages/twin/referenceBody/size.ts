/**
 * How the reference body grows to a person. Lengths of a segment scale evenly in all directions; masses scale with body mass; inertia
 * with mass × length². Muscle strength scales with (mass)^(2/3), that is with a cross-section (assumed); fibre and tendon scale with the
 * muscle's own length at standing, as OpenSim's scaling does.
 */

import { sided } from './mirror.ts'
import type { PathPoint, Segment, Vector } from './shapes.ts'
import { legJoints, pelvisJoint } from './skeleton.ts'
import { shoulderJoint, trunkJoints } from './trunk.ts'

/** Height and mass of the body the facts were read from (Rajagopal 2016). */
export const source = { heightM: 1.7, massKg: 75.337 } as const

/** The two committed bodies. Female: 1.63 m and 62 kg, so that lengths are 0.959 and masses 0.823 of the source (assumed typical adults). */
export const referenceSize = { male: source, female: { heightM: 1.63, massKg: 62 } } as const

export interface BodySize {
  readonly heightM: number
  readonly massKg: number
  /** Length of a segment against the value its height would give; 1 where missing. */
  readonly proportions?: Partial<Record<Segment, number>>
}

export interface Scale {
  readonly lengths: Readonly<Record<Segment, number>>
  readonly mass: number
  readonly strength: number
}

const segments: readonly Segment[] = ['pelvis', 'trunk', 'thigh', 'shank', 'foot', 'arm']

export function scaleFor(size: BodySize): Scale {
  const height = size.heightM / source.heightM
  const mass = size.massKg / source.massKg
  const lengths = Object.fromEntries(segments.map((segment) => [segment, height * (size.proportions?.[segment] ?? 1)])) as Record<
    Segment,
    number
  >
  return { lengths, mass, strength: mass ** (2 / 3) }
}

/** Which segment's scale a body's frame has. */
export function segmentOf(body: string): Segment {
  const name = body.replace(/_[rl]$/, '')
  if (name === 'pelvis' || name === 'ground') return 'pelvis'
  if (name === 'femur' || name === 'patella') return 'thigh'
  if (name === 'tibia') return 'shank'
  if (name === 'talus' || name === 'calcn' || name === 'toes') return 'foot'
  if (name === 'arm') return 'arm'
  return 'trunk'
}

export const times = (v: Vector, factor: number): Vector => [v[0] * factor, v[1] * factor, v[2] * factor]

/** Length of the straight line through a path's points at standing: what fibre and tendon are scaled with. */
export function standingLength(points: readonly PathPoint[], lengths: Scale['lengths']): number {
  const places = points.map(([body, at]) => {
    const frame = standingFrame(body.replace(/_[rl]$/, ''), lengths)
    const local = turn(times(at, lengths[segmentOf(body)]), frame.tilt)
    return [frame.at[0] + local[0], frame.at[1] + local[1], frame.at[2] + local[2]] as const
  })
  return places
    .slice(1)
    .reduce((sum, place, i) => sum + Math.hypot(place[0] - places[i]![0], place[1] - places[i]![1], place[2] - places[i]![2]), 0)
}

const joints = [pelvisJoint, ...legJoints, ...trunkJoints, shoulderJoint]

/** Place and tilt of a right-side body at standing, in the pelvis frame. */
function standingFrame(body: string, lengths: Scale['lengths']): { readonly at: Vector; readonly tilt: number } {
  const joint = joints.find((candidate) => sided(candidate.child, 'r').replace(/_r$/, '') === body)
  if (!joint || joint === pelvisJoint) return { at: [0, 0, 0], tilt: 0 }
  const parent = standingFrame(joint.parent, lengths)
  const at = turn(times(joint.at, lengths[segmentOf(joint.parent)]), parent.tilt)
  const back = times(joint.childAt ?? [0, 0, 0], lengths[segmentOf(body)])
  const shift: Vector = body === 'patella' ? times([0.0524, -0.0108, 0.00275], lengths.thigh) : [0, 0, 0]
  // Trunk joints are turned in the parent only; leg joints are turned alike in parent and child, which cancels at standing.
  const tilt = parent.tilt + (joint.childTurned ? 0 : (joint.turned?.[2] ?? 0))
  return {
    at: [parent.at[0] + at[0] - back[0] + shift[0], parent.at[1] + at[1] - back[1] + shift[1], parent.at[2] + at[2] - back[2] + shift[2]],
    tilt,
  }
}

function turn(v: Vector, tilt: number): Vector {
  const c = Math.cos(tilt)
  const s = Math.sin(tilt)
  return [c * v[0] - s * v[1], s * v[0] + c * v[1], v[2]]
}

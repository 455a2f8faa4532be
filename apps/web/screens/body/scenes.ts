/** How each movement is staged: what carries the body, what stands around, how the arms and head hang. Looks only; the twin decides the rest. */
import type { VirtualTestId } from '@sitbone/twin/virtualTests/catalogue'
import { type Support, settle, surfaceHeight } from '../../body/contact.ts'
import type { Prop } from '../../body/props.ts'
import type { BodySnapshot } from '../../body/snapshot.ts'

export const shownTests = [
  'slr',
  'ake',
  'thomas',
  'toe-touch',
  'hinge',
  'chair-sit',
  'long-sit',
  'slump',
  'chair-stretch',
  'stand',
] as const satisfies readonly VirtualTestId[]
export type ShownTest = (typeof shownTests)[number]

interface Scene {
  readonly support: Support
  readonly prop: 'mat' | 'couch' | 'chair' | 'none'
  /** `hang`: straight down; `rest`: on the thighs; `still`: beside the trunk. */
  readonly arms: 'hang' | 'rest' | 'still'
}

const scenes: Readonly<Record<ShownTest, Scene>> = {
  slr: { support: 'back', prop: 'mat', arms: 'still' },
  ake: { support: 'back', prop: 'mat', arms: 'still' },
  thomas: { support: 'couch', prop: 'couch', arms: 'still' },
  stand: { support: 'feet', prop: 'none', arms: 'still' },
  'toe-touch': { support: 'feet', prop: 'none', arms: 'hang' },
  hinge: { support: 'feet', prop: 'none', arms: 'hang' },
  'chair-sit': { support: 'seat', prop: 'chair', arms: 'rest' },
  slump: { support: 'seat', prop: 'chair', arms: 'rest' },
  'long-sit': { support: 'floor-seat', prop: 'mat', arms: 'rest' },
  'chair-stretch': { support: 'seat', prop: 'chair', arms: 'hang' },
}

/** The twin's pose with arms that suit the scene. @param pose degrees by coordinate */
export function staged(test: ShownTest, pose: Readonly<Record<string, number>>): Record<string, number> {
  const lean = -((pose['pelvis_tilt'] ?? 0) + (pose['lumbar_extension'] ?? 0) + (pose['thoracic_extension'] ?? 0))
  const arm = { hang: Math.max(4, lean), rest: 24 + Math.max(0, lean), still: (pose['pelvis_tilt'] ?? 0) > 60 ? 90 + lean + 5 : 4 }[
    scenes[test].arms
  ]
  return { ...pose, arm_flexion_r: arm, arm_flexion_l: arm }
}

/** A snapshot on what carries it. */
export const placed = (test: ShownTest, snapshot: BodySnapshot): BodySnapshot => settle(snapshot, scenes[test].support).snapshot

/** What stands around the body in a scene. */
export function propsOf(test: ShownTest, snapshot: BodySnapshot): readonly Prop[] {
  const { support, prop } = scenes[test]
  const x = snapshot.segments['pelvis']!.position[0]!
  switch (prop) {
    case 'mat':
      return [{ kind: 'mat', x: support === 'back' ? x + 0.05 : x + 0.4, top: surfaceHeight[support], length: 2.1 }]
    case 'couch':
      return [{ kind: 'couch', x: x - 0.78, top: surfaceHeight[support], length: 1.7 }]
    case 'chair':
      return [{ kind: 'chair', x: x - 0.06, seat: settle(snapshot, support).seat }]
    case 'none':
      return []
  }
}

/** Poses of a demonstration on the reference body, computed once loaded; the engine is shared by every picture of the visit. */
import { type DemonstrationProp, poseAt } from '@sitbone/programme/demonstrations/demonstration'
import { demonstrations } from '@sitbone/programme/demonstrations/index'
import { referenceSpec } from '@sitbone/twin/referenceBody/bodySpec'
import { bodyDocument } from '@sitbone/twin/referenceBody/document'
import { type BodyEngine, createBodyEngine } from '../bodyEngine.ts'
import { type Support, settle, surfaceHeight } from '../contact.ts'
import { type Prop, rollerRadius } from '../props.ts'
import type { BodySnapshot, SegmentPlace } from '../snapshot.ts'

export type FigureSex = 'female' | 'male'

const engines = new Map<FigureSex, BodyEngine>()

export function demonstrationEngine(sex: FigureSex): BodyEngine {
  const known = engines.get(sex)
  if (known) return known
  const made = createBodyEngine(bodyDocument(referenceSpec(sex)))
  engines.set(sex, made)
  return made
}

/** What is drawn of the muscles: the ones a stretch is about. */
const hidden = /^(glm|addmag|vas|piri)/

/** @param at 0 … 1 of the cycle */
export function demonstrationPose(
  id: string,
  at: number,
  sex: FigureSex,
): { readonly snapshot: BodySnapshot; readonly props: readonly Prop[] } | undefined {
  const demonstration = demonstrations.get(id)
  if (!demonstration) return undefined
  const { snapshot, seat } = settle(demonstrationEngine(sex).snapshot(poseAt(demonstration, at)), demonstration.support)
  const surface = surfaceHeight[demonstration.support]
  const props = demonstration.props.flatMap((kind) => propsFor(kind, snapshot, demonstration.support, surface, seat))
  return { snapshot: { ...snapshot, muscles: snapshot.muscles.filter(({ name }) => !hidden.test(name)) }, props }
}

/** Where a thing stands: under, before or in the hands of the body as it is now. */
function propsFor(kind: DemonstrationProp, { segments }: BodySnapshot, support: Support, surface: number, seat: number): readonly Prop[] {
  const pelvis = segments['pelvis']!.position
  const x = pelvis[0]!
  switch (kind) {
    case 'mat':
      return [{ kind: 'mat', x: matCentre[support] + x, top: surface, length: 2.1 }]
    case 'couch':
      return support === 'couch' ? [{ kind: 'couch', x: x - 0.78, top: surface, length: 1.7 }] : [{ kind: 'chair', x: x - 0.06, seat }]
    case 'chair': {
      if (support !== 'back') return [{ kind: 'chair', x: x - 0.06, seat }]
      // Lying, the chair carries the calves.
      const calf = pointOf(segments['tibia_r']!, [-0.07, -0.2, 0])
      return calf[1] > 0.25 ? [{ kind: 'chair', x: calf[0] + 0.06, seat: calf[1] - 0.01 }] : []
    }
    case 'wall': {
      // Lying, the raised heel rests on the frame of a door; standing, hands or knee meet a wall.
      if (support === 'back') {
        const [heelX, , heelZ] = pointOf(segments['calcn_r']!, [-0.035, 0.01, 0])
        return [{ kind: 'post', x: heelX + 0.015, z: heelZ + 0.02 }]
      }
      const hand = pointOf(segments['arm_r']!, [0.02, -0.66, 0])
      const knee = pointOf(segments['tibia_r']!, [0.085, -0.02, 0])
      return [{ kind: 'wall', x: Math.max(hand[0], knee[0]) + 0.04 }]
    }
    case 'strap':
      return (['r', 'l'] as const).map((hand) => ({
        kind: 'strap',
        from: pointOf(segments[`arm_${hand}`]!, [0.02, -0.6, 0]),
        to: pointOf(segments['calcn_r']!, [0.15, -0.01, 0]),
      }))
    case 'roller': {
      // Under the leg where it is one roller above the floor.
      const places = rollerPlaces.map(([body, y]) => pointOf(segments[body]!, [body === 'femur_r' ? -0.075 : -0.055, y, 0]))
      const under = places.reduce((best, place) =>
        Math.abs(place[1] - surface - 2 * rollerRadius) < Math.abs(best[1] - surface - 2 * rollerRadius) ? place : best,
      )
      return [{ kind: 'roller', x: under[0], surface }]
    }
    case 'step': {
      const [heelX, heelY, heelZ] = pointOf(segments['calcn_r']!, [-0.01, -0.012, 0])
      return heelY > 0.04 ? [{ kind: 'step', x: heelX + 0.1, top: heelY, z: heelZ }] : []
    }
    case 'weight':
      return (['r', 'l'] as const).map((hand) => ({ kind: 'weight', at: pointOf(segments[`arm_${hand}`]!, [0.02, -0.62, 0]) }))
    case 'towel': {
      const [footX, , footZ] = pointOf(segments['calcn_l']!, [support === 'back' ? 0 : 0.08, 0, 0])
      return [{ kind: 'towel', x: footX, surface: support === 'back' ? surface : 0, z: support === 'back' ? 0 : footZ }]
    }
  }
}

const rollerPlaces = [
  ['femur_r', -0.12],
  ['femur_r', -0.2],
  ['femur_r', -0.28],
  ['tibia_r', -0.1],
  ['tibia_r', -0.16],
  ['tibia_r', -0.22],
] as const

/** m from the pelvis to the middle of the mat. */
const matCentre: Readonly<Record<Support, number>> = {
  feet: 0,
  back: 0.05,
  couch: 0,
  front: 0,
  side: 0,
  seat: 0,
  'floor-seat': 0.35,
  knee: 0,
}

/** A place of a body in the scene. */
function pointOf(
  { position: p, rotation: r }: SegmentPlace,
  [x, y, z]: readonly [number, number, number],
): readonly [number, number, number] {
  const along = (k: number) => p[k]! + r[3 * k]! * x + r[3 * k + 1]! * y + r[3 * k + 2]! * z
  return [along(0), along(1), along(2)]
}

/** Where a demonstration is at a moment of wall-clock time: there and back for moves that return, and held at the end for stretches. */
export function demonstrationPlace(id: string, milliseconds: number): number {
  const cycle = (demonstrations.get(id)?.seconds ?? 6) * 1000
  return (milliseconds % cycle) / cycle
}

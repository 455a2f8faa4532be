/** Poses of a demonstration on the reference body, computed once loaded; the engine is shared by every picture of the visit. */
import { poseAt } from '@sitbone/programme/demonstrations/demonstration'
import { demonstrations } from '@sitbone/programme/demonstrations/index'
import { referenceSpec } from '@sitbone/twin/referenceBody/bodySpec'
import { bodyDocument } from '@sitbone/twin/referenceBody/document'
import { type BodyEngine, createBodyEngine } from '../bodyEngine.ts'
import { settle, surfaceHeight } from '../contact.ts'
import type { Prop } from '../props.ts'
import type { BodySnapshot } from '../snapshot.ts'

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
  const x = snapshot.segments['pelvis']!.position[0]!
  const props = demonstration.props.flatMap((kind): Prop[] => {
    switch (kind) {
      case 'mat':
        return [{ kind: 'mat', x, top: surfaceHeight[demonstration.support], length: 2.1 }]
      case 'couch':
        return demonstration.support === 'back'
          ? [{ kind: 'couch', x: x - 0.78, top: surfaceHeight.back, length: 1.7 }]
          : [{ kind: 'chair', x: x - 0.06, seat }]
      case 'chair':
        return [{ kind: 'chair', x: x - 0.06, seat }]
      case 'wall':
        return [{ kind: 'wall', x: x + 0.62 }]
      default:
        return []
    }
  })
  return { snapshot: { ...snapshot, muscles: snapshot.muscles.filter(({ name }) => !hidden.test(name)) }, props }
}

/** Where a demonstration is at a moment of wall-clock time: there and back for moves that return, and held at the end for stretches. */
export function demonstrationPlace(id: string, milliseconds: number): number {
  const cycle = (demonstrations.get(id)?.seconds ?? 6) * 1000
  return (milliseconds % cycle) / cycle
}

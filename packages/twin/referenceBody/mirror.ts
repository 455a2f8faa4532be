/**
 * The left side as the mirror image of the right in the plane z = 0. A place (x, y, z) becomes (x, y, −z); an axis of rotation
 * (x, y, z) becomes (−x, −y, z), because turning is mirrored twice; body-fixed angles (a, b, c) become (−a, −b, c).
 */
import type { AxisFacts, BodyFacts, BodyWrap, JointFacts, LegMuscle, PathPoint, Vector } from './shapes.ts'

export type BodySide = 'r' | 'l'

/** Bodies of the midline, which keep their name on both sides. */
const midline = (body: string) =>
  body === 'ground' || body === 'pelvis' || body === 'thorax' || body === 'head' || body.startsWith('lumbar')

export const sided = (name: string, side: BodySide): string => (midline(name) ? name : `${name}_${side}`)

/** Adding 0 turns −0 into 0, which a document should not show. */
const negative = (value: number): number => -value + 0
export const mirrorPlace = (at: Vector, side: BodySide): Vector => (side === 'r' ? at : [at[0], at[1], negative(at[2])])
const mirrorAngles = (angles: Vector, side: BodySide): Vector =>
  side === 'r' ? angles : [negative(angles[0]), negative(angles[1]), angles[2]]

export const sidedBody = (body: BodyFacts, side: BodySide): BodyFacts => ({
  ...body,
  name: sided(body.name, side),
  massCentre: mirrorPlace(body.massCentre, side),
})

export function sidedJoint(joint: JointFacts, side: BodySide): JointFacts {
  const axis = (mirror: (v: Vector, s: BodySide) => Vector) => (facts: AxisFacts) => ({
    ...facts,
    axis: mirror(facts.axis, side),
    ...(facts.coordinate === undefined ? {} : { coordinate: `${facts.coordinate}_${side}` }),
  })
  return {
    name: `${joint.name}_${side}`,
    parent: sided(joint.parent, side),
    child: sided(joint.child, side),
    at: mirrorPlace(joint.at, side),
    turned: mirrorAngles(joint.turned ?? [0, 0, 0], side),
    childAt: mirrorPlace(joint.childAt ?? [0, 0, 0], side),
    childTurned: mirrorAngles(joint.childTurned ?? [0, 0, 0], side),
    coordinates: joint.coordinates.map((coordinate) => ({ ...coordinate, name: `${coordinate.name}_${side}` })),
    ...(joint.rotations ? { rotations: joint.rotations.map(axis(mirrorAngles)) } : {}),
    // A constant along z is mirrored by its axis.
    ...(joint.translations ? { translations: joint.translations.map(axis(mirrorPlace)) } : {}),
  }
}

export const sidedPoint = ([body, at]: PathPoint, side: BodySide): PathPoint => [sided(body, side), mirrorPlace(at, side)]

export const sidedMuscle = (muscle: LegMuscle, side: BodySide): LegMuscle => ({
  ...muscle,
  name: `${muscle.name}_${side}`,
  points: muscle.points.map((point) => sidedPoint(point, side)),
  ...(muscle.wrap ? { wrap: { ...muscle.wrap, over: `${muscle.wrap.over}_${side}` } } : {}),
})

/**
 * A cylinder's quadrant names a side of its own frame. Mirroring keeps x and y of that frame (z, the cylinder's axis, runs the
 * other way round), so the name stays.
 */
export const sidedWrap = (wrap: BodyWrap, side: BodySide): BodyWrap => ({
  ...wrap,
  name: `${wrap.name}_${side}`,
  body: sided(wrap.body, side),
  rotation: mirrorAngles(wrap.rotation, side),
  translation: mirrorPlace(wrap.translation, side),
})

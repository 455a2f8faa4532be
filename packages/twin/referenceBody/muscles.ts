/** Every muscle of one side of a person's body: facts, scaled, with the person's tissue written into them. */
import type { BodySpec, LegTissue } from './bodySpec.ts'
import { legMuscles } from './legMuscles.ts'
import { type BodySide, sidedMuscle } from './mirror.ts'
import { type PassiveCurve, passiveCurves } from './passiveCurves.ts'
import type { LegMuscle, PathPoint } from './shapes.ts'
import { scaleFor, segmentOf, standingLength, times } from './size.ts'
import { erectorSpinae, psoasLevels } from './trunk.ts'

/** The three that cross hip and knee: what the clinical tests stretch. */
export const hamstrings = ['bflh', 'semimem', 'semiten'] as const
/** Muscles whose length the hip-flexor shift changes. */
export const hipFlexors = ['iliacus', ...psoasLevels.map((level) => level.name)] as const

/** Flexion arms at the hip at standing, m: turn the hip-flexor shift, an angle, into a length. Read from the reference body (test). */
export const hipFlexorArm = { iliacus: 0.0346, psoas: 0.0241 } as const

export interface Muscle extends LegMuscle {
  readonly passive: PassiveCurve
  /** Tendon strain at maximum isometric force. */
  readonly tendonStrain: number
}

const tendonStrain = 0.049

export function musclesOf(spec: BodySpec, side: BodySide): readonly Muscle[] {
  const scale = scaleFor(spec.size)
  const tissue = side === 'r' ? spec.legs.right : spec.legs.left
  return [...legMuscles.flatMap((muscle) => (muscle.name === 'psoas' ? psoasFascicles(muscle) : [withCurve(muscle)])), erector].map(
    (muscle) => {
      const ratio = standingLength(muscle.points, scale.lengths) / standingLength(muscle.points, unscaled)
      const shift = shiftOf(muscle.name, tissue) * (hamstringNames.has(muscle.name) ? 1 : ratio)
      const slack = muscle.slack * ratio - shift
      const turned = sidedMuscle(muscle, side)
      return {
        ...turned,
        passive: muscle.passive,
        points: turned.points.map(([body, at]): PathPoint => [body, times(at, scale.lengths[segmentOf(body)])]),
        maxForce: muscle.maxForce * scale.strength * stiffnessOf(muscle.name, tissue),
        fibre: muscle.fibre * ratio,
        slack,
        // Shortening moves the muscle along its length and leaves the tendon's stiffness in N/m as it was.
        tendonStrain: (tendonStrain * muscle.slack * ratio) / slack,
      }
    },
  )
}

const hamstringNames: ReadonlySet<string> = new Set(hamstrings)
const hipFlexorNames: ReadonlySet<string> = new Set(hipFlexors)
const unscaled = scaleFor({ heightM: 1.7, massKg: 75.337 }).lengths

const shiftOf = (muscle: string, tissue: LegTissue): number =>
  hamstringNames.has(muscle)
    ? tissue.hamstringShift
    : hipFlexorNames.has(muscle)
      ? tissue.hipFlexorShift * (muscle === 'iliacus' ? hipFlexorArm.iliacus : hipFlexorArm.psoas)
      : 0

const stiffnessOf = (muscle: string, tissue: LegTissue): number =>
  hamstringNames.has(muscle) ? tissue.hamstringStiffness : muscle === 'recfem' ? tissue.rectusStiffness : 1

const withCurve = (muscle: LegMuscle): LegMuscle & { readonly passive: PassiveCurve } => {
  const curve = passiveCurves[muscle.name]
  if (!curve) throw new Error(`The muscle "${muscle.name}" has no passive curve. Add it to passiveCurves.ts.`)
  return { ...muscle, passive: curve.used }
}

/**
 * Psoas by level: one fascicle from each lumbar vertebra that joins the source's path at the pelvic brim. The slack length grows with
 * the first stretch of the path, so that all fascicles are in the same state at standing.
 */
function psoasFascicles(psoas: LegMuscle): readonly (LegMuscle & { readonly passive: PassiveCurve })[] {
  const whole = standingLength(psoas.points, unscaled)
  return psoasLevels.map((level) => {
    const points: readonly PathPoint[] = [level.origin, ...psoas.points.slice(1)]
    return {
      ...withCurve(psoas),
      name: level.name,
      points,
      maxForce: psoas.maxForce * level.part,
      slack: psoas.slack + standingLength(points, unscaled) - whole,
    }
  })
}

const erector = withCurve(erectorSpinae)

/** A person compiled for the solver: path tables of their body family, scale, laws and weights. Immutable; shared freely. */
import type { BodySpec } from '../referenceBody/bodySpec.ts'
import { hamstrings, hipFlexorArm, hipFlexors } from '../referenceBody/muscles.ts'
import { passiveLaws } from '../referenceBody/passiveLaws.ts'
import type { LawTerm } from '../referenceBody/shapes.ts'
import { scaleFor, source } from '../referenceBody/size.ts'
import type { MuscleTable, PathTables } from '../tables/pathTables.ts'
import type { LegSide, TwinPerson } from './parameters.ts'
import { type Weights, weightsOf } from './weights.ts'

/** A muscle of one leg with the person's tissue: length = scale × table + shift, force = strength × table. */
export interface LegMuscleState {
  readonly table: MuscleTable
  /** m in the table's units */
  readonly shift: number
  /** factor on the table's force, strength of the body included */
  readonly factor: number
  /** rad of hip flexion: below it the muscle is slack whatever else happens; −∞ where that is not so simple */
  readonly idleBelow: number
}

export interface LegBody {
  readonly muscles: readonly LegMuscleState[]
  /** first of `muscles` that are the three hamstrings */
  readonly hamstrings: readonly LegMuscleState[]
  readonly hipLaw: readonly LawTerm[]
  readonly kneeLaw: readonly LawTerm[]
  readonly ankleLaw: readonly LawTerm[]
  readonly rotationLaw: readonly LawTerm[]
  /** N, hamstring force at which a stretch by somebody else is stopped */
  readonly tolerance: number
  readonly nerve: number
}

export interface TwinBody {
  readonly person: TwinPerson
  readonly lengthScale: number
  readonly strength: number
  readonly legs: Readonly<Record<LegSide, LegBody>>
  /** both sides' muscles that depend on lumbar flexion alone */
  readonly trunkMuscles: readonly LegMuscleState[]
  readonly lumbarLaw: readonly LawTerm[]
  readonly weights: Weights
}

/**
 * N of summed hamstring force at which people stop a leg raise, on the source body. Calibrated on 68.5° (men) and 76.3° (women);
 * `unspecified` lies between. A shorter or softer muscle would do the same: the tests cannot tell (docs/science.md).
 */
export const typicalTolerance = { male: 328, female: 431, unspecified: 372 } as const

export const specOf = (person: TwinPerson, name = 'sitbone-person'): BodySpec => ({
  name,
  size: person.size,
  legs: person.legs,
  lumbar: person.lumbar,
})

export function twinBody(person: TwinPerson, tables: PathTables): TwinBody {
  const scale = scaleFor(person.size)
  const length = person.size.heightM / source.heightM
  const laws = new Map(passiveLaws(specOf(person)).map((law) => [law.coordinate, law.terms]))
  const leg = (side: LegSide): LegBody => {
    const tissue = person.legs[side]
    const letter = side === 'right' ? 'r' : 'l'
    const muscles = tables.muscles
      .filter((table) => !isTrunk(table))
      .map((table): LegMuscleState => {
        const name = table.name.replace(/_[rl]$/, '')
        const hamstring = hamstringNames.has(name)
        const flexor = flexorNames.has(name)
        const arm = name === 'iliacus' ? hipFlexorArm.iliacus : hipFlexorArm.psoas
        const stiffness = hamstring ? tissue.hamstringStiffness : name === 'recfem' ? tissue.rectusStiffness : 1
        const shift = hamstring ? tissue.hamstringShift / length : flexor ? tissue.hipFlexorShift * arm : 0
        return { table, shift, factor: stiffness * scale.strength, idleBelow: shift === 0 ? idleBelow(table) : Number.NEGATIVE_INFINITY }
      })
    return {
      muscles,
      hamstrings: muscles.filter((muscle) => hamstringNames.has(muscle.table.name.replace(/_[rl]$/, ''))),
      hipLaw: laws.get(`hip_flexion_${letter}`)!,
      kneeLaw: laws.get(`knee_angle_${letter}`)!,
      ankleLaw: laws.get(`ankle_angle_${letter}`)!,
      rotationLaw: laws.get(`hip_rotation_${letter}`)!,
      tolerance: typicalTolerance[person.sex] * tissue.tolerance * scale.strength,
      nerve: tissue.nerve,
    }
  }
  return {
    person,
    lengthScale: length,
    strength: scale.strength,
    legs: { right: leg('right'), left: leg('left') },
    trunkMuscles: tables.muscles
      .filter(isTrunk)
      .map((table) => ({ table, shift: 0, factor: 2 * scale.strength, idleBelow: Number.NEGATIVE_INFINITY })),
    lumbarLaw: laws.get('lumbar_extension')!,
    weights: weightsOf(person.size),
  }
}

const hamstringNames: ReadonlySet<string> = new Set(hamstrings)
const flexorNames: ReadonlySet<string> = new Set(hipFlexors)
const isTrunk = (table: MuscleTable): boolean => table.terms.length === 1 && table.terms[0]!.kind === 'curve' && table.terms[0]!.x === 3

/** For a muscle of the hip alone that only lengthens from some angle on: the angle where it starts to pull. */
function idleBelow(table: MuscleTable): number {
  const term = table.terms[0]!
  if (table.terms.length !== 1 || term.kind !== 'curve' || term.x !== 0) return Number.NEGATIVE_INFINITY
  const { values, start, step } = term.curve
  const first = values.findIndex((value) => value > table.force.start - 1e-4)
  if (first < 0) return Number.POSITIVE_INFINITY
  return first === 0 ? Number.NEGATIVE_INFINITY : start + (first - 1) * step
}

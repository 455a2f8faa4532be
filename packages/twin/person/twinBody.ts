/** A person compiled for the solver: path tables of their body family, scale, laws and weights. Immutable; shared freely. */
import { stretchTolerance } from '@sitbone/evidence/twinPriors'
import type { BodySpec } from '../referenceBody/bodySpec.ts'
import { hipFlexorArm } from '../referenceBody/muscles.ts'
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

export const specOf = (person: TwinPerson, name = 'sitbone-person'): BodySpec => ({
  name,
  size: person.size,
  legs: person.legs,
  lumbar: person.lumbar,
})

/** @param weights - of this person's size, where they are known already */
export function twinBody(person: TwinPerson, tables: PathTables, weights: Weights = weightsOf(person.size)): TwinBody {
  requireFamily(person, tables)
  const scale = scaleFor(person.size)
  const length = person.size.heightM / source.heightM
  const laws = new Map(passiveLaws(specOf(person)).map((law) => [law.coordinate, law.terms]))
  const leg = (side: LegSide): LegBody => {
    const tissue = person.legs[side]
    const letter = side === 'right' ? 'r' : 'l'
    const muscles = tables.muscles.flatMap((table): LegMuscleState[] => {
      if (table.role === 'trunk') return []
      const shift =
        table.role === 'hamstring'
          ? tissue.hamstringShift / length
          : table.role === 'hip-flexor'
            ? tissue.hipFlexorShift * flexorArm(table)
            : 0
      const stiffness = table.role === 'hamstring' ? tissue.hamstringStiffness : table.role === 'rectus' ? tissue.rectusStiffness : 1
      return [{ table, shift, factor: stiffness * scale.strength }]
    })
    return {
      muscles,
      hamstrings: muscles.filter((muscle) => muscle.table.role === 'hamstring'),
      hipLaw: laws.get(`hip_flexion_${letter}`)!,
      kneeLaw: laws.get(`knee_angle_${letter}`)!,
      ankleLaw: laws.get(`ankle_angle_${letter}`)!,
      rotationLaw: laws.get(`hip_rotation_${letter}`)!,
      tolerance: stretchTolerance[person.sex].value * tissue.tolerance * scale.strength,
      nerve: tissue.nerve,
    }
  }
  return {
    person,
    lengthScale: length,
    strength: scale.strength,
    legs: { right: leg('right'), left: leg('left') },
    trunkMuscles: tables.muscles
      .filter((table) => table.role === 'trunk')
      .map((table): LegMuscleState => ({ table, shift: 0, factor: 2 * scale.strength })),
    lumbarLaw: laws.get('lumbar_extension')!,
    weights,
  }
}

/** Tables of another family would give another body's paths. */
function requireFamily(person: TwinPerson, tables: PathTables): void {
  for (const segment of ['pelvis', 'trunk', 'thigh', 'shank', 'foot', 'arm'] as const) {
    const [own, table] = [person.size.proportions?.[segment] ?? 1, tables.proportions[segment] ?? 1]
    if (own !== table) {
      throw new RangeError(
        `twinBody: the person's ${segment} is ${own} of what the height gives, the tables are for ${table}. Build them with familyTables(person.size.proportions).`,
      )
    }
  }
}

const flexorArm = (table: MuscleTable): number => (table.name.startsWith('iliacus') ? hipFlexorArm.iliacus : hipFlexorArm.psoas)

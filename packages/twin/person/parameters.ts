/**
 * One person as the twin sees them: size and personal parameters. Angles in radians, lengths in metres, factors against a typical adult
 * of the same sex and size (1 = typical).
 */
import type { Person, Sex } from '@sitbone/evidence/vocabulary/case'
import { type LegTissue, type LumbarTissue, typicalLeg, typicalLumbar } from '../referenceBody/bodySpec.ts'
import type { BodySize } from '../referenceBody/size.ts'
import { referenceSize, source } from '../referenceBody/size.ts'

export type LegSide = 'right' | 'left'
export const legSides: readonly LegSide[] = ['right', 'left']

export interface LegParameters extends LegTissue {
  /** Factor on the hamstring force at which the person stops a stretch. */
  readonly tolerance: number
  /** Factor on how far a dorsiflexed ankle or a bent neck lowers that force (nerve mechanosensitivity). */
  readonly nerve: number
}

export interface TwinPerson {
  readonly sex: Sex
  readonly size: BodySize
  readonly legs: Readonly<Record<LegSide, LegParameters>>
  readonly lumbar: LumbarTissue
  /** Lumbopelvic strategy: factor on the lumbar share of a forward bend at equal range (prescribed, not a consequence of tissue). */
  readonly strategy: number
}

export const typicalLegParameters: LegParameters = { ...typicalLeg, tolerance: 1, nerve: 1 }

/** Height and mass where a person gives none. */
export const typicalSize = (sex: Sex): BodySize => (sex === 'female' ? referenceSize.female : source)

/** A typical adult of this sex and size. */
export const typicalPerson = (sex: Sex, size: BodySize = typicalSize(sex)): TwinPerson => ({
  sex,
  size,
  legs: { right: typicalLegParameters, left: typicalLegParameters },
  lumbar: scaledLumbar(sex, size),
  strategy: 1,
})

/** End moment grows with what the back has to carry, mass × height, against the reference body of the sex (assumed). */
function scaledLumbar(sex: Sex, size: BodySize): LumbarTissue {
  const reference = typicalSize(sex)
  const typical = typicalLumbar(sex)
  return { ...typical, endMoment: (typical.endMoment * size.heightM * size.massKg) / (reference.heightM * reference.massKg) }
}

/** Same person, typical hamstrings: what `compare typical` and the counterfactual mean. */
export const withTypicalHamstrings = (person: TwinPerson): TwinPerson => ({
  ...person,
  legs: { right: withTypical(person.legs.right), left: withTypical(person.legs.left) },
})

const withTypical = (leg: LegParameters): LegParameters => ({ ...leg, hamstringShift: 0, hamstringStiffness: 1, tolerance: 1 })

/** A typical adult of a person's sex and, as far as they gave it, size. Without a weight, that of a typical build at their height. */
export function typicalFor(person: Person): TwinPerson {
  const reference = typicalSize(person.sex)
  const heightM = person.heightCm === undefined ? reference.heightM : person.heightCm / 100
  const massKg = person.massKg ?? reference.massKg * (heightM / reference.heightM) ** 2
  return typicalPerson(person.sex, { heightM, massKg })
}

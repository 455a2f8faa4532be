/**
 * Extensibility: the angle a passive straight leg raise would reach, the one number that clinical tests of the hamstrings measure. Which
 * of length, stiffness and tolerance makes it up they cannot tell, so setting it changes the muscle's length only, as an equivalent.
 */
import { personalPriors } from '@sitbone/evidence/twinPriors'
import { bracketedRoot } from '../numerics/bracketedRoot.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import type { LegSide, TwinPerson } from './parameters.ts'
import { twinBody } from './twinBody.ts'

/** Degrees of leg raise, null where the body cannot be raised at all. */
export const extensibility = (person: TwinPerson, tables: PathTables, side: LegSide): number | null =>
  virtualReading(twinBody(person, tables), 'slr', side)

const [shortest, longest] = personalPriors.hamstringShift.range

/** The same person with hamstrings of the length that gives a leg raise of `degrees`; null where no human length does. */
export function withExtensibility(person: TwinPerson, tables: PathTables, side: LegSide, degrees: number): TwinPerson | null {
  const withShift = (millimetres: number): TwinPerson => ({
    ...person,
    legs: { ...person.legs, [side]: { ...person.legs[side], hamstringShift: millimetres / 1000 } },
  })
  // A longer muscle raises the leg further. A body that cannot be raised at all counts as far below.
  const missing = (millimetres: number) => (extensibility(withShift(millimetres), tables, side) ?? -90) - degrees
  const root = bracketedRoot(missing, shortest, longest, 1e-6)
  return root.kind === 'root' ? withShift(root.x) : null
}

/**
 * Lumbopelvic strategy of a forward bend: how much of a trunk inclination is lumbar. Prescribed from measured rhythm (Esola 1996,
 * McClure 1997: hip to lumbar 1.9, 0.9, 0.4 read the other way round, in three thirds), not a consequence of passive tissue.
 * dL/dΦ = 0.748 − 0.00615 Φ up to 90° of trunk inclination, then nothing: L(90°) = 42.4° for the typical range of 48°.
 */
import { personalPriors } from '@sitbone/evidence/twinPriors'
import type { TwinPerson } from '../person/parameters.ts'
import { degree } from './setup.ts'

const first = 0.748
const falls = 0.00615
const until = 90
/** Range the rhythm was read at, rad. */
const typicalRange = personalPriors.lumbarRange.value * degree

/** Lumbar flexion (rad) at a trunk inclination (rad): in proportion to the person's range and strategy, never beyond the range. */
export function bendLumbar(person: TwinPerson, inclination: number): number {
  const phi = Math.min(until, Math.max(0, inclination / degree))
  const typical = (first * phi - 0.5 * falls * phi * phi) * degree
  return Math.min(person.lumbar.range, (person.strategy * typical * person.lumbar.range) / typicalRange)
}

/**
 * Thoracic flexion of a forward bend (rad): 15° at 90° of inclination and after, growing evenly (assumed; no data identify it). How much
 * further the upper back rounds for a far floor is the person's choice, and is left out.
 */
export const bendThorax = (inclination: number): number => 15 * degree * Math.min(1, Math.max(0, inclination / (until * degree)))

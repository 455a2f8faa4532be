/** Every demonstration by its id. */
import type { Demonstration } from './demonstration.ts'
import { easeAndWalking } from './easeAndWalking.ts'
import { lying } from './lying.ts'
import { strength } from './strength.ts'
import { stretches } from './stretches.ts'
import { upright } from './upright.ts'

export const demonstrations: ReadonlyMap<string, Demonstration> = new Map(
  [...lying, ...upright, ...stretches, ...strength, ...easeAndWalking].map((one) => [one.id, one]),
)

/** Every demonstration by the id of its test or exercise. */
import type { Demonstration } from './demonstration.ts'
import { lying } from './lying.ts'
import { upright } from './upright.ts'

export const demonstrations: ReadonlyMap<string, Demonstration> = new Map([...lying, ...upright].map((one) => [one.id, one]))

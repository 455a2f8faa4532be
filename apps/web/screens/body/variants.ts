/** Which ways of doing a movement can be switched, and what they mean to the twin. */
import type { Variant } from '@sitbone/twin/virtualTests/catalogue'
import type { ShownTest } from './scenes.ts'

export const switches = [
  'ankle',
  'neck-bent',
  'neck-straight',
  'pelvis-free',
  'other-leg-bent',
  'knees-soft',
  'slumped',
  'reaching',
] as const
export type Switch = (typeof switches)[number]

const meaning: Readonly<Record<Switch, Variant>> = {
  ankle: { ankle: 'dorsiflexed' },
  'neck-bent': { neck: 'flexed' },
  'neck-straight': { neck: 'straight' },
  'pelvis-free': { pelvis: 'free' },
  'other-leg-bent': { otherLeg: 'bent' },
  'knees-soft': { kneeDeg: 20 },
  slumped: { sitting: 'slumped' },
  reaching: { reach: 'reaching' },
}

/** Only what changes something in that test. */
export const switchesOf: Readonly<Record<ShownTest, readonly Switch[]>> = {
  slr: ['other-leg-bent', 'ankle', 'neck-bent'],
  ake: ['other-leg-bent', 'ankle', 'neck-bent'],
  thomas: ['pelvis-free'],
  'toe-touch': [],
  hinge: ['knees-soft'],
  'chair-sit': ['slumped'],
  'long-sit': ['reaching'],
  slump: ['neck-straight', 'ankle'],
  'chair-stretch': ['knees-soft', 'ankle'],
  stand: [],
}

export const variantOf = (test: ShownTest, on: ReadonlySet<Switch>): Variant =>
  Object.assign({}, ...switchesOf[test].filter((one) => on.has(one)).map((one) => meaning[one])) as Variant

/** Which models the engine is timed on when none is named: the reference models where they are, else our own reference body. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchMechanics } from './mechanics.ts'
import type { Suite } from './suites.ts'

const reference = process.env['SITBONE_REFERENCE'] ?? join(import.meta.dirname, '..', '..', 'shared', 'reference')
const models = join(reference, 'opensim', 'models')
const ownBody = join(import.meta.dirname, '..', 'packages', 'twin', 'referenceBody', 'sitbone-adult-male.osim')

export const mechanicsSuite: Suite = async ({ model, now, say }) => {
  if (model !== undefined) return benchMechanics(model, 'all', now, say)
  if (!existsSync(models)) return benchMechanics(ownBody, 'all', now, say)
  return [
    ...benchMechanics(join(models, 'LaiUhlrich2022.osim'), 'all', now, say),
    ...benchMechanics(join(models, 'walk1', 'subject01_gait2392.osim'), 'trials', now, say),
  ]
}

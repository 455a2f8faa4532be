/** Which models the engine is timed on when none is named: the reference models where they are, else our own reference body. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import { benchMechanics } from './mechanics.ts'
import type { Suite } from './suites.ts'
import { benchWorkers } from './workers.ts'

const referenceFolder = process.env['SITBONE_REFERENCE'] ?? join(import.meta.dirname, '..', '..', 'shared', 'reference')
const models = join(referenceFolder, 'opensim', 'models')
const ownBody = join(import.meta.dirname, '..', 'packages', 'twin', 'referenceBody', 'sitbone-adult-male.osim')

export const mechanicsSuite: Suite = async ({ model, now, say }) => {
  const reference = model === undefined && existsSync(models)
  const first = model ?? (reference ? join(models, 'LaiUhlrich2022.osim') : ownBody)
  const metrics = benchMechanics(first, 'all', now, say)
  if (reference) metrics.push(...benchMechanics(join(models, 'walk1', 'subject01_gait2392.osim'), 'trials', now, say))
  metrics.push(...(await benchWorkers(loadModel(readFileSync(first), { file: first }), now)))
  return metrics
}

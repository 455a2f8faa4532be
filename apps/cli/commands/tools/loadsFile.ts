/** An ExternalLoads file and the table of measured forces it names. */
import { dirname, join } from 'node:path'
import type { Model } from '@sitbone/mechanics/model/model'
import { childOf, membersOf, nameOf } from '@sitbone/mechanics/osim/element'
import type { ExternalForce, ExternalLoads } from '@sitbone/mechanics/solve/externalLoads'
import { InputError, type Io } from '../../command.ts'
import { explained } from '../model/readModel.ts'
import { readXml, textOf } from './setupFile.ts'

export interface LoadsFile {
  readonly forces: readonly ExternalForce[]
  readonly external: ExternalLoads
  readonly warnings: readonly string[]
}

export async function readLoads(io: Io, file: string, model: Model): Promise<LoadsFile> {
  const { readStorage } = await import('@sitbone/mechanics/motion/storageFile')
  const { externalLoads } = await import('@sitbone/mechanics/solve/externalLoads')
  const root = await readXml(io, file)
  const set = root.name === 'ExternalLoads' ? root : childOf(root, 'ExternalLoads')
  if (set === undefined) throw new InputError(`${file} holds no ExternalLoads. Give the file in which external forces are listed.`)
  const warnings: string[] = []
  const forces = membersOf(set).flatMap((element): ExternalForce[] => {
    if (element.name !== 'ExternalForce') {
      warnings.push(`${file}: ${element.name} "${nameOf(element)}" is not an ExternalForce and is left out.`)
      return []
    }
    const disabled = /true/i.test(textOf(element, 'isDisabled') ?? '') || /false/i.test(textOf(element, 'appliesForce') ?? '')
    if (disabled) return []
    const body = (property: string) => (textOf(element, property) ?? '').replace(/^.*\//, '')
    return [
      {
        name: nameOf(element),
        appliedToBody: body('applied_to_body'),
        forceExpressedInBody: body('force_expressed_in_body') || 'ground',
        pointExpressedInBody: body('point_expressed_in_body') || 'ground',
        forceIdentifier: textOf(element, 'force_identifier') ?? '',
        pointIdentifier: textOf(element, 'point_identifier') ?? '',
        torqueIdentifier: textOf(element, 'torque_identifier') ?? '',
      },
    ]
  })
  const data = textOf(set, 'datafile')
  if (data === undefined) throw new InputError(`${file}: <datafile> is missing or empty. Name the .mot or .sto file with the forces.`)
  if (textOf(set, 'external_loads_model_kinematics_file') !== undefined) {
    warnings.push(`${file}: external_loads_model_kinematics_file is not used; points are taken as measured.`)
  }
  const table = join(dirname(file), data.replaceAll('\\', '/'))
  const text = await io.readText(table)
  const reading = await explained(() => readStorage(text, table))
  return {
    forces,
    external: await explained(() => externalLoads(model, forces, reading.table, table)),
    warnings: [...warnings, ...reading.warnings],
  }
}

/** Actuators of a ForceSet file: reserves and residuals for static optimisation. */
import { nameOf } from '@sitbone/mechanics/osim/element'
import type { XmlElement } from '@sitbone/mechanics/osim/xml'
import type { Actuator } from '@sitbone/mechanics/solve/actuators'
import { InputError } from '../../command.ts'
import { flagOf, numberOf, numbersOf, type Setup, textOf } from './setupFile.ts'

export interface ForceSetFile {
  readonly actuators: readonly Actuator[]
  readonly warnings: readonly string[]
}

export async function readForceSet(setup: Setup, file: string, members: readonly XmlElement[]): Promise<ForceSetFile> {
  const actuators: Actuator[] = []
  const warnings: string[] = []
  const here: Setup = { ...setup, file }
  for (const element of members) {
    const name = nameOf(element)
    if (/false/i.test(textOf(element, 'appliesForce') ?? '') || /true/i.test(textOf(element, 'isDisabled') ?? '')) continue
    const common = {
      name,
      optimalForce: await numberOf(here, 'optimal_force', 1, element),
      minControl: await numberOf(here, 'min_control', Number.NEGATIVE_INFINITY, element),
      maxControl: await numberOf(here, 'max_control', Number.POSITIVE_INFINITY, element),
    }
    const vector = async (property: string, missing: [number, number, number]) => {
      const values = await numbersOf(here, property, element)
      if (values.length === 0) return missing
      if (values.length !== 3)
        throw new InputError(`${file}: <${property}> of actuator "${name}" has ${values.length} numbers. Write three.`)
      return values as [number, number, number]
    }
    const body = (property: string) => (textOf(element, property) ?? 'ground').replace(/^.*\//, '')
    const place = async (property: string, missing: boolean) => ((await flagOf(here, property, missing, element)) ? 'ground' : 'body')
    if (element.name === 'CoordinateActuator') {
      const coordinate = textOf(element, 'coordinate')
      if (coordinate === undefined) throw new InputError(`${file}: actuator "${name}" names no coordinate. Fill in <coordinate>.`)
      actuators.push({ kind: 'coordinate', ...common, coordinate })
    } else if (element.name === 'PointActuator') {
      actuators.push({
        kind: 'point',
        ...common,
        body: body('body'),
        point: await vector('point', [0, 0, 0]),
        pointIn: await place('point_is_global', false),
        direction: await vector('direction', [1, 0, 0]),
        directionIn: await place('force_is_global', true),
      })
    } else if (element.name === 'TorqueActuator') {
      actuators.push({
        kind: 'torque',
        ...common,
        bodyA: body('bodyA'),
        bodyB: body('bodyB'),
        axis: await vector('axis', [0, 0, 1]),
        axisIn: await place('torque_is_global', true),
      })
    } else {
      warnings.push(
        `${file}: ${element.name} "${name}" is not an actuator this tool knows (CoordinateActuator, PointActuator, TorqueActuator) and is left out.`,
      )
    }
  }
  return { actuators, warnings }
}

/** What a ScaleTool set-up asks of the model scaler: measurements, manual factors, mass. */
import { childOf, membersOf, nameOf } from '@sitbone/mechanics/osim/element'
import type { XmlElement } from '@sitbone/mechanics/osim/xml'
import type { ManualScale, Measurement } from '@sitbone/mechanics/solve/scaleFactors'
import { InputError, type Io } from '../../command.ts'
import { flagOf, numbersOf, type Setup, setOf, textOf, words } from './setupFile.ts'

export interface ScalerSetup {
  readonly order: readonly ('measurements' | 'manualScale')[]
  readonly measurements: readonly Measurement[]
  readonly manual: readonly ManualScale[]
}

export async function readScaler(io: Io, setup: Setup, scaler: XmlElement): Promise<ScalerSetup> {
  const order = words(scaler, 'scaling_order').map((step) => {
    if (step === 'measurements' || step === 'manualScale') return step
    throw new InputError(`${setup.file}: scaling_order holds "${step}". Write measurements, manualScale or both.`)
  })
  const measurements: Measurement[] = []
  for (const element of await setOf(io, setup, 'MeasurementSet', scaler)) {
    if (!(await flagOf(setup, 'apply', true, element))) continue
    const name = nameOf(element)
    measurements.push({
      name,
      pairs: membersOf(childOf(element, 'MarkerPairSet')).map((pair) => {
        const [one, other, ...rest] = words(pair, 'markers')
        if (one === undefined || other === undefined || rest.length > 0) {
          throw new InputError(
            `${setup.file}: a marker pair of measurement "${name}" holds "${textOf(pair, 'markers') ?? ''}". Name two markers.`,
          )
        }
        return [one, other] as const
      }),
      bodies: membersOf(childOf(element, 'BodyScaleSet')).map((body) => ({
        name: nameOf(body),
        axes: words(body, 'axes').map((axis) => {
          if (axis === 'X' || axis === 'Y' || axis === 'Z') return axis
          throw new InputError(`${setup.file}: measurement "${name}" scales axis "${axis}" of ${nameOf(body)}. Write X, Y or Z.`)
        }),
      })),
    })
  }
  const manual: ManualScale[] = []
  for (const element of await setOf(io, setup, 'ScaleSet', scaler)) {
    if (!(await flagOf(setup, 'apply', true, element))) continue
    const factors = await numbersOf(setup, 'scales', element)
    const body = textOf(element, 'segment') ?? ''
    if (factors.length !== 3) throw new InputError(`${setup.file}: the scale of "${body}" has ${factors.length} factors. Write three.`)
    manual.push({ body, factors: [factors[0]!, factors[1]!, factors[2]!] })
  }
  return { order, measurements, manual }
}

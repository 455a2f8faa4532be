import type { RegisterCommand } from '../../command.ts'
import { registerModelExport } from '../twin/modelExport.ts'
import { registerEvaluate } from './evaluate.ts'
import { registerInfo } from './info.ts'

/** `sitbone model …`: OpenSim models in SI units and radians, with OpenSim's names and signs. */
export const registerModel: RegisterCommand = (program, io) => {
  const model = program
    .command('model')
    .description('OpenSim models: what is in one, and its numbers at given poses (SI units, radians, OpenSim’s names and signs)')
  registerInfo(model, io)
  registerEvaluate(model, io)
  registerModelExport(model, io)
}

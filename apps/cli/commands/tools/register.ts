import type { RegisterCommand } from '../../command.ts'
import { registerId } from './id.ts'
import { registerIk } from './ik.ts'
import { registerScale } from './scale.ts'
import { registerSo } from './so.ts'

/** `sitbone ik | id | so | scale`: OpenSim's tools from OpenSim's own set-up files, writing the files OpenSim writes. */
export const registerTools: RegisterCommand = (program, io) => {
  registerIk(program, io)
  registerId(program, io)
  registerSo(program, io)
  registerScale(program, io)
}

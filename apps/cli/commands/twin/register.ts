import type { RegisterCommand } from '../../command.ts'
import { registerCohort } from './cohort.ts'
import { registerFit } from './fit.ts'
import { registerSimulate } from './simulate.ts'

/** `sitbone simulate`, `sitbone twin …`, `sitbone cohort`. `sitbone model export` registers with the other model commands. */
export const registerTwin: RegisterCommand = (program, io) => {
  registerSimulate(program, io)
  const twin = program.command('twin').description('one person’s mechanical twin')
  registerFit(twin, io)
  registerCohort(program, io)
}

/** Every command, in the order of `sitbone --help`. Add a line here to add a command. */
import type { RegisterCommand } from '../command.ts'
import { registerBackup } from './backup.ts'
import { registerModel } from './model/register.ts'
import { registerSchema } from './schema.ts'

export const registrations: readonly RegisterCommand[] = [registerBackup, registerModel, registerSchema]

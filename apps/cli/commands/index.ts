/** Every command, in the order of `sitbone --help`. Add a line here to add a command. */
import type { RegisterCommand } from '../command.ts'
import { registerAssess } from './assess.ts'
import { registerBackup } from './backup.ts'
import { registerBench } from './bench.ts'
import { registerChange } from './change.ts'
import { registerClaims } from './claims.ts'
import { registerEvidence } from './evidence/register.ts'
import { registerMeasure } from './measure/register.ts'
import { registerModel } from './model/register.ts'
import { registerPlan } from './plan.ts'
import { registerQuestions } from './questions.ts'
import { registerReliability } from './reliability.ts'
import { registerReport } from './report.ts'
import { registerSchema } from './schema.ts'
import { registerScreen } from './screen.ts'
import { registerTools } from './tools/register.ts'
import { registerTwin } from './twin/register.ts'
import { registerVignettes } from './vignettes.ts'

export const registrations: readonly RegisterCommand[] = [
  registerAssess,
  registerScreen,
  registerQuestions,
  registerPlan,
  registerClaims,
  registerEvidence,
  registerVignettes,
  registerMeasure,
  registerReliability,
  registerBackup,
  registerBench,
  registerChange,
  registerReport,
  registerTwin,
  registerModel,
  registerTools,
  registerSchema,
]

/** Every source by id. Load on demand; the reasoning core carries ids only. */
import { associationSources } from './association.ts'
import { dangerSources } from './danger.ts'
import { diagnosisSources } from './diagnosis.ts'
import { measuringSources } from './measuring.ts'
import { mechanicsSources } from './mechanics.ts'
import { phoneNumbersSources } from './phoneNumbers.ts'
import type { Source } from './source.ts'
import { treatmentSources } from './treatment.ts'

export const sources: Readonly<Record<string, Source>> = {
  ...measuringSources,
  ...diagnosisSources,
  ...mechanicsSources,
  ...associationSources,
  ...treatmentSources,
  ...dangerSources,
  ...phoneNumbersSources,
}

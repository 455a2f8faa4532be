/** Every danger sign, most urgent subjects first. The order is the order in which fired signs of one level are shown. */
import { abdomenSigns } from './signs/abdomen.ts'
import { bleedingSigns } from './signs/bleeding.ts'
import { boneSigns } from './signs/bones.ts'
import { cancerSigns } from './signs/cancer.ts'
import { childSigns } from './signs/child.ts'
import { circulationSigns } from './signs/circulation.ts'
import { infectionSigns } from './signs/infection.ts'
import { inflammationSigns } from './signs/inflammation.ts'
import { limbSigns } from './signs/limb.ts'
import { nerveSigns } from './signs/nerves.ts'
import { personSigns } from './signs/person.ts'
import { pregnancySigns } from './signs/pregnancy.ts'
import { procedureSigns } from './signs/procedure.ts'
import type { DangerSign } from './vocabulary.ts'

export const dangerSigns: readonly DangerSign[] = [
  ...nerveSigns,
  ...circulationSigns,
  ...boneSigns,
  ...infectionSigns,
  ...cancerSigns,
  ...bleedingSigns,
  ...abdomenSigns,
  ...pregnancySigns,
  ...procedureSigns,
  ...limbSigns,
  ...childSigns,
  ...inflammationSigns,
  ...personSigns,
]

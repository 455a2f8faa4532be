/** Every finding by id, and its topic. Load on demand; the reasoning core does not need it. */
import { anatomy } from './anatomy.ts'
import { association } from './association.ts'
import { camera } from './camera.ts'
import { diagnosticAccuracy } from './diagnosticAccuracy.ts'
import { doseResponse } from './doseResponse.ts'
import type { Finding } from './finding.ts'
import { guidelines } from './guidelines.ts'
import { hipAndPosture } from './hipAndPosture.ts'
import { imaging } from './imaging.ts'
import { kneeAndCalf } from './kneeAndCalf.ts'
import { lumbarLoad } from './lumbarLoad.ts'
import { mechanism } from './mechanism.ts'
import { neural } from './neural.ts'
import { norms } from './norms.ts'
import { outcomeMeasures } from './outcomeMeasures.ts'
import { passiveMechanics } from './passiveMechanics.ts'
import { procedure } from './procedure.ts'
import { redFlags } from './redFlags.ts'
import { rehabilitation } from './rehabilitation.ts'
import { reliability } from './reliability.ts'

export const findingTopics = {
  norms,
  procedure,
  reliability,
  camera,
  hipAndPosture,
  diagnosticAccuracy,
  association,
  mechanism,
  passiveMechanics,
  lumbarLoad,
  neural,
  kneeAndCalf,
  rehabilitation,
  redFlags,
  outcomeMeasures,
  doseResponse,
  anatomy,
  guidelines,
  imaging,
} as const satisfies Record<string, Record<string, Finding>>

export type FindingTopic = keyof typeof findingTopics

export const findings: Readonly<Record<string, Finding>> = Object.assign({}, ...Object.values(findingTopics))

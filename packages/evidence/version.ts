/**
 * Version of everything an answer can depend on: danger rules, norms, errors, explanations, advice. The number is raised by
 * hand when a rule or table changes meaning; the hash follows the content by itself, so two answers with the same version
 * came from the same knowledge. Claims, findings and sources are texts beside it and do not change an answer.
 */
import { conditionSources } from './danger/conditionSources.ts'
import { contraindications } from './danger/contraindications.ts'
import { escalations } from './danger/escalations.ts'
import { jointRatioCap, seriousGroups } from './danger/likelihoods.ts'
import { dangerPages } from './danger/pages.ts'
import { phraseRules } from './danger/phrases.ts'
import { combinationRules } from './danger/rules.ts'
import { dangerSigns } from './danger/signs.ts'
import { contradictions, legSymptoms, storyAsks, storyFacts, testAlarms } from './danger/story.ts'
import { weakFlags } from './danger/weakFlags.ts'
import { dose } from './dose.ts'
import { errorTable } from './errors.ts'
import { advice, avoid } from './explanations/advice.ts'
import { explanations } from './explanations/all.ts'
import { background, backgroundStudies, dangerSignBackground, weakFlagBackground } from './explanations/background.ts'
import { ownNorms, rangeTests, stateTests } from './explanations/measuredTests.ts'
import { notEasing, storyAlarms } from './explanations/storyAlarms.ts'
import {
  answerNoise,
  contributorDefaults,
  extensibilityDefault,
  facets,
  mimicShare,
  nodeFindingStudies,
  nodeFindings,
  otherPer1000,
  patternHolds,
  roleTable,
  settings,
  tickCompleteness,
} from './explanations/structure.ts'
import { norms } from './norms.ts'

const number = '1.0.0'

/**
 * 53-bit hash of the JSON of a value (cyrb53 by bryc, public domain), as 11 hexadecimal digits. Tells versions apart; no secret.
 */
export function contentHash(value: unknown): string {
  const text = JSON.stringify(value)
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0').slice(-11)
}

export const knowledgeVersion: string = `${number}+${contentHash([
  dangerSigns,
  weakFlags,
  combinationRules,
  escalations,
  seriousGroups,
  jointRatioCap,
  dangerPages,
  phraseRules,
  storyFacts,
  storyAsks,
  testAlarms,
  legSymptoms,
  contradictions,
  conditionSources,
  contraindications,
  norms,
  errorTable,
  dose,
  explanations,
  background,
  backgroundStudies,
  dangerSignBackground,
  weakFlagBackground,
  ownNorms,
  rangeTests,
  stateTests,
  contributorDefaults,
  extensibilityDefault,
  facets,
  nodeFindings,
  nodeFindingStudies,
  roleTable,
  [answerNoise, mimicShare, otherPer1000, patternHolds, settings, tickCompleteness],
  storyAlarms,
  notEasing,
  advice,
  avoid,
])}`

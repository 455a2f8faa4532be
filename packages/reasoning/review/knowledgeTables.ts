/** The whole network as plain data, for a page that a clinician can read and for other programs. */
import { explanations } from '@sitbone/evidence/explanations/all'
import type { Card, Contributor, ManagementGroup, RoleKind } from '@sitbone/evidence/explanations/explanation'
import {
  contributorDefaults,
  extensibilityDefault,
  extensibilityStates,
  facets,
  roleStates,
  roleTable,
} from '@sitbone/evidence/explanations/structure'
import { knowledgeVersion } from '@sitbone/evidence/version'
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import type { Person } from '@sitbone/evidence/vocabulary/case'
import { shareNumbers } from '../network/answerTerms.ts'
import { answerTables, explanationIndex, network } from '../network/knowledge.ts'
import { priorWeights } from '../network/structureTables.ts'
import type { UncertainNumber } from '../network/term.ts'

export interface KnowledgeTables {
  readonly version: string
  readonly variables: typeof network.variables
  readonly slots: typeof network.slots
  readonly explanations: readonly {
    readonly id: string
    readonly name: string
    readonly aliases: readonly string[]
    readonly group: ManagementGroup
    readonly level: Level
    readonly role: RoleKind
    /** For the person asked about, before any answer; they sum to 1 with "other". */
    readonly prior: number
    readonly contributors: Readonly<Record<Contributor, number>>
    readonly card: Card
  }[]
  readonly answers: readonly { readonly question: string; readonly option: string; readonly shares: readonly UncertainNumber[] }[]
  readonly extensibility: { readonly states: readonly number[]; readonly usual: readonly [number, number] }
  readonly role: { readonly states: readonly string[]; readonly table: typeof roleTable }
  readonly facets: typeof facets
}

/** @param person - for whom priors are shown. */
export function knowledgeTables(person: Person): KnowledgeTables {
  const weights = priorWeights(person)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    version: knowledgeVersion,
    variables: network.variables,
    slots: network.slots,
    explanations: explanations.map((entry) => ({
      id: entry.id,
      name: entry.name,
      aliases: entry.aliases,
      group: entry.group,
      level: entry.level,
      role: entry.role,
      prior: weights[explanationIndex.get(entry.id)!]! / total,
      contributors: { ...contributorDefaults, ...entry.contributors },
      card: entry.card,
    })),
    answers: [...answerTables.values()].map((table) => ({ question: table.question, option: table.option, shares: shareNumbers(table) })),
    extensibility: { states: extensibilityStates, usual: extensibilityDefault },
    role: { states: roleStates, table: roleTable },
    facets,
  }
}

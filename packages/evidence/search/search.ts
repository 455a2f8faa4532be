/** Text search over claims, findings, sources and danger rows, and the nearest valid id for a mistyped one. */
import { claims } from '../claims/claims.ts'
import { conflicts } from '../conflicts.ts'
import { combinationRules } from '../danger/rules.ts'
import { dangerSigns } from '../danger/signs.ts'
import { weakFlags } from '../danger/weakFlags.ts'
import { findings } from '../findings/findings.ts'
import { sources } from '../sources/sources.ts'
import { nearestName } from './nearestName.ts'

export interface Entry {
  readonly id: string
  readonly kind: 'source' | 'finding' | 'claim' | 'conflict' | 'danger sign' | 'weak flag' | 'danger rule'
  /** One line for a list. */
  readonly text: string
  readonly entry: object
}

const entries: readonly Entry[] = [
  ...Object.entries(findings).map(([id, entry]) => ({ id, kind: 'finding' as const, text: entry.statement, entry: { id, ...entry } })),
  ...Object.entries(sources).map(([id, entry]) => ({ id, kind: 'source' as const, text: entry.citation, entry: { id, ...entry } })),
  ...claims.map((entry) => ({ id: entry.id, kind: 'claim' as const, text: entry.claim, entry })),
  ...conflicts.map((entry) => ({ id: entry.id, kind: 'conflict' as const, text: entry.topic, entry })),
  ...dangerSigns.map((entry) => ({ id: entry.id, kind: 'danger sign' as const, text: entry.asks, entry })),
  ...weakFlags.map((entry) => ({ id: entry.id, kind: 'weak flag' as const, text: entry.asks, entry })),
  ...combinationRules.map((entry) => ({ id: entry.id, kind: 'danger rule' as const, text: entry.says, entry })),
]

const haystacks = new Map(entries.map((entry) => [entry, JSON.stringify(entry.entry).toLowerCase()]))

/** The entry with this id; else all entries that hold every word of the query, ids first. An empty query gives all. */
export function searchEvidence(query: string): readonly Entry[] {
  const exact = entries.find(({ id }) => id.toLowerCase() === query.trim().toLowerCase())
  if (exact !== undefined) return [exact]
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => words.every((word) => haystacks.get(entry)!.includes(word)))
  const inId = (entry: Entry) => words.some((word) => entry.id.toLowerCase().includes(word))
  return [...found.filter(inId), ...found.filter((entry) => !inId(entry))]
}

/** For "did you mean". */
export const nearestEvidenceId = (id: string): string | null =>
  nearestName(
    id,
    entries.map((entry) => entry.id),
  )

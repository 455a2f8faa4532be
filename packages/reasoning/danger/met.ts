/**
 * Which signs and rules are met. A sign is met by a yes, by "not sure" where its row counts that as yes, or by its tuple:
 * every sign, flag and rule in it. In a tuple a "not sure" counts when the row says so.
 */
import { combinationRules } from '@sitbone/evidence/danger/rules'
import type { CombinationRule, DangerSign, NotSure } from '@sitbone/evidence/danger/vocabulary'
import { signById } from './ids.ts'
import type { Readings } from './readings.ts'

const ruleById: ReadonlyMap<string, CombinationRule> = new Map(
  (combinationRules as readonly CombinationRule[]).map((rule) => [rule.id, rule]),
)

/** What "not sure" comes to for this row, once and for now. Cauda equina and both-leg rows have rules of their own. */
const countsAsYes: Readonly<Record<NotSure, boolean>> = {
  yes: true,
  'again-then-yes': true,
  no: false,
  'again-then-no': false,
  'again-then-unsure': false,
  'both-legs-unsure': false,
  'ask-crisis': false,
}

export interface Met {
  readonly sign: (id: string) => boolean
  /** A sign, flag, health condition or rule id. */
  readonly any: (id: string) => boolean
}

export function whatIsMet(readings: Readings): Met {
  const known = new Map<string, boolean>()
  const sign = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false) // a tuple that leads back to its own sign adds nothing
    const result = signMet(signById.get(id)!)
    known.set(id, result)
    return result
  }
  const signMet = (row: DangerSign): boolean => {
    const reading = readings.of(row.id)
    if (reading === 'yes') return true
    if ((reading === 'unsure' || reading === 'unsure-twice') && countsAsYes[row.notSure]) return true
    return row.combine !== 'alone' && row.combine.every((id) => part(id, countsAsYes[row.notSure] ? 'unsure counts' : 'only yes'))
  }
  const part = (id: string, how: 'unsure counts' | 'only yes'): boolean => {
    if (id.startsWith('d-')) return sign(id)
    const rule = ruleById.get(id)
    if (rule !== undefined) return ruleMet(rule, how)
    const reading = readings.of(id)
    return reading === 'yes' || (how === 'unsure counts' && (reading === 'unsure' || reading === 'unsure-twice'))
  }
  const ruleMet = (rule: CombinationRule, how: 'unsure counts' | 'only yes'): boolean => {
    const present = rule.of.filter((id) => part(id, how))
    const counted = present.filter((id) => {
      const company = rule.countsOnlyWith?.[id]
      return company === undefined || company.some((other) => part(other, how))
    })
    if (counted.length < rule.atLeast) return false
    return rule.also.every((need) => (typeof need === 'string' ? part(need, how) : need.anyOf.some((id) => part(id, how))))
  }
  return { sign, any: (id) => part(id, 'only yes') }
}

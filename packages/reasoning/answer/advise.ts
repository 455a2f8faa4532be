/** Chooses advice and what to avoid; where they conflict, avoiding wins. */
import { type AdviceEntry, type AdviceRule, advice, avoid } from '@sitbone/evidence/explanations/advice'
import { explanations } from '@sitbone/evidence/explanations/all'
import type { Contributor, ManagementGroup } from '@sitbone/evidence/explanations/explanation'
import type { Level, Note, RoleVerdict } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { explanationIndex } from '../network/knowledge.ts'
import type { Posterior } from '../network/posterior.ts'
import type { Movements } from './movement.ts'

/** A group or explanation counts from here unless its rule says otherwise. */
const GROUP_SHARE = 0.25
const EXPLANATION_SHARE = 0.2
const CONTRIBUTOR_SHARE = 0.5

export interface Situation {
  readonly person: Person
  readonly answers: Answers
  readonly level: Level
  readonly verdict: RoleVerdict
  readonly posterior: Posterior
  readonly contributors: Readonly<Record<Contributor, number>>
  readonly movements: Movements
}

/** An exercise that must not be done is left out; one that needs a clinician's yes is replaced by the easier way. */
export function advise(situation: Situation): { advice: Note[]; avoid: Note[] } {
  const active = avoid.filter(({ when }) => when.some((rule) => applies(rule, situation)))
  const dropped = new Set(active.flatMap(({ drops }) => drops))
  const chosen = advice.filter(
    ({ id, kind, when }) =>
      applies(when, situation) && !dropped.has(id) && !(kind === 'exercise' && id !== 'walking' && dropped.has('every-exercise')),
  )
  return { advice: chosen.flatMap((entry) => allowed(entry, situation.movements)), avoid: active.map(note) }
}

function allowed(entry: AdviceEntry, { against }: Movements): Note[] {
  const obstacle = entry.movement && against(entry.movement)
  if (obstacle === undefined) return [note(entry)]
  if (obstacle.how === 'must-not') return []
  const reasons = obstacle.reasons.map((reason) => reason.charAt(0).toLowerCase() + reason.slice(1)).join('; ')
  return [{ ...note(entry), id: `ask-first-${entry.id}`, text: `Ask a doctor or physiotherapist first (${reasons}). ${obstacle.instead}` }]
}

const note = ({ id, text, why, sources }: Pick<AdviceEntry, 'id' | 'text' | 'why' | 'sources'>): Note => ({
  id,
  text,
  why,
  sources: [...sources],
})

/** Probability of each management group. */
export function groupShares({ explanation }: Posterior): Map<ManagementGroup, number> {
  const shares = new Map<ManagementGroup, number>()
  for (const entry of explanations) shares.set(entry.group, (shares.get(entry.group) ?? 0) + explanation[explanationIndex.get(entry.id)!]!)
  return shares
}

function applies(rule: AdviceRule, { person, answers, level, verdict, posterior, contributors }: Situation): boolean {
  if (rule.levels && !rule.levels.includes(level)) return false
  if (rule.verdicts && !rule.verdicts.includes(verdict)) return false
  if (rule.answers && !holds(rule.answers, person, answers)) return false
  if (rule.groups) {
    const shares = groupShares(posterior)
    if (!rule.groups.some((group) => (shares.get(group) ?? 0) >= GROUP_SHARE)) return false
  }
  const probability = (id: string) => posterior.explanation[explanationIndex.get(id)!]!
  if (rule.explanations && !rule.explanations.some((id) => probability(id) >= (rule.atLeast ?? EXPLANATION_SHARE))) return false
  return !rule.contributors || rule.contributors.some((id) => contributors[id] >= CONTRIBUTOR_SHARE)
}

/** How well the reasoning meets the vignettes. Definitions: docs/reasoning.md. */
import { advice } from '@sitbone/evidence/explanations/advice'
import { type Assessment, type Level, levels, roleVerdicts } from '@sitbone/evidence/vocabulary/assessment'
import { listed } from './parse.ts'
import type { Score, Vignette } from './vignette.ts'

export interface Outcome {
  readonly vignette: Vignette
  readonly assessment: Assessment
  /** Place of the expected explanation in the ranking, from 1; null when none is expected or the ranking is withheld. */
  readonly rank: number | null
  readonly role: 'right' | 'wrong' | 'not-asked'
  readonly triage: 'right' | 'under' | 'over' | 'not-asked'
  readonly brier: number | null
  readonly forbidden: readonly string[]
}

const exercises: ReadonlySet<string> = new Set(advice.filter(({ kind }) => kind === 'exercise').map(({ id }) => id))
const urgency = (level: Level): number => levels.indexOf(level)

export function outcome(vignette: Vignette, assessment: Assessment): Outcome {
  const { expected } = vignette
  const explanation = expected.explanation === undefined ? undefined : listed(expected.explanation)
  return {
    vignette,
    assessment,
    rank: explanation && isRanked(vignette) ? rankOf(explanation, assessment) : null,
    role: expected.role === undefined ? 'not-asked' : listed(expected.role).includes(assessment.hamstringRole.verdict) ? 'right' : 'wrong',
    triage: expected.level === undefined ? 'not-asked' : triageOf(listed(expected.level), assessment.level),
    brier: explanation && isRanked(vignette) ? brierOf(explanation, assessment) : null,
    forbidden: forbiddenIn(vignette, assessment),
  }
}

/** An explanation is only ranked when the expected level leaves room for it. */
const isRanked = ({ expected }: Vignette): boolean =>
  expected.level === undefined || listed(expected.level).some((level) => level !== 'emergency' && level !== 'same-day')

/** A withheld ranking (a needless alarm) counts as last. */
function rankOf(explanation: readonly string[], { explanations }: Assessment): number {
  const place = explanations.findIndex(({ id }) => explanation.includes(id))
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1
}

function triageOf(expected: readonly Level[], given: Level): 'right' | 'under' | 'over' {
  if (expected.includes(given)) return 'right'
  return urgency(given) > Math.max(...expected.map(urgency))
    ? 'under'
    : urgency(given) < Math.min(...expected.map(urgency))
      ? 'over'
      : 'right'
}

/** Half the sum of squared differences over all explanations and "other"; several right ones count as one class. */
function brierOf(explanation: readonly string[], { explanations, other }: Assessment): number {
  const right = explanations.reduce(
    (sum, { id, probability }) => sum + (explanation.includes(id) ? probability : 0),
    explanation.includes('other') ? other : 0,
  )
  const wrong = explanations.reduce(
    (sum, { id, probability }) => sum + (explanation.includes(id) ? 0 : probability ** 2),
    explanation.includes('other') ? 0 : other ** 2,
  )
  return ((1 - right) ** 2 + wrong) / 2
}

/** Named by the vignette, or against a rule that always holds. */
function forbiddenIn(
  { expected }: Vignette,
  { level, advice: given, explanations, wouldChange, next, hamstringRole }: Assessment,
): readonly string[] {
  const ids = given.map(({ id }) => id)
  const named = ids.filter((id) => expected.forbidden?.includes(id))
  const urgent = level === 'emergency' || level === 'same-day'
  const exercise = ids.filter((id) => exercises.has(id) && (urgent || (level === 'soon' && id !== 'walking')))
  const offered =
    urgent && (explanations.length > 0 || wouldChange.length > 0 || next !== null || hamstringRole.verdict !== 'not-relevant-now')
      ? ['ranking-or-test-while-urgent']
      : []
  return [...new Set([...named, ...exercise, ...offered])]
}

export function score(outcomes: readonly Outcome[]): Score {
  const ranked = outcomes.filter(({ rank }) => rank !== null)
  const triaged = outcomes.filter(({ triage }) => triage !== 'not-asked')
  return {
    n: outcomes.length,
    top1: share(ranked, ({ rank }) => rank === 1),
    top3: share(ranked, ({ rank }) => rank! <= 3),
    role: macroRole(outcomes),
    underTriage: share(triaged, ({ triage }) => triage === 'under'),
    overTriage: share(triaged, ({ triage }) => triage === 'over'),
    brier: mean(ranked.map(({ brier }) => brier!)),
    calibrationError: calibrationError(ranked),
    forbiddenAdvice: outcomes.reduce((sum, { forbidden }) => sum + forbidden.length, 0),
    missedDanger: outcomes.reduce(
      (sum, { vignette, assessment }) =>
        sum + (vignette.expected.danger ?? []).filter((id) => !assessment.danger.some((sign) => sign.id === id)).length,
      0,
    ),
  }
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length)
const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
  mean(outcomes.map((one) => (holds(one) ? 1 : 0)))

/** Mean over the expected verdicts of the share that is right, so that rare verdicts count as much as common ones. */
function macroRole(outcomes: readonly Outcome[]): number {
  const asked = outcomes.filter(({ role }) => role !== 'not-asked')
  const classes = roleVerdicts
    .map((verdict) => asked.filter(({ vignette }) => listed(vignette.expected.role!)[0] === verdict))
    .filter((group) => group.length > 0)
  return mean(classes.map((group) => share(group, ({ role }) => role === 'right')))
}

const BINS = 10

/** Expected calibration error of the leading explanation's probability, in ten bins. */
function calibrationError(ranked: readonly Outcome[]): number {
  const shown = ranked.filter(({ assessment }) => assessment.explanations.length > 0)
  const bins = Map.groupBy(shown, ({ assessment }) => Math.min(BINS - 1, Math.floor(assessment.explanations[0]!.probability * BINS)))
  return [...bins.values()].reduce((sum, bin) => {
    const confidence = mean(bin.map(({ assessment }) => assessment.explanations[0]!.probability))
    return sum + (bin.length / shown.length) * Math.abs(confidence - share(bin, ({ rank }) => rank === 1))
  }, 0)
}

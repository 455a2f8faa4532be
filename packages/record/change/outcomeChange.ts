/** Has a score that a person gives about themselves really changed? Same shape and rule as a measured change. */
import { outcomes } from '@sitbone/evidence/outcomes'
import type { EntryOf } from '../entry.ts'
import type { Change } from './compare.ts'
import { changeThreshold, z95 } from './looks.ts'
import { normalCdf } from './normal.ts'

/**
 * Changes of each outcome from its first to its latest value.
 * An outcome's id may name the person's own activity after a colon (`psfs:put on socks`). Unknown outcomes are left out.
 */
export function outcomeChanges(scores: readonly EntryOf<'outcome'>[]): readonly Change[] {
  const series = new Map<string, EntryOf<'outcome'>[]>()
  for (const one of scores) series.set(one.outcome, [...(series.get(one.outcome) ?? []), one])
  return [...series].flatMap(([id, unordered]) => {
    const entry = outcomes.find((one) => one.id === id.split(':')[0])
    const ordered = [...unordered].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    const first = ordered[0]!
    const last = ordered.at(-1)!
    if (!entry || ordered.length < 2) return []
    const change = last.value - first.value
    const looks = ordered.length - 1
    const threshold = (entry.mdc95 * changeThreshold(looks)) / z95
    const real = Math.abs(change) >= threshold
    const better = change === 0 ? null : change < 0 === (entry.better === 'lower')
    const name = id.includes(':') ? `${entry.name} (${id.slice(id.indexOf(':') + 1)})` : entry.name
    const amount = `${Math.abs(change)} ${Math.abs(change) === 1 ? 'point' : 'points'} ${better ? 'better' : 'worse'}`
    const place = (one: EntryOf<'outcome'>) => ({ value: one.value, taken: one.at, method: 'typed', rater: 'self' })
    return [
      {
        test: id,
        side: 'none' as const,
        unit: 'points',
        from: place(first),
        to: place(last),
        change,
        mdc95: entry.mdc95,
        threshold,
        looks,
        verdict: real ? ('real' as const) : ('within-error' as const),
        probability: normalCdf((Math.abs(change) * z95) / entry.mdc95),
        sentence: real
          ? `${name}: ${amount} than at the start. That is enough to count.`
          : `${name}: ${change === 0 ? 'the same as' : `${amount} than`} at the start. Scores move that much on their own; ${Number(threshold.toFixed(1))} points would count.`,
      },
    ]
  })
}

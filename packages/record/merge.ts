/**
 * Two devices' records into one, without loss: the union of their entries by id. Commutative, associative and idempotent
 * (a grow-only set), so the order of syncing never matters; the latest entry of a field counts.
 *
 * @see Shapiro et al. 2011, "Conflict-free replicated data types"
 */
import type { Entry } from './entry.ts'

export function mergeEntries(ours: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] {
  const all = new Map<string, Entry>()
  for (const entry of [...ours, ...theirs]) {
    const known = all.get(entry.id)
    // One id is one entry. Should a damaged copy differ, every device must still choose the same one.
    if (!known || JSON.stringify(entry) < JSON.stringify(known)) all.set(entry.id, entry)
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

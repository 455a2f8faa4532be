/** What changed between two states of the knowledge, vignette by vignette and in the scores. */
import type { Snapshot, SnapshotAnswer } from './snapshot.ts'

export interface AnswerChange {
  readonly id: string
  readonly level?: { readonly from: string; readonly to: string }
  readonly verdict?: { readonly from: string; readonly to: string }
  readonly leading?: { readonly from: string | null; readonly to: string | null }
  readonly dangerAdded: readonly string[]
  readonly dangerRemoved: readonly string[]
  /** Largest change of a leading probability. */
  readonly probabilityChange: number
}

export interface Difference {
  readonly a: string
  readonly b: string
  /** Scores that are in both: n, top1, top3, role, underTriage, … */
  readonly scores: Readonly<Record<string, { readonly from: number; readonly to: number }>>
  readonly changed: readonly AnswerChange[]
  readonly unchanged: number
  readonly onlyIn: { readonly a: readonly string[]; readonly b: readonly string[] }
}

/** Smaller changes of a probability are not worth a line. */
const leastChange = 0.005

export function compareSnapshots(a: Snapshot, b: Snapshot): Difference {
  const before = new Map(a.details.map((answer) => [answer.id, answer]))
  const after = new Map(b.details.map((answer) => [answer.id, answer]))
  const both = [...before.keys()].filter((id) => after.has(id))
  const changes = both.map((id) => changeOf(before.get(id)!, after.get(id)!))
  const changed = changes.filter(isChange).sort((x, y) => weight(y) - weight(x) || (x.id < y.id ? -1 : 1))
  const numbers = Object.keys(a).filter((key) => typeof a[key] === 'number' && typeof b[key] === 'number')
  return {
    a: a.name ?? 'a',
    b: b.name ?? 'b',
    scores: Object.fromEntries(numbers.map((key) => [key, { from: a[key] as number, to: b[key] as number }])),
    changed,
    unchanged: both.length - changed.length,
    onlyIn: { a: [...before.keys()].filter((id) => !after.has(id)), b: [...after.keys()].filter((id) => !before.has(id)) },
  }
}

function changeOf(before: SnapshotAnswer, after: SnapshotAnswer): AnswerChange {
  const leader = (answer: SnapshotAnswer) => answer.leading[0]?.id ?? null
  const probability = (answer: SnapshotAnswer, id: string) => answer.leading.find((entry) => entry.id === id)?.probability
  const shared = before.leading.flatMap(({ id, probability: was }) => {
    const is = probability(after, id)
    return is === undefined ? [] : [Math.abs(is - was)]
  })
  return {
    id: before.id,
    ...(before.level === after.level ? {} : { level: { from: before.level, to: after.level } }),
    ...(before.verdict === after.verdict ? {} : { verdict: { from: before.verdict, to: after.verdict } }),
    ...(leader(before) === leader(after) ? {} : { leading: { from: leader(before), to: leader(after) } }),
    dangerAdded: after.danger.filter((id) => !before.danger.includes(id)),
    dangerRemoved: before.danger.filter((id) => !after.danger.includes(id)),
    probabilityChange: Math.max(0, ...shared),
  }
}

const weight = (change: AnswerChange): number =>
  (change.level ? 1000 : 0) +
  100 * (change.dangerAdded.length + change.dangerRemoved.length) +
  (change.verdict ? 50 : 0) +
  (change.leading ? 10 : 0) +
  change.probabilityChange

const isChange = (change: AnswerChange): boolean => weight(change) >= leastChange

/** Fills the priors and tables of the network for one person. */
import { explanations } from '@sitbone/evidence/explanations/all'
import { contributors, type ExplanationEntry } from '@sitbone/evidence/explanations/explanation'
import {
  contributorDefaults,
  extensibilityDefault,
  extensibilityStates,
  otherPer1000,
  roleStates,
  roleTable,
  type Setting,
  settings,
} from '@sitbone/evidence/explanations/structure'
import type { Person } from '@sitbone/evidence/vocabulary/case'
import { judgementSpread, OTHER, slotIndex } from './knowledge.ts'
import { END, type Parabola, parabola } from './parabola.ts'
import type { UncertainNumber } from './term.ts'

/** A standard normal deviate for one uncertain number; `() => 0` gives the central estimate. */
export type Jitter = () => number
export const central: Jitter = () => 0

/** Moves a share by a deviate on the log-odds scale. */
export const shiftShare = (share: number, deviate: number): number => {
  const odds = Math.exp(deviate)
  return (share * odds) / (1 - share + share * odds)
}

const entries: readonly (ExplanationEntry | undefined)[] = [...explanations, undefined]

/** The prior of every explanation for this age, sex and setting; not normalised. */
export function priorWeights(person: Person, setting: Setting = 'community'): Float64Array {
  return Float64Array.from(entries, (entry) =>
    entry ? entry.prior.per1000 * ageFactor(entry, person.age) * sexFactor(entry, person) * settings[setting][entry.level] : otherPer1000,
  )
}

const sexFactor = ({ prior: { sex } }: ExplanationEntry, person: Person): number =>
  !sex ? 1 : person.sex === 'unspecified' ? (sex.female + sex.male) / 2 : sex[person.sex]

function ageFactor({ prior: { age: points } }: ExplanationEntry, age: number): number {
  if (!points) return 1
  const after = points.findIndex(([years]) => years > age)
  if (after === 0) return points[0]![1]
  if (after < 0) return points.at(-1)![1]
  const [fromYears, from] = points[after - 1]!
  const [toYears, to] = points[after]!
  return from + ((to - from) * (age - fromYears)) / (toYears - fromYears)
}

/** Writes prior, extensibility, role and contributor slots. `prior` comes from `priorWeights`. */
export function writeStructure(arrays: readonly Float64Array[], prior: Float64Array, jitter: Jitter): void {
  const priorSlot = arrays[slotIndex.get('prior')!]!
  for (let i = 0; i < prior.length; i++) priorSlot[i] = prior[i]! * Math.exp(judgementSpread * jitter())
  writeExtensibility(arrays[slotIndex.get('extensibility')!]!, jitter)
  writeRole(arrays[slotIndex.get('role')!]!, jitter)
  for (const contributor of contributors) {
    const common = shiftShare(contributorDefaults[contributor], judgementSpread * jitter())
    const slot = arrays[slotIndex.get(contributor)!]!
    entries.forEach((entry, i) => {
      const own = entry?.contributors?.[contributor]
      const share = own === undefined ? common : shiftShare(own, judgementSpread * jitter())
      slot[2 * i] = 1 - share
      slot[2 * i + 1] = share
    })
  }
}

/** How uncertain the mean extensibility of a group is, in SDs. Judgement. */
const EXTENSIBILITY_MEAN_SPREAD = 0.2

/** Bins of a group, as its mean moves. */
const movingBins = ([mean, sd]: readonly [number, number]): Parabola =>
  parabola((deviate) => bins(mean + EXTENSIBILITY_MEAN_SPREAD * deviate, sd))
const commonBins = movingBins(extensibilityDefault)
const ownBins = entries.map((entry) => entry?.extensibility && movingBins(entry.extensibility))

function writeExtensibility(slot: Float64Array, jitter: Jitter): void {
  const n = extensibilityStates.length
  const shared = jitter() / END
  ownBins.forEach((own, i) => {
    const { middle, slope, bend } = own ?? commonBins
    const d = own ? jitter() / END : shared
    for (let state = 0; state < n; state++) slot[i * n + state] = Math.max(1e-6, middle[state]! + d * (slope[state]! + d * bend[state]!))
  })
}

/** Chance of each extensibility state for a normal distribution; the outer states take the tails. */
function bins(mean: number, sd: number): Float64Array {
  const n = extensibilityStates.length
  const out = new Float64Array(n)
  let below = 0
  for (let i = 0; i < n; i++) {
    const upTo = i === n - 1 ? 1 : normalBelow((extensibilityStates[i]! + 0.5 - mean) / sd)
    out[i] = Math.max(1e-6, upTo - below)
    below = upTo
  }
  return out
}

/** Share of a standard normal below z; Abramowitz & Stegun 7.1.26, error < 1e-6. */
function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const erf = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

const roleKindsUsed = Object.entries(roleTable)
const kindOf = entries.map((entry) => roleKindsUsed.findIndex(([kind]) => kind === (entry?.role ?? 'unrelated')))
const elsewhere = roleKindsUsed.map(([, row]) => Float64Array.from(roleStates, (state) => row.elsewhere[state] ?? 0))
const CONTRIBUTES = roleStates.indexOf('contributes')

function writeRole(slot: Float64Array, jitter: Jitter): void {
  const states = roleStates.length
  const block = extensibilityStates.length * states
  const rows = roleKindsUsed.map(([, { contributes }], kind) => {
    const deviate = judgementSpread * jitter()
    const row = new Float64Array(block)
    contributes.forEach((share, x) => {
      const shifted = shiftShare(share, deviate)
      for (let state = 0; state < states; state++) row[x * states + state] = (1 - shifted) * elsewhere[kind]![state]!
      row[x * states + CONTRIBUTES]! += shifted
    })
    return row
  })
  kindOf.forEach((kind, i) => {
    slot.set(rows[kind]!, i * block)
  })
}

const judged = (name: string, value: number | null): UncertainNumber => ({ name, value, basis: 'judgement' })

/** The uncertain numbers of priors and tables, in the order in which `writeStructure` draws them. */
export function structureNumbers(prior: Float64Array): readonly UncertainNumber[] {
  const total = prior.reduce((sum, weight) => sum + weight, 0)
  const owned = <Value>(of: (entry: ExplanationEntry) => Value | undefined) =>
    entries.flatMap((entry) => {
      const own = entry && of(entry)
      return own === undefined ? [] : [{ id: entry!.id, own }]
    })
  return [
    ...entries.map((entry, i) => judged(`prior of ${entry?.id ?? OTHER}`, prior[i]! / total)),
    judged('mean extensibility of everybody else', extensibilityDefault[0]),
    ...owned(({ extensibility }) => extensibility).map(({ id, own }) => judged(`mean extensibility in ${id}`, own[0])),
    ...roleKindsUsed.map(([kind]) => judged(`chance to contribute, kind ${kind}`, null)),
    ...contributors.flatMap((contributor) => [
      judged(`${contributor} in everybody else`, contributorDefaults[contributor]),
      ...owned((entry) => entry.contributors?.[contributor]).map(({ id, own }) => judged(`${contributor} in ${id}`, own)),
    ]),
  ]
}

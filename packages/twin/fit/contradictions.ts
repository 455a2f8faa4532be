/**
 * Readings that do not go together. They are reported, not averaged away: a raise against a knee extension of the same leg, two legs
 * further apart than legs are, one reading that the others do not expect. Each is a finding for the reasoning, never a diagnosis.
 */
import { personalPriors, sideCorrelation } from '@sitbone/evidence/twinPriors'
import type { LegSide } from '../person/parameters.ts'
import { priorCovariance, vectorSize } from '../person/parameterVector.ts'
import type { Composite } from './composite.ts'
import { type Posterior, residual } from './posterior.ts'

type Composites = Readonly<Record<LegSide, Composite>>
const priorSpread = priorCovariance()

export interface Contradiction {
  readonly id: 'raise-against-knee-extension' | 'sides-differ' | 'unexpected-reading'
  readonly measurementIds: readonly string[]
  readonly side: LegSide | 'both'
  /** standard deviations by which the readings disagree */
  readonly z: number
  /** for the person */
  readonly text: string
}

const texts = {
  raiseAgainstExtension: (side: LegSide): string =>
    `Your ${side} leg raise and your ${side} knee straightening do not fit together. One of them may have been read wrongly, or one was stopped by something other than the back of the thigh. Please measure both again.`,
  sidesDiffer:
    'Your two legs read further apart than most people’s do. Please measure both again. If the difference stays, tell whoever looks after your back.',
  unexpected:
    'One reading lies far from what the others lead us to expect. It may be right, or it may have been read wrongly. Please measure it again.',
} as const

/** For the guard on texts. */
export const contradictionTexts: readonly string[] = [texts.raiseAgainstExtension('left'), texts.sidesDiffer, texts.unexpected]

/** Standard deviations from which a disagreement is reported: one in a hundred by chance. */
const reported = 2.6

export function contradictions(result: Posterior, composites: Composites): Contradiction[] {
  const found = [
    ...(['right', 'left'] as const).flatMap((side) => raiseAgainstExtension(result, composites[side], side)),
    ...sidesDiffer(result, composites),
  ]
  const named = new Set(found.flatMap((contradiction) => contradiction.measurementIds))
  return [...found, ...unexpected(result).filter((contradiction) => !contradiction.measurementIds.some((id) => named.has(id)))]
}

const raises: ReadonlySet<string> = new Set(['slr'])
const extensions: ReadonlySet<string> = new Set(['ake', 'pke'])

/** Composite from each kind of test alone, compared. */
function raiseAgainstExtension(result: Posterior, composite: Composite, side: LegSide): Contradiction[] {
  const of = (tests: ReadonlySet<string>) => rowsOf(result, side, tests)
  const [first, second] = [of(raises), of(extensions)]
  if (first.length === 0 || second.length === 0) return []
  const a = implied(result, first, composite)
  const b = implied(result, second, composite)
  const z = (a.value - b.value) / Math.hypot(a.error, b.error)
  if (Math.abs(z) < reported) return []
  return [
    {
      id: 'raise-against-knee-extension',
      measurementIds: idsOf(result, [...first, ...second]),
      side,
      z,
      text: texts.raiseAgainstExtension(side),
    },
  ]
}

const rowsOf = (result: Posterior, side: LegSide, tests: ReadonlySet<string>): number[] =>
  result.observations.flatMap((o, row) => (o.side === side && tests.has(o.test) ? [row] : []))
const idsOf = (result: Posterior, rows: readonly number[]): string[] => rows.map((row) => result.observations[row]!.id)

/**
 * Extensibility (degrees) that a group of readings implies by itself, and its error. Each reading is turned into degrees of leg raise by
 * how the two go together under the prior (they are nearly one number), then averaged by weight.
 */
function implied(result: Posterior, rows: readonly number[], composite: Composite): { value: number; error: number } {
  let weight = 0
  let sum = 0
  for (const row of rows) {
    let shared = 0
    let own = 0
    for (let i = 0; i < vectorSize; i++) {
      for (let j = 0; j < vectorSize; j++) {
        const p = priorSpread[i * vectorSize + j]!
        if (p === 0) continue
        shared += result.jacobian[row * vectorSize + i]! * p * composite.slope[j]!
        own += composite.slope[i]! * p * composite.slope[j]!
      }
    }
    const slope = shared / own
    const value = composite.mean + residual(result.observations[row]!, result.predicted[row]!) / slope
    const w = (slope / result.sigma[row]!) ** 2
    weight += w
    sum += w * value
  }
  return { value: sum / weight, error: 1 / Math.sqrt(weight) }
}

/** How differently two legs of one person raise, degrees: what the prior leaves between them. */
function sidesDiffer(result: Posterior, composites: Composites): Contradiction[] {
  const stretches = new Set([...raises, ...extensions])
  const [rightRows, leftRows] = [rowsOf(result, 'right', stretches), rowsOf(result, 'left', stretches)]
  if (rightRows.length === 0 || leftRows.length === 0) return []
  const right = implied(result, rightRows, composites.right)
  const left = implied(result, leftRows, composites.left)
  const between = legSpread * Math.sqrt(2 * (1 - sideCorrelation.value))
  const z = (right.value - left.value) / Math.hypot(right.error, left.error, between)
  if (Math.abs(z) < reported) return []
  return [
    {
      id: 'sides-differ',
      measurementIds: idsOf(result, [...rightRows, ...leftRows]),
      side: 'both',
      z,
      text: texts.sidesDiffer,
    },
  ]
}

/** Degrees of leg raise one standard deviation of the prior makes, from its three parts. */
const legSpread = Math.hypot(
  personalPriors.hamstringShift.sd * 0.99,
  personalPriors.hamstringStiffness.sd * 15.7,
  personalPriors.tolerance.sd * 28.3,
)

/** Readings further from what all others and the prior expect than chance allows. */
function unexpected(result: Posterior): Contradiction[] {
  const n = vectorSize
  return result.observations.flatMap((observation, row) => {
    let explained = 0
    for (const i of observation.depends) {
      for (const j of observation.depends) {
        explained += result.jacobian[row * n + i]! * result.covariance[i * n + j]! * result.jacobian[row * n + j]!
      }
    }
    const left = result.sigma[row]! ** 2 - explained
    if (!(left > 0.01 * result.sigma[row]! ** 2)) return []
    const z = residual(observation, result.predicted[row]!) / Math.sqrt(left)
    if (Math.abs(z) < reported) return []
    return [
      {
        id: 'unexpected-reading' as const,
        measurementIds: [observation.id],
        side: observation.side,
        z,
        text: texts.unexpected,
      },
    ]
  })
}

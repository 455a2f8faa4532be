/**
 * Where a test ends. Hamstring force fixes the hip angle first (a monotone root), then the balance follows: the raise itself is never
 * searched, because the hip moment flattens near 90° while force does not (docs/science.md, "numerics").
 */

import { angleOf, balance, type CompiledSetup, type Continuation, startContinuation, writePosture } from '../equilibrium/balance.ts'
import { hamstringForce, passiveEnergy } from '../equilibrium/passiveEnergy.ts'
import { createPosture, legIndex, type Posture, postureSize } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { bracketedRoot } from '../numerics/bracketedRoot.ts'
import { nearbyRoot } from '../numerics/nearbyRoot.ts'
import type { LegSide } from '../person/parameters.ts'
import type { TwinBody } from '../person/twinBody.ts'

export type StopReason = 'tolerance' | 'rom' | 'contact'

export interface Endpoint {
  readonly kind: 'endpoint'
  readonly input: number
  readonly posture: Posture
  readonly stop: StopReason
}

export interface NoEndpoint {
  readonly kind: 'none'
  readonly because: 'beyond-tolerance-at-start' | 'no-balance-in-range' | 'not-converged'
}

/** Hip angles between which muscle tables hold, rad. */
const hipRange = [-30 * degree, 130 * degree] as const

/**
 * Pressing moment at the ankle in a weight-bearing lunge, N m on the source body (assumed): with it the typical ankle ends at its
 * typical range of 38°.
 */
export const lungeMoment = 50
/** N m with which an examiner turns the hip, on the source body (assumed). */
export const rotationMoment = 8

export function endpointOf(compiled: CompiledSetup): Endpoint | NoEndpoint {
  const { stop, input } = compiled.setup
  switch (stop.kind) {
    case 'none':
      return settle(compiled, () => input.start, startContinuation(compiled.setup), 'rom')
    case 'stretch':
      return stop.along === 'hip' ? hipStretchEnd(compiled, stop.factor, stop.legs) : kneeStretchEnd(compiled, stop.factor)
    case 'ankle-moment':
      return ankleEnd(compiled)
    case 'rotation-moment':
      return { kind: 'none', because: 'not-converged' }
  }
}

/** N at which this person stops this stretch with this leg. */
export function stopForce(body: TwinBody, side: LegSide, factor: number, sensitising: number): number {
  const leg = body.legs[side]
  return leg.tolerance * factor * Math.max(0.05, 1 - sensitising * leg.nerve)
}

function settle(
  compiled: CompiledSetup,
  inputAt: (unknowns: ArrayLike<number>) => number,
  continuation: Continuation,
  stop: StopReason,
): Endpoint | NoEndpoint {
  const posture = createPosture()
  const failure = balance(compiled, inputAt, continuation, posture)
  if (failure) return { kind: 'none', because: failure }
  return { kind: 'endpoint', input: inputAt(continuation.unknowns), posture, stop }
}

/** Hip flexion (rad) at which one leg's hamstrings reach their stop force; ∞ where they never do, NaN where force is no number. */
function stretchedHip(compiled: CompiledSetup, side: LegSide, knee: number, factor: number): number {
  const leg = compiled.body.legs[side]
  const force = stopForce(compiled.body, side, factor, side === compiled.setup.side ? compiled.setup.sensitising : 0)
  const root = bracketedRoot((hip) => rootForce(hamstringForce(leg, hip, knee)) - rootForce(force), hipRange[0], hipRange[1])
  if (root.kind === 'root') return root.x
  if (root.because === 'not-finite') return Number.NaN
  return root.because === 'below' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

function hipStretchEnd(compiled: CompiledSetup, factor: number, legs: 'tested' | 'both'): Endpoint | NoEndpoint {
  const { setup } = compiled
  const other: LegSide = setup.side === 'right' ? 'left' : 'right'
  const knee = (side: LegSide) => angleOf(compiled, setup.angles[side === setup.side ? 'knee' : 'otherKnee'], 0, [])
  const limits = (legs === 'both' ? [setup.side, other] : [setup.side]).map((side) => stretchedHip(compiled, side, knee(side), factor))
  const hip = Math.min(...limits)
  if (Number.isNaN(hip)) return { kind: 'none', because: 'not-converged' }
  if (hip === Number.NEGATIVE_INFINITY) return { kind: 'none', because: 'beyond-tolerance-at-start' }
  if (hip === Number.POSITIVE_INFINITY) return settle(compiled, () => setup.input.end, startContinuation(setup), setup.input.endMeans)
  const end = settle(compiled, inputForHip(compiled, hip), startContinuation(setup), 'tolerance')
  if (end.kind === 'none') return end
  if (end.input > setup.input.end) return settle(compiled, () => setup.input.end, startContinuation(setup), setup.input.endMeans)
  if (end.input < setup.input.start) return { kind: 'none', because: 'beyond-tolerance-at-start' }
  return end
}

/** The input that puts the tested hip at a given flexion, as a function of the unknowns. */
function inputForHip(compiled: CompiledSetup, hip: number): (unknowns: ArrayLike<number>) => number {
  const rule = compiled.setup.angles.hip
  if (rule.kind === 'linear') {
    return (unknowns) => {
      let rest = hip - rule.constant
      for (let i = 0; i < rule.unknown.length; i++) rest -= rule.unknown[i]! * unknowns[i]!
      return rest / rule.input
    }
  }
  const root = bracketedRoot((input) => angleOf(compiled, rule, input, []) - hip, -Math.PI / 2, 1.5 * Math.PI)
  const input = root.kind === 'root' ? root.x : Number.NaN
  return () => input
}

/** The knee straightens with the thigh held: the pelvis finds its balance at every knee angle, so the root in the knee holds a root in the pelvis. */
function kneeStretchEnd(compiled: CompiledSetup, factor: number): Endpoint | NoEndpoint {
  const { setup, body } = compiled
  const { hip, knee } = legIndex[setup.side]
  const leg = body.legs[setup.side]
  const force = stopForce(body, setup.side, factor, setup.sensitising)
  const continuation = startContinuation(setup)
  const posture = createPosture()
  let failure: NoEndpoint['because'] | null = null
  const residual = (input: number): number => {
    failure ??= balance(compiled, () => input, continuation, posture)
    return failure ? Number.NaN : rootForce(hamstringForce(leg, posture[hip]!, posture[knee]!)) - rootForce(force)
  }
  const { start, end, endMeans } = setup.input
  const guess = kneeGuess(compiled, force)
  const near = guess === null ? null : nearbyRoot(residual, guess, 0.6, 1e-8)
  if (near !== null && near > end && near < start) return settle(compiled, () => near, continuation, 'tolerance')
  failure = null
  const atStart = residual(start)
  const atEnd = residual(end)
  if (failure) return { kind: 'none', because: failure }
  if (atStart >= 0) return { kind: 'none', because: 'beyond-tolerance-at-start' }
  // Full extension reached before tolerance: the lack is 0 and says only "at least".
  if (atEnd < 0) return settle(compiled, () => end, continuation, endMeans)
  const root = bracketedRoot(residual, start, end)
  if (root.kind !== 'root') return { kind: 'none', because: failure ?? 'not-converged' }
  return settle(compiled, () => root.x, continuation, 'tolerance')
}

/** Where the knee would stop if the pelvis stayed as in standing: near the answer, and quick. */
function kneeGuess(compiled: CompiledSetup, force: number): number | null {
  const { setup, body } = compiled
  const rule = setup.angles.hip
  if (rule.kind !== 'linear') return null
  const leg = body.legs[setup.side]
  const root = bracketedRoot(
    (knee) => rootForce(hamstringForce(leg, rule.constant - pelvisAbout, knee)) - rootForce(force),
    setup.input.end,
    setup.input.start,
    1e-3,
  )
  return root.kind === 'root' ? root.x : null
}

/** Backward rotation of the pelvis that such tests end with, rad: only a first guess. */
const pelvisAbout = 10 * degree

/** Passive force grows roughly with the square of a stretch: its root is nearly a straight line, which a root finder likes. */
const rootForce = Math.sqrt

const moments = new Float64Array(postureSize)

function ankleEnd(compiled: CompiledSetup): Endpoint | NoEndpoint {
  const { setup, body } = compiled
  const { ankle } = legIndex[setup.side]
  const posture = createPosture()
  const residual = (input: number): number => {
    writePosture(compiled, input, [], posture)
    moments.fill(0)
    passiveEnergy(body, posture, moments, 'moments')
    return -moments[ankle]! - lungeMoment * body.strength
  }
  const root = bracketedRoot(residual, setup.input.start, setup.input.end)
  if (root.kind === 'root') return settle(compiled, () => root.x, startContinuation(setup), 'tolerance')
  if (root.because === 'not-finite') return { kind: 'none', because: 'not-converged' }
  if (root.because === 'above') return { kind: 'none', because: 'beyond-tolerance-at-start' }
  return settle(compiled, () => setup.input.end, startContinuation(setup), setup.input.endMeans)
}

/**
 * The equilibrium solver: free angles of a test at a given input, where passive tissue and loads balance. One free angle is a bracketed
 * root of the generalised moment; more are the minimum of the energy or, where the balance is unstable, a stationary point by Newton.
 * `energyAt` is the energy the root is checked against (docs/science.md, "numerics").
 */

import { bracketedRoot } from '../numerics/bracketedRoot.ts'
import { energyMinimum } from '../numerics/energyMinimum.ts'
import { nearbyRoot } from '../numerics/nearbyRoot.ts'
import type { TwinBody } from '../person/twinBody.ts'
import { addLoads } from './loads.ts'
import { passiveEnergy, type Wanted } from './passiveEnergy.ts'
import { legIndex, lumbar, type Posture, pelvis, postureSize, thoracic } from './posture.ts'
import { type AngleName, type AngleRule, angleNames, type TestSetup, type Unknown } from './setup.ts'
import { bendLumbar, bendThorax } from './strategy.ts'

/** A balance that does not exist or could not be reached; never a number. */
export type Unbalanced = 'no-balance-in-range' | 'not-converged'

/** Index of each named angle in a posture for the tested side. */
function postureIndex(name: AngleName, setup: TestSetup): number {
  const tested = legIndex[setup.side]
  const other = legIndex[setup.side === 'right' ? 'left' : 'right']
  switch (name) {
    case 'pelvis':
      return pelvis
    case 'lumbar':
      return lumbar
    case 'thoracic':
      return thoracic
    case 'hip':
      return tested.hip
    case 'knee':
      return tested.knee
    case 'ankle':
      return tested.ankle
    case 'otherHip':
      return other.hip
    case 'otherKnee':
      return other.knee
    case 'otherAnkle':
      return other.ankle
  }
}

/** A setup with its rules resolved to posture indices: what the inner loops read. */
export interface CompiledSetup {
  readonly setup: TestSetup
  readonly body: TwinBody
  /** (9) posture index and rule */
  readonly rules: readonly { readonly index: number; readonly rule: AngleRule }[]
  /** what the balance of the free angles needs */
  readonly moments: Wanted
}

export const compileSetup = (body: TwinBody, setup: TestSetup): CompiledSetup => ({
  setup,
  body,
  rules: angleNames.map((name) => ({ index: postureIndex(name, setup), rule: setup.angles[name] })),
  moments: belowHip.some((name) => moves(setup.angles[name])) ? 'moments' : 'hip-and-spine-moments',
})

const belowHip = ['knee', 'ankle', 'otherKnee', 'otherAnkle'] as const
const moves = (rule: AngleRule): boolean => rule.kind === 'linear' && rule.unknown.some((factor) => factor !== 0)

/** Writes the posture at an input (rad) and values of the unknowns (rad). */
export function writePosture(compiled: CompiledSetup, input: number, unknowns: ArrayLike<number>, posture: Posture): void {
  for (const { index, rule } of compiled.rules) posture[index] = angleOf(compiled, rule, input, unknowns)
}

export function angleOf(compiled: CompiledSetup, rule: AngleRule, input: number, unknowns: ArrayLike<number>): number {
  if (rule.kind === 'bend-lumbar') return bendLumbar(compiled.body.person, input)
  if (rule.kind === 'bend-pelvis') return bendLumbar(compiled.body.person, input) - input
  if (rule.kind === 'bend-hip') return input - bendLumbar(compiled.body.person, input)
  if (rule.kind === 'full-bend-lumbar') return bendLumbar(compiled.body.person, Math.PI / 2)
  if (rule.kind === 'bend-thorax') return bendThorax(input)
  let angle = rule.constant + rule.input * input
  for (let i = 0; i < rule.unknown.length; i++) angle += rule.unknown[i]! * unknowns[i]!
  return angle
}

const moments = new Float64Array(postureSize)

/** Energy (J) of tissue and loads in a posture; writes −∂U/∂unknown into `along`. */
export function energyAt(compiled: CompiledSetup, posture: Posture, along: Float64Array, wanted: Wanted): number {
  moments.fill(0)
  const energy = passiveEnergy(compiled.body, posture, moments, wanted) + addLoads(compiled.body, compiled.setup, posture, moments)
  along.fill(0)
  for (const { index, rule } of compiled.rules) {
    if (rule.kind !== 'linear') continue
    for (let i = 0; i < rule.unknown.length; i++) along[i]! += rule.unknown[i]! * moments[index]!
  }
  return energy
}

/** Where the last balance was found, to start the next one nearby. */
export interface Continuation {
  readonly unknowns: Float64Array
  known: boolean
}

export const startContinuation = (setup: TestSetup): Continuation => ({
  unknowns: Float64Array.from(setup.unknowns, (unknown) => unknown.start),
  known: false,
})

const along = new Float64Array(3)
/** rad around the last balance in which the next one is looked for first. */
const nearby = 0.5
/** N m left over in a balance. */
const settled = 1e-8

/**
 * Writes the posture in balance. `inputAt` gives the input for given unknowns (a constant in most uses; the force-fixed hip angle of a
 * stretch turns the input into a function of the pelvis).
 *
 * @returns null when balanced, else why not; the posture is then meaningless
 */
export function balance(
  compiled: CompiledSetup,
  inputAt: (unknowns: ArrayLike<number>) => number,
  continuation: Continuation,
  posture: Posture,
): Unbalanced | null {
  const { setup } = compiled
  const n = setup.unknowns.length
  if (n === 0) {
    writePosture(compiled, inputAt(continuation.unknowns), continuation.unknowns, posture)
    return null
  }
  const x = continuation.unknowns
  if (n === 1) {
    const { low, high } = setup.unknowns[0]!
    const point = new Float64Array(1)
    const residual = (value: number): number => {
      point[0] = value
      writePosture(compiled, inputAt(point), point, posture)
      energyAt(compiled, posture, along, compiled.moments)
      return along[0]!
    }
    const near = continuation.known ? nearbyRoot(residual, x[0]!, nearby, settled) : null
    if (near !== null && near > low && near < high) {
      x[0] = near
    } else {
      const root = bracketedRoot(residual, low, high)
      if (root.kind !== 'root') return root.because === 'not-finite' ? 'not-converged' : 'no-balance-in-range'
      x[0] = root.x
    }
    residual(x[0]!)
  } else {
    const failure = setup.balance === 'minimum' ? lowest(compiled, inputAt, x, posture) : poised(compiled, inputAt, x, posture)
    if (failure) return failure
    writePosture(compiled, inputAt(x), x, posture)
  }
  continuation.known = true
  return null
}

/** Several free angles in stable balance: the minimum of the energy. */
function lowest(
  compiled: CompiledSetup,
  inputAt: (unknowns: ArrayLike<number>) => number,
  x: Float64Array,
  posture: Posture,
): Unbalanced | null {
  const { unknowns } = compiled.setup
  const energy = (point: Float64Array, gradient: Float64Array): number => {
    writePosture(compiled, inputAt(point), point, posture)
    const value = energyAt(compiled, posture, along, 'moments-and-energy')
    for (let i = 0; i < unknowns.length; i++) gradient[i] = -along[i]!
    return value
  }
  const solution = energyMinimum(energy, x)
  if (!solution) return 'not-converged'
  if (unknowns.some((unknown, i) => solution[i]! < unknown.low || solution[i]! > unknown.high)) return 'no-balance-in-range'
  x.set(solution)
  return null
}

/**
 * Two free angles in unstable balance, a trunk poised over its seat: for every value of the second the first has one balance; the second
 * is then a root of its own moment. Of two solutions (a lordotic and a slumped one) the slumped is taken, from its start upwards.
 */
function poised(
  compiled: CompiledSetup,
  inputAt: (unknowns: ArrayLike<number>) => number,
  x: Float64Array,
  posture: Posture,
): Unbalanced | null {
  const [first, second] = compiled.setup.unknowns as readonly [Unknown, Unknown]
  const moment = (which: 0 | 1): number => {
    writePosture(compiled, inputAt(x), x, posture)
    energyAt(compiled, posture, along, compiled.moments)
    return along[which]!
  }
  const momentAt = (candidate: number): number => {
    x[0] = candidate
    return moment(0)
  }
  const momentHere = (candidate: number): number => {
    x[0] = candidate
    return moment(1)
  }
  const residual = (value: number): number => {
    x[1] = value
    // Unstable: the moment rises with the angle, so its negative falls.
    const near = nearbyRoot((candidate) => -momentAt(candidate), x[0]!, nearby, settled)
    if (near !== null) return momentHere(near)
    const inner = bracketedRoot(momentAt, first.low, first.high, 1e-12)
    if (inner.kind !== 'root') return Number.NaN
    return momentHere(inner.x)
  }
  let root = bracketedRoot(residual, second.start, second.high)
  if (root.kind !== 'root') root = bracketedRoot(residual, second.low, second.start)
  if (root.kind !== 'root') return 'no-balance-in-range'
  residual(root.x)
  return null
}

/**
 * Posterior of a person's parameters: Gauss–Newton to the most probable vector, Laplace covariance around it. Prior and readings are
 * normal; a lack of 0 that means "at least straight" counts only when the prediction says otherwise.
 */
import { testTolerance } from '@sitbone/evidence/twinPriors'
import { choleskyFactor, inverseFactored, solveFactored } from '../numerics/symmetricSystem.ts'
import type { TwinPerson } from '../person/parameters.ts'
import { legParameters, priorMean, priorPrecision, vectorEntries, vectorSize } from '../person/parameterVector.ts'
import { type Weights, weightsOf } from '../person/weights.ts'
import type { PathTables } from '../tables/pathTables.ts'
import type { Observation } from './observation.ts'
import { bodyOf, predict } from './predict.ts'

export interface Posterior {
  readonly base: TwinPerson
  readonly mean: Float64Array
  /** (n × n) */
  readonly covariance: Float64Array
  readonly observations: readonly Observation[]
  /** per observation: predicted reading, effective standard error (reading error and test-to-test tolerance) */
  readonly predicted: Float64Array
  readonly sigma: Float64Array
  /** (observations × n) sensitivity of each reading */
  readonly jacobian: Float64Array
}

export interface FitFailure {
  readonly kind: 'fit-failed'
  readonly because: string
}

/** What stays the same through a fit. */
interface Person {
  readonly base: TwinPerson
  readonly tables: PathTables
  readonly weights: Weights
}

const maxSteps = 12
/** A step this small (in prior standard deviations) ends the search. */
const settled = 2e-3
/** Difference for sensitivities, in prior standard deviations. */
const difference = 0.05

const priorSd = Float64Array.from({ length: vectorSize }, (_, i) => 1 / Math.sqrt(priorPrecision[i * vectorSize + i]!))
const toleranceIndex = { right: legParameters.indexOf('tolerance'), left: legParameters.length + legParameters.indexOf('tolerance') }
/** Tests in which the person says stop, and so tolerance varies from one to the next. */
const saidStop: ReadonlySet<string> = new Set(['slr', 'ake', 'pke', 'ftf', 'sit-reach', 'hip-flexion-bend'])
const censored: ReadonlySet<string> = new Set(['ake', 'pke'])

export function posterior(
  observations: readonly Observation[],
  base: TwinPerson,
  tables: PathTables,
  from: Float64Array = priorMean,
): Posterior | FitFailure {
  const m = observations.length
  const weights = weightsOf(base.size)
  const person: Person = { base, tables, weights }
  let vector = Float64Array.from(from)
  let current = evaluate(vector, observations, person)
  if (!current) return { kind: 'fit-failed', because: 'A typical body of this size cannot be put through these tests.' }
  const jacobian = new Float64Array(m * vectorSize)
  const sigma = new Float64Array(m)
  let factor: Float64Array | null = null
  for (let step = 0; step < maxSteps; step++) {
    sensitivities(vector, current, observations, person, jacobian)
    for (let i = 0; i < m; i++) sigma[i] = effectiveError(observations[i]!, jacobian, i)
    const { normal, gradient } = normalEquations(vector, current, observations, jacobian, sigma)
    factor = choleskyFactor(normal, vectorSize)
    if (!factor) return { kind: 'fit-failed', because: 'The readings leave the person’s parameters undetermined.' }
    const move = solveFactored(factor, gradient, vectorSize)
    const size = move.reduce((most, value, i) => Math.max(most, Math.abs(value) / priorSd[i]!), 0)
    const before = cost(vector, current, observations, sigma)
    let length = Math.min(1, 3 / Math.max(size, 1e-12))
    let accepted = false
    for (let halving = 0; halving < 8; halving++) {
      const trial = vector.map((value, i) => value + length * move[i]!)
      const next = evaluate(trial, observations, person)
      if (next && cost(trial, next, observations, sigma) <= before + 1e-9) {
        vector = trial
        current = next
        accepted = true
        break
      }
      length /= 2
    }
    if (!accepted || size * length < settled) break
  }
  return { base, mean: vector, covariance: inverseFactored(factor!, vectorSize), observations, predicted: current, sigma, jacobian }
}

function evaluate(vector: Float64Array, observations: readonly Observation[], person: Person): Float64Array | null {
  const body = bodyOf(vector, person.base, person.tables, person.weights)
  const predicted = Float64Array.from(observations, (observation) => predict(vector, observation, body))
  return predicted.every(Number.isFinite) ? predicted : null
}

function sensitivities(
  vector: Float64Array,
  current: Float64Array,
  observations: readonly Observation[],
  person: Person,
  jacobian: Float64Array,
): void {
  jacobian.fill(0)
  const moved = Float64Array.from(vector)
  for (let j = 0; j < vectorSize; j++) {
    if (!observations.some((observation) => observation.depends.includes(j))) continue
    const step = difference * Math.min(priorSd[j]!, 10)
    moved[j] = vector[j]! + step
    const body = bodyOf(moved, person.base, person.tables, person.weights)
    for (const [i, observation] of observations.entries()) {
      if (!observation.depends.includes(j)) continue
      const value = predict(moved, observation, body)
      jacobian[i * vectorSize + j] = Number.isFinite(value) ? (value - current[i]!) / step : 0
    }
    moved[j] = vector[j]!
  }
}

/** Reading error joined with how differently the same person says stop from test to test. */
function effectiveError(observation: Observation, jacobian: Float64Array, i: number): number {
  if (!saidStop.has(observation.test)) return observation.sem
  return Math.hypot(observation.sem, jacobian[i * vectorSize + toleranceIndex[observation.side]]! * testTolerance.value)
}

/** Observed minus predicted; nothing where a full extension is all the clinician could see. */
export function residual(observation: Observation, predicted: number): number {
  if (censored.has(observation.test) && observation.value <= 0 && predicted <= 0) return 0
  return observation.value - predicted
}

function cost(vector: Float64Array, predicted: Float64Array, observations: readonly Observation[], sigma: Float64Array): number {
  let sum = 0
  for (const [i, observation] of observations.entries()) sum += (residual(observation, predicted[i]!) / sigma[i]!) ** 2
  for (let i = 0; i < vectorSize; i++) {
    for (let j = 0; j < vectorSize; j++) {
      const p = priorPrecision[i * vectorSize + j]!
      if (p !== 0) sum += p * (vector[i]! - priorMean[i]!) * (vector[j]! - priorMean[j]!)
    }
  }
  return sum
}

function normalEquations(
  vector: Float64Array,
  predicted: Float64Array,
  observations: readonly Observation[],
  jacobian: Float64Array,
  sigma: Float64Array,
): { readonly normal: Float64Array; readonly gradient: Float64Array } {
  const n = vectorSize
  const normal = Float64Array.from(priorPrecision)
  const gradient = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) gradient[i]! -= priorPrecision[i * n + j]! * (vector[j]! - priorMean[j]!)
  }
  for (const [row, observation] of observations.entries()) {
    const difference = residual(observation, predicted[row]!)
    if (difference === 0 && censored.has(observation.test) && observation.value <= 0) continue
    const weight = 1 / sigma[row]! ** 2
    for (const i of observation.depends) {
      const a = jacobian[row * n + i]!
      gradient[i]! += weight * a * difference
      for (const j of observation.depends) normal[i * n + j]! += weight * a * jacobian[row * n + j]!
    }
  }
  return { normal, gradient }
}

export const isFailure = (result: Posterior | FitFailure): result is FitFailure => 'kind' in result

/** Names of the vector, for reports. */
export const parameterIds: readonly string[] = vectorEntries.map((entry) => entry.id)

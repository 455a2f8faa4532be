/**
 * From measurements to a person, with what is known and what is not: one composite extensibility per leg, every parameter with its error
 * and how much of it the data identify, and readings that contradict each other as findings.
 */
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import type { LegSide, TwinPerson } from '../person/parameters.ts'
import { natural, priorOf, vectorEntries, vectorSize } from '../person/parameterVector.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { composite, type Estimate } from './composite.ts'
import { type Contradiction, contradictions } from './contradictions.ts'
import { type ForceReading, observe, observeForce } from './observation.ts'
import { type FitFailure, isFailure, type Posterior, posterior, residual } from './posterior.ts'

export interface ParameterEstimate extends Estimate {
  readonly unit: string
  readonly prior: Estimate
  /** part of the prior's variance that the data removed, 0 … 1 */
  readonly identified: number
}

export interface FitRow {
  readonly measurementId: string
  readonly observed: number
  readonly predicted: number
  /** (observed − predicted) / standard error, test-to-test tolerance included */
  readonly residualSem: number
}

export interface PersonFit {
  readonly kind: 'fit'
  /** SLR degrees */
  readonly composite: { readonly extensibilityDeg: Readonly<Record<LegSide, Estimate>> }
  readonly parameters: Readonly<Record<string, ParameterEstimate>>
  readonly fit: readonly FitRow[]
  readonly contradictions: readonly Contradiction[]
  readonly posterior: Posterior
}

const bare = ({ mean, sd }: Estimate): Estimate => ({ mean, sd })

export function fitPerson(
  measurements: readonly MeasurementInput[],
  base: TwinPerson,
  tables: PathTables,
  forces: readonly ForceReading[] = [],
): PersonFit | FitFailure {
  const observations = [...measurements.map(observe), ...forces.map(observeForce)]
  const result = posterior(observations, base, tables)
  if (isFailure(result)) return result
  const composites = { left: composite(result, tables, 'left'), right: composite(result, tables, 'right') }
  return {
    kind: 'fit',
    composite: { extensibilityDeg: { left: bare(composites.left), right: bare(composites.right) } },
    parameters: Object.fromEntries(vectorEntries.map((entry, i) => [entry.id, estimate(result, i)])),
    fit: observations.map((observation, i) => ({
      measurementId: observation.id,
      observed: observation.value,
      predicted: result.predicted[i]!,
      residualSem: residual(observation, result.predicted[i]!) / result.sigma[i]!,
    })),
    contradictions: contradictions(result, composites),
    posterior: result,
  }
}

/** In the parameter's own unit; spread of a factor is that of a log-normal. */
function estimate(result: Posterior, i: number): ParameterEstimate {
  const { parameter } = vectorEntries[i]!
  const prior = priorOf(parameter)
  const sd = Math.sqrt(result.covariance[i * vectorSize + i]!)
  const mean = natural(parameter, result.mean[i]!)
  const inUnit = (spread: number, centre: number) => (prior.scale === 'log' ? centre * Math.sqrt(Math.exp(spread * spread) - 1) : spread)
  return {
    mean,
    sd: inUnit(sd, mean),
    unit: prior.unit,
    prior: { mean: prior.value, sd: inUnit(prior.sd!, prior.value) },
    identified: Math.min(1, Math.max(0, 1 - (sd / prior.sd!) ** 2)),
  }
}

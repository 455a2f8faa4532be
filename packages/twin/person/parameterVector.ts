/**
 * A person's parameters as one vector for fitting and sampling. Factors enter as their logarithm, angles in degrees, shifts in
 * millimetres, so that the prior is normal and its numbers are the evidence's own.
 */
import { type PersonalParameter, personalPriors, sideCorrelation, type TwinNumber } from '@sitbone/evidence/twinPriors'
import { choleskyFactor, inverseFactored } from '../numerics/symmetricSystem.ts'
import type { LegParameters, LegSide, TwinPerson } from './parameters.ts'

const degree = Math.PI / 180

/** Parameters each leg has; the rest belong to the whole person. */
export const legParameters = [
  'hamstringShift',
  'hamstringStiffness',
  'tolerance',
  'hipFlexorShift',
  'rectusStiffness',
  'ankleRange',
  'nerve',
  'hipInward',
  'hipOutward',
] as const satisfies readonly PersonalParameter[]
export const trunkParameters = ['lumbarRange', 'lumbarStiffness', 'lumbarRest', 'strategy'] as const satisfies readonly PersonalParameter[]

type LegParameter = (typeof legParameters)[number]
type TrunkParameter = (typeof trunkParameters)[number]

export interface VectorEntry {
  /** `hamstringShift.right`, `lumbarRange` */
  readonly id: string
  readonly parameter: PersonalParameter
  readonly side: LegSide | null
}

/** Right leg, left leg, trunk, and the standing tilt, which no mechanics depends on. */
export const vectorEntries: readonly VectorEntry[] = [
  ...(['right', 'left'] as const).flatMap((side) => legParameters.map((parameter) => ({ id: `${parameter}.${side}`, parameter, side }))),
  ...trunkParameters.map((parameter) => ({ id: parameter, parameter, side: null })),
  { id: 'pelvicTilt', parameter: 'pelvicTilt', side: null },
]
export const vectorSize = vectorEntries.length
export const entryIndex = (id: string): number => vectorEntries.findIndex((entry) => entry.id === id)

export const priorOf = (parameter: PersonalParameter): TwinNumber => personalPriors[parameter]

/** Prior mean of every entry, on the vector's scale. */
export const priorMean: Float64Array = Float64Array.from(vectorEntries, ({ parameter }) => {
  const prior = priorOf(parameter)
  return prior.scale === 'log' ? Math.log(prior.value) : prior.value
})

/** Prior covariance (n × n) for given spreads; the two legs' values of one parameter go together. */
export function priorCovariance(spread: (parameter: PersonalParameter) => number = (parameter) => priorOf(parameter).sd!): Float64Array {
  const covariance = new Float64Array(vectorSize * vectorSize)
  for (const [i, a] of vectorEntries.entries()) {
    for (const [j, b] of vectorEntries.entries()) {
      if (a.parameter !== b.parameter) continue
      covariance[i * vectorSize + j] = spread(a.parameter) ** 2 * (i === j ? 1 : sideCorrelation.value)
    }
  }
  return covariance
}

/** Inverse of the default prior covariance. */
export const priorPrecision: Float64Array = inverseFactored(choleskyFactor(priorCovariance(), vectorSize)!, vectorSize)

/** The person with every parameter taken from the vector. */
export function personFrom(vector: ArrayLike<number>, base: TwinPerson): TwinPerson {
  const leg = (side: LegSide): LegParameters => {
    const offset = side === 'right' ? 0 : legParameters.length
    const value = (parameter: LegParameter) => natural(parameter, vector[offset + legParameters.indexOf(parameter)]!)
    return {
      hamstringShift: value('hamstringShift') / 1000,
      hamstringStiffness: value('hamstringStiffness'),
      tolerance: value('tolerance'),
      hipFlexorShift: value('hipFlexorShift') * degree,
      rectusStiffness: value('rectusStiffness'),
      ankleRange: value('ankleRange') * degree,
      nerve: value('nerve'),
      hipInward: value('hipInward') * degree,
      hipOutward: value('hipOutward') * degree,
    }
  }
  const trunk = (parameter: TrunkParameter) => natural(parameter, vector[2 * legParameters.length + trunkParameters.indexOf(parameter)]!)
  return {
    ...base,
    legs: { right: leg('right'), left: leg('left') },
    lumbar: {
      ...base.lumbar,
      range: trunk('lumbarRange') * degree,
      stiffness: trunk('lumbarStiffness'),
      rest: Math.min(trunk('lumbarRest'), trunk('lumbarRange') - leastTravel) * degree,
    },
    strategy: trunk('strategy'),
  }
}

/** Degrees between rest posture and end of range that every lumbar spine keeps. */
const leastTravel = 8

/** Value in the parameter's own unit, held inside its limits. */
export function natural(parameter: PersonalParameter, onVector: number): number {
  const prior = priorOf(parameter)
  const value = prior.scale === 'log' ? Math.exp(onVector) : onVector
  return Math.min(prior.range[1], Math.max(prior.range[0], value))
}

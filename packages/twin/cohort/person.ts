/** One person of a virtual population: sex, age, size and parameters, from a seed and a number. The same number is always the same person. */
import { measurementError } from '@sitbone/evidence/errors'
import { bodySize, type PersonalParameter, populationSpread, sideCorrelation, testTolerance } from '@sitbone/evidence/twinPriors'
import type { Sex } from '@sitbone/evidence/vocabulary/case'
import { type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { type RandomStream, randomStream } from '../numerics/randomStream.ts'
import { type TwinPerson, typicalPerson } from '../person/parameters.ts'
import { personFrom, priorMean, priorOf, vectorEntries } from '../person/parameterVector.ts'

export interface VirtualPerson {
  readonly age: number
  readonly sex: 'female' | 'male'
  readonly person: TwinPerson
  /** for reading errors and test-to-test tolerance of this person */
  readonly random: RandomStream
}

export interface Population {
  readonly sex: Sex
  readonly ages: readonly [number, number]
}

export function virtualPerson(seed: number, index: number, population: Population): VirtualPerson {
  const random = randomStream(seed, index)
  const sex = population.sex === 'unspecified' ? (random.uniform() < 0.5 ? 'female' : 'male') : population.sex
  const age = population.ages[0] + (population.ages[1] - population.ages[0]) * random.uniform()
  const { heightCm, bmi } = bodySize[sex]
  const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
  const height = within(heightCm.value + heightCm.sd * random.normal(), heightCm.range)
  const massIndex = within(bmi.value + bmi.sd * random.normal(), bmi.range)
  const heightM = height / 100
  const base = typicalPerson(sex, { heightM, massKg: massIndex * heightM * heightM })
  return { age, sex, person: personFrom(sampleVector(random), base), random }
}

/** Spread of a parameter in a population, on the vector's scale. */
export const spreadOf = (parameter: PersonalParameter): number =>
  parameter in populationSpread ? populationSpread[parameter as keyof typeof populationSpread].value : priorOf(parameter).sd!

/** Two legs share what makes them alike and differ in the rest. */
function sampleVector(random: RandomStream): Float64Array {
  const shared = new Map<PersonalParameter, number>()
  const alike = Math.sqrt(sideCorrelation.value)
  const own = Math.sqrt(1 - sideCorrelation.value)
  return Float64Array.from(vectorEntries, ({ parameter, side }, i) => {
    if (side === null) return priorMean[i]! + spreadOf(parameter) * random.normal()
    if (!shared.has(parameter)) shared.set(parameter, random.normal())
    return priorMean[i]! + spreadOf(parameter) * (alike * shared.get(parameter)! + own * random.normal())
  })
}

/** The person as they say stop in one test: tolerance differs a little from test to test. */
export function inThisTest(virtual: VirtualPerson): TwinPerson {
  const factor = Math.exp(testTolerance.value * virtual.random.normal())
  const { right, left } = virtual.person.legs
  return {
    ...virtual.person,
    legs: { right: { ...right, tolerance: right.tolerance * factor }, left: { ...left, tolerance: left.tolerance * factor } },
  }
}

/** A reading's error, as a clinician with a goniometer or a tape makes it in one trial. */
export const readingError = (virtual: VirtualPerson, test: TestId): number =>
  measurementError(test, tests[test].unit === 'cm' ? 'tape' : 'goniometer', 'clinician').sem * virtual.random.normal()

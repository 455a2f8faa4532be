/**
 * A virtual population put through clinical tests. Work is split by person number, and every result is a count, so a cohort is the same
 * for any number of workers. The runner that owns threads lives with the app.
 */
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'
import { compileSetup } from '../equilibrium/balance.ts'
import { degree } from '../equilibrium/setup.ts'
import { twinBody } from '../person/twinBody.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { setupOf, type VirtualTestId } from '../virtualTests/catalogue.ts'
import { endpointOf } from '../virtualTests/stop.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import { inThisTest, type Population, readingError, virtualPerson } from './person.ts'
import {
  addPair,
  addReading,
  correlation,
  createPairSketch,
  createSketch,
  type Distribution,
  distribution,
  mergePair,
  mergeSketch,
  type PairSketch,
  type Sketch,
} from './sketch.ts'

/** Tests a cohort can be put through: the measured ones, and two bends read in degrees. */
export const cohortTests = [
  'slr',
  'ake',
  'pke',
  'thomas',
  'thomas-knee',
  'hip-ir',
  'hip-er',
  'ftf',
  'sit-reach',
  'knee-to-wall',
  'lumbar-flexion',
  'hip-flexion-bend',
  'toe-touch',
  'hinge',
] as const
export type CohortTest = (typeof cohortTests)[number]

export interface CohortRequest {
  readonly seed: number
  readonly tests: readonly CohortTest[]
  readonly population: Population
  /** `reading` adds the error of one reading and test-to-test tolerance; `true` is the person without them */
  readonly measured: 'true' | 'reading'
}

/** What one worker knows; merges with others'. */
export interface CohortSketch {
  readonly tests: Record<string, Sketch>
  readonly pairs: Record<string, PairSketch>
  people: number
}

export function createCohortSketch(tests: readonly CohortTest[]): CohortSketch {
  return {
    tests: Object.fromEntries(tests.map((test) => [test, createSketch(-100, 220, 0.1)])),
    pairs: Object.fromEntries(pairsOf(tests).map(([a, b]) => [`${a}~${b}`, createPairSketch()])),
    people: 0,
  }
}

const pairsOf = (tests: readonly CohortTest[]): [CohortTest, CohortTest][] =>
  tests.flatMap((a, i) => tests.slice(i + 1).map((b): [CohortTest, CohortTest] => [a, b]))

/** Adds people `from` … `to` − 1. */
export function addPeople(sketch: CohortSketch, request: CohortRequest, from: number, to: number, tables: PathTables): void {
  const { tests } = request
  for (let index = from; index < to; index++) {
    const virtual = virtualPerson(request.seed, index, request.population)
    const steady = request.measured === 'true' ? twinBody(virtual.person, tables) : null
    const values = tests.map((test) => {
      const body = steady ?? twinBody(inThisTest(virtual), tables)
      const value = cohortReading(body, test)
      return value === null || steady ? value : value + readingError(virtual, errorOf(test))
    })
    for (const [i, test] of tests.entries()) addReading(sketch.tests[test]!, values[i]!)
    for (const [a, b] of pairsOf(tests)) addPair(sketch.pairs[`${a}~${b}`]!, values[tests.indexOf(a)]!, values[tests.indexOf(b)]!)
    sketch.people += 1
  }
}

const errorOf = (test: CohortTest): TestId => (test === 'toe-touch' || test === 'hinge' ? 'hip-flexion-bend' : test)

function cohortReading(body: ReturnType<typeof twinBody>, test: CohortTest): number | null {
  if (test === 'toe-touch' || test === 'hinge') return bendOf(body, test)
  const value = virtualReading(body, test, 'right')
  // A clinician cannot see beyond a straight knee.
  return value !== null && (test === 'ake' || test === 'pke') ? Math.max(0, value) : value
}

function bendOf(body: ReturnType<typeof twinBody>, test: VirtualTestId): number | null {
  const end = endpointOf(compileSetup(body, setupOf(test, 'right')))
  return end.kind === 'endpoint' ? end.input / degree : null
}

export function mergeCohort(into: CohortSketch, other: CohortSketch): void {
  for (const [test, sketch] of Object.entries(other.tests)) mergeSketch(into.tests[test]!, sketch)
  for (const [pair, sketch] of Object.entries(other.pairs)) mergePair(into.pairs[pair]!, sketch)
  into.people += other.people
}

export interface CohortResult {
  readonly people: number
  readonly distributions: Readonly<Record<string, Distribution>>
  readonly correlations: Readonly<Record<string, number>>
}

export const cohortResult = (sketch: CohortSketch): CohortResult => ({
  people: sketch.people,
  distributions: Object.fromEntries(Object.entries(sketch.tests).map(([test, counts]) => [test, distribution(counts)])),
  correlations: Object.fromEntries(Object.entries(sketch.pairs).map(([pair, sums]) => [pair, correlation(sums)])),
})

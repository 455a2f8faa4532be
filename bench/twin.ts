/**
 * What is timed of the twin: one straight leg raise with its whole trace, its endpoint alone, a fit from four measurements, a counterfactual
 * with a band of 200 draws, one person of a cohort with three tests. `prepare` does what a session does once (tables, people) and gives
 * the function that is timed; each call works on another person so that nothing is measured from a cache.
 */
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { addPeople, createCohortSketch } from '@sitbone/twin/cohort/cohort'
import { virtualPerson } from '@sitbone/twin/cohort/person'
import { counterfactual } from '@sitbone/twin/counterfactual/counterfactual'
import { fitPerson } from '@sitbone/twin/fit/fitPerson'
import { typicalPerson } from '@sitbone/twin/person/parameters'
import { twinBody } from '@sitbone/twin/person/twinBody'
import { familyTables } from '@sitbone/twin/tables/engineProbe'
import { runTest } from '@sitbone/twin/virtualTests/runTest'
import { virtualReading } from '@sitbone/twin/virtualTests/virtualReading'
import { type Metric, timePerItem } from './timing.ts'

interface Benchmark {
  readonly name: string
  readonly prepare: () => (call: number) => void
}

const population = { sex: 'unspecified', ages: [20, 79] } as const
const someone = (call: number) => virtualPerson(1, call % 200, population).person
const four = (call: number): MeasurementInput[] =>
  (['slr', 'ake'] as const).flatMap((test) =>
    (['right', 'left'] as const).map((side) => ({
      id: `${test}-${side}`,
      test,
      side,
      value: (test === 'slr' ? 56 : 47) + (call % 9),
      unit: 'deg' as const,
      method: 'goniometer' as const,
      rater: 'clinician' as const,
    })),
  )

const benchmarks: readonly Benchmark[] = [
  {
    name: 'twin.straightLegRaise',
    prepare: () => {
      const tables = familyTables()
      const bodies = Array.from({ length: 50 }, (_, i) => twinBody(someone(i), tables))
      return (call) => void runTest(bodies[call % bodies.length]!, 'slr', 'right')
    },
  },
  {
    name: 'twin.straightLegRaiseEndpoint',
    prepare: () => {
      const tables = familyTables()
      const bodies = Array.from({ length: 50 }, (_, i) => twinBody(someone(i), tables))
      return (call) => void virtualReading(bodies[call % bodies.length]!, 'slr', 'right')
    },
  },
  {
    name: 'twin.fit',
    prepare: () => {
      const tables = familyTables()
      const base = typicalPerson('male')
      return (call) => void fitPerson(four(call), base, tables)
    },
  },
  {
    name: 'twin.counterfactual',
    prepare: () => {
      const tables = familyTables()
      const fitted = fitPerson(four(0), typicalPerson('male'), tables)
      if (fitted.kind === 'fit-failed') throw new Error(fitted.because)
      return (call) => void counterfactual(fitted.posterior, tables, { kind: 'typical-hamstrings' }, call)
    },
  },
  {
    name: 'twin.cohortPerson',
    prepare: () => {
      const tables = familyTables()
      const tests = ['slr', 'ake', 'toe-touch'] as const
      const sketch = createCohortSketch(tests)
      return (call) => addPeople(sketch, { seed: 1, tests, population, measured: 'reading' }, call, call + 1, tables)
    },
  },
]

export function benchTwin(now: () => number, say: (what: string) => void): Metric[] {
  return benchmarks.map(({ name, prepare }) => {
    say(name)
    const run = prepare()
    let call = 0
    return timePerItem(name, 1, () => run(call++), now)
  })
}

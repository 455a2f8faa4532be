/** One virtual test of one person, with the same body's typical hamstrings beside it where asked: what `sitbone simulate` and the figure show. */
import { type LegSide, type TwinPerson, typicalPerson, withTypicalHamstrings } from '../person/parameters.ts'
import { twinBody } from '../person/twinBody.ts'
import type { PathTables } from '../tables/pathTables.ts'
import type { Variant, VirtualTestId } from '../virtualTests/catalogue.ts'
import { runTest, type TestRefusal, type TestResult } from '../virtualTests/runTest.ts'

export interface Simulation {
  readonly kind: 'simulation'
  readonly result: TestResult
  readonly typical: TestResult | null
  /** read-outs: person − typical */
  readonly difference: Readonly<Record<string, number>> | null
}

export type Compare = 'typical' | 'nothing'

/** Why a body has no result, for people. */
export const refusalSentences: Readonly<Record<TestRefusal['because'], string>> = {
  'beyond-tolerance-at-start': 'The pull behind the thigh is past what this person lets happen before the test begins. Check the numbers.',
  'no-balance-in-range':
    'This body finds no balance in this posture. Check the numbers; if they are right, the test cannot be simulated for it.',
  'not-converged': 'The balance could not be found with certainty, so no number is shown.',
  'no-muscles-for-this-test': 'The body has no hamstrings to test.',
}

export function simulate(
  person: TwinPerson,
  tables: PathTables,
  test: VirtualTestId,
  side: LegSide,
  variant: Variant,
  compare: Compare,
): Simulation | TestRefusal {
  const result = run(person, tables, test, side, variant)
  if (result.kind === 'refused') return result
  if (compare === 'nothing') return { kind: 'simulation', result, typical: null, difference: null }
  const typical = run(withTypicalHamstrings(person), tables, test, side, variant)
  if (typical.kind === 'refused') return typical
  const difference = Object.fromEntries(
    Object.entries(result.endpoint).flatMap(([name, value]) => (name in typical.endpoint ? [[name, value - typical.endpoint[name]!]] : [])),
  )
  return { kind: 'simulation', result, typical, difference }
}

function run(person: TwinPerson, tables: PathTables, test: VirtualTestId, side: LegSide, variant: Variant): TestResult | TestRefusal {
  const result = runTest(twinBody(person, tables), test, side, variant)
  return test === 'stand' && result.kind === 'result' ? standingChange(result, person, tables, side) : result
}

/** Standing is the zero of every angle, so only the change against a typical adult of the size means something: + = tilted forward. */
function standingChange(result: TestResult, person: TwinPerson, tables: PathTables, side: LegSide): TestResult | TestRefusal {
  const typical = runTest(twinBody(typicalPerson(person.sex, person.size), tables), 'stand', side)
  if (typical.kind === 'refused') return typical
  const change = result.endpoint['pelvisDeg']! - typical.endpoint['pelvisDeg']!
  return {
    ...result,
    endpoint: { pelvicTiltChangeDeg: -change, pelvisDeg: change, hipDeg: -change, lumbarDeg: change, kneeDeg: 0, thoracicDeg: 0 },
    trace: result.trace.map((frame) => ({
      ...frame,
      pelvisDeg: change,
      lumbarDeg: change,
      hipDeg: -change,
      pose: {
        ...frame.pose,
        pelvis_tilt: (change * Math.PI) / 180,
        lumbar_extension: (-change * Math.PI) / 180,
        hip_flexion_r: (-change * Math.PI) / 180,
        hip_flexion_l: (-change * Math.PI) / 180,
      },
    })),
  }
}

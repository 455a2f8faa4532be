import { stretchTolerance } from '@sitbone/evidence/twinPriors'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import { passiveEnergy } from '../equilibrium/passiveEnergy.ts'
import { createPosture, legIndex, postureSize } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { type TwinPerson, typicalPerson } from '../person/parameters.ts'
import { personFrom, priorMean, priorOf, vectorEntries } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import { softening } from '../referenceBody/passiveCurves.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { hipMoment, pelvisAt, rienerEdrichHip, withLegs } from '../validation/rows.ts'
import { type Variant, type VirtualTestId, virtualTestIds } from './catalogue.ts'
import { runTest, type TestResult } from './runTest.ts'

const man = typicalPerson('male')
const woman = typicalPerson('female')

function run(person: TwinPerson, id: VirtualTestId, variant: Variant = {}, side: 'right' | 'left' = 'right'): TestResult {
  const result = runTest(twinBody(person, ordinaryFamily()), id, side, variant)
  if (result.kind === 'refused') throw new Error(result.because)
  return result
}
const shifted = (mm: number) => withLegs(man, { hamstringShift: mm / 1000 })

describe('published findings, one set of parameters', () => {
  test('leg and pelvis share a raise 3.5 ± 0.4 to 1 at 59°', () => {
    const ratio = 59.3 / pelvisAt(twinBody(man, ordinaryFamily()), 59.3)
    expect(Math.abs(ratio - 3.5)).toBeLessThan(0.4)
  })
  test('the pelvis moves within 9° of leg', () => expect(pelvisAt(twinBody(man, ordinaryFamily()), 9)).toBeGreaterThan(1))
  test('men raise to 68.5 ± 7, women to 76 ± 10', () => {
    expect(Math.abs(run(man, 'slr').endpoint['slrDeg']! - 68.5)).toBeLessThan(1)
    expect(Math.abs(run(woman, 'slr').endpoint['slrDeg']! - 76.3)).toBeLessThan(1)
  })
  test('the popliteal lack is within 4.5° of 39 and 28', () => {
    expect(Math.abs(run(man, 'pke').endpoint['pkeDeg']! - 39)).toBeLessThan(4.5)
    expect(Math.abs(run(woman, 'pke').endpoint['pkeDeg']! - 28)).toBeLessThan(4.5)
  })
  test('Thomas: thigh within a standard deviation of −12, knee of 52.5', () => {
    const { thomasDeg, thomasKneeDeg } = run(man, 'thomas').endpoint
    expect(Math.abs(thomasDeg! + 11.9)).toBeLessThan(5.6)
    expect(Math.abs(thomasKneeDeg! - 52.5)).toBeLessThan(7.6)
  })
  test('standing tilt does not depend on the hamstrings above a raise of 58°', () => {
    const tilt = (mm: number) => run(shifted(mm), 'stand').endpoint['pelvisDeg']!
    expect(Math.abs(tilt(10) - tilt(-15))).toBeLessThan(0.3)
  })
  test.each([50, 55, 60, 62, 65, 70, 75, 80])('the whole-joint hip moment at %i° is within 30 %% of Riener and Edrich', (hip) => {
    const ratio = hipMoment(twinBody(man, ordinaryFamily()), hip, 0) / rienerEdrichHip(hip, 0)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.3)
  })
  test('a bent knee slackens', () => {
    const moments = [0, 15, 30, 60].map((knee) => Math.abs(hipMoment(twinBody(man, ordinaryFamily()), 60, knee)))
    expect([...moments].sort((a, b) => b - a)).toEqual(moments)
    expect(moments[3]).toBeLessThan(2)
  })
  test('a bent other knee lets the leg rise about 10° higher; a held one changes nothing', () => {
    const free = run(man, 'slr').endpoint['slrDeg']!
    expect(run(man, 'slr', { otherLeg: 'bent' }).endpoint['slrDeg']! - free).toBeGreaterThan(7)
    expect(run(man, 'slr', { otherLeg: 'held' }).endpoint['slrDeg']).toBe(free)
  })
})

describe('nerve and ankle', () => {
  test('a dorsiflexed ankle lowers the raise through the threshold alone', () => {
    const relaxed = run(man, 'slr')
    const bent = run(man, 'slr', { ankle: 'dorsiflexed' })
    expect(relaxed.endpoint['slrDeg']! - bent.endpoint['slrDeg']!).toBeGreaterThan(5)
    expect(run(withLegs(man, { nerve: 0 }), 'slr', { ankle: 'dorsiflexed' }).endpoint['slrDeg']).toBeCloseTo(relaxed.endpoint['slrDeg']!, 9)
  })
  test('hip moments do not change with the ankle, to the last bit', () => {
    const body = twinBody(man, ordinaryFamily())
    const at = (ankle: number) => {
      const posture = createPosture()
      posture[legIndex.right.hip] = 60 * degree
      posture[legIndex.right.ankle] = ankle * degree
      const moments = new Float64Array(postureSize)
      passiveEnergy(body, posture, moments, 'moments')
      return moments[legIndex.right.hip]
    }
    expect(at(20)).toBe(at(-20))
  })
})

describe('every test', () => {
  const people = fc.record({
    sex: fc.constantFrom<'male' | 'female'>('male', 'female'),
    draw: fc.array(fc.double({ min: -2.5, max: 2.5, noNaN: true }), { minLength: vectorEntries.length, maxLength: vectorEntries.length }),
  })
  test.each(virtualTestIds)(
    '%s ends in balance or is refused, for any person of the prior',
    (id) => {
      fc.assert(
        fc.property(people, ({ sex, draw }) => {
          const person = personFrom(
            priorMean.map((value, i) => value + draw[i]! * priorOf(vectorEntries[i]!.parameter).sd!),
            typicalPerson(sex),
          )
          const result = runTest(twinBody(person, ordinaryFamily()), id, 'right')
          if (result.kind === 'refused') return
          for (const frame of result.trace) {
            for (const value of Object.values(frame)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
          }
          expect(Object.values(result.endpoint).every(Number.isFinite)).toBe(true)
        }),
        { numRuns: 25, seed: 8 },
      )
    },
    60_000,
  )

  test('left and right of a symmetric person read alike, to the last bit', () => {
    for (const id of virtualTestIds) {
      const [right, left] = [run(man, id), run(man, id, {}, 'left')]
      expect(left.endpoint).toEqual(right.endpoint)
      expect(Object.keys(left.trace.at(-1)!.muscles).every((name) => name.endsWith('_l'))).toBe(true)
    }
  })

  test('shorter hamstrings never raise the leg higher, straighten the knee further or bend deeper', () => {
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (mm) => {
        const [long, short] = [shifted(mm), shifted(mm + 1)]
        expect(run(short, 'slr').endpoint['slrDeg']).toBeLessThan(run(long, 'slr').endpoint['slrDeg']!)
        expect(run(short, 'pke').endpoint['pkeDeg']).toBeGreaterThanOrEqual(run(long, 'pke').endpoint['pkeDeg']!)
        expect(run(short, 'toe-touch').endpoint['trunkDeg']).toBeLessThan(run(long, 'toe-touch').endpoint['trunkDeg']!)
      }),
      { numRuns: 15, seed: 6 },
    )
  })

  test('a knee that straightens before tolerance reads 0 and says it stopped for range', () => {
    const result = run(shifted(-30), 'pke')
    expect(result.endpoint['pkeDeg']).toBe(0)
    expect(result.stop).toBe('rom')
  })

  test('a pull past tolerance at the start is refused, not answered', () => {
    const result = runTest(
      twinBody(withLegs(man, { hamstringShift: 0.03, tolerance: 0.3, hamstringStiffness: 3 }), ordinaryFamily()),
      'toe-touch',
      'right',
    )
    if (result.kind === 'result') expect(result.endpoint['trunkDeg']).toBeGreaterThanOrEqual(0)
    else expect(result.because).toBe('beyond-tolerance-at-start')
  })
})

interface Golden {
  readonly golden: { readonly rows: readonly { readonly change: Record<string, number>; readonly result: readonly number[] }[] }
}

describeGolden('the reduced sagittal prototype of the reference, whose parameters the 3D body is given', () => {
  const rows = referenceJson<Golden>('model-facts/twin-curves.json').golden.rows.filter((row) => !('kT' in row.change))
  test.each(rows.map((row) => [JSON.stringify(row.change), row] as const))('%s', (_, { change, result }) => {
    const person = withLegs(
      { ...man, lumbar: { ...man.lumbar, endMoment: 100, rest: (change['L0'] ?? 15) * degree } },
      {
        tolerance: ((change['tol'] ?? 321) * (softening.hamstrings / softening.ordinary)) / stretchTolerance.male.value,
        hamstringShift: (change['sh'] ?? 0) / 1000,
        hamstringStiffness: change['s'] ?? 1,
        hipFlexorShift: (change['hfd'] ?? 0) * degree,
      },
    )
    const [raise, lack, thomas, sit] = (['slr', 'pke', 'thomas', 'chair-sit'] as const).map((id) => run(person, id))
    const twin = [
      raise!.endpoint['slrDeg']!,
      raise!.endpoint['pelvisDeg']!,
      raise!.endpoint['hipDeg']!,
      raise!.trace.at(-1)!.hipMomentNm,
      lack!.endpoint['pkeDeg']!,
      thomas!.endpoint['thomasDeg']!,
    ]
    // Another geometry, softened curves, muscles in place of a formula in front of the hip: within 0.6° of the prototype.
    for (const [i, value] of twin.entries()) expect(Math.abs(value - result[i]!)).toBeLessThan(0.6)
    expect(Math.abs(sit!.endpoint['lumbarDeg']! - result[7]!)).toBeLessThan(0.7)
  })
})

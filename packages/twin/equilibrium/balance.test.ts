import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { energyMinimum } from '../numerics/energyMinimum.ts'
import { type TwinPerson, typicalPerson } from '../person/parameters.ts'
import { personFrom, priorMean } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { setupOf, type Variant, type VirtualTestId } from '../virtualTests/catalogue.ts'
import { balance, compileSetup, energyAt, startContinuation, writePosture } from './balance.ts'
import { addLoads } from './loads.ts'
import { passiveEnergy } from './passiveEnergy.ts'
import { createPosture, legIndex, pelvis, postureSize } from './posture.ts'
import { degree } from './setup.ts'

const person = (shift: number, flexor: number, rest: number): TwinPerson =>
  personFrom(
    priorMean.map((value, i) => value + (i === 0 || i === 9 ? shift : i === 3 || i === 12 ? flexor : i === 20 ? rest : 0)),
    typicalPerson('male'),
  )

function pelvisAt(subject: TwinPerson, test: VirtualTestId, input: number, variant: Variant = {}): number {
  const compiled = compileSetup(twinBody(subject, ordinaryFamily()), setupOf(test, 'right', variant))
  const posture = createPosture()
  expect(balance(compiled, () => input, startContinuation(compiled.setup), posture)).toBeNull()
  return posture[pelvis]!
}

describe('the equilibrium solver', () => {
  test('root of the moments and minimum of the energy agree to 1e-4 degrees', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: -8, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 90, noNaN: true }),
        fc.constantFrom<[VirtualTestId, Variant]>(
          ['slr', {}],
          ['slr', { otherLeg: 'bent' }],
          ['pke', {}],
          ['chair-sit', {}],
          ['long-sit', {}],
          ['stand', {}],
        ),
        (shift, flexor, input, [id, variant]) => {
          const subject = person(shift, flexor, 0)
          const root = pelvisAt(subject, id, input * degree, variant)
          const compiled = compileSetup(twinBody(subject, ordinaryFamily()), setupOf(id, 'right', variant))
          const posture = createPosture()
          const minimum = energyMinimum(
            (x, gradient) => {
              writePosture(compiled, input * degree, x, posture)
              const value = energyAt(compiled, posture, gradient, 'moments-and-energy')
              gradient[0] = -gradient[0]!
              return value
            },
            new Float64Array([0.1]),
          )
          expect(minimum).not.toBeNull()
          expect(Math.abs(minimum![0]! - root) / degree).toBeLessThan(1e-4)
        },
      ),
      { numRuns: 60, seed: 11 },
    )
  })

  test('the work of the raising hand is the change of stored energy, to 1e-6', () => {
    const compiled = compileSetup(twinBody(person(2, 3, 0), ordinaryFamily()), setupOf('slr', 'right'))
    const { hip } = legIndex.right
    const posture = createPosture()
    const moments = new Float64Array(postureSize)
    const continuation = startContinuation(compiled.setup)
    const at = (input: number) => {
      balance(compiled, () => input, continuation, posture)
      moments.fill(0)
      const energy =
        passiveEnergy(compiled.body, posture, moments, 'moments-and-energy') + addLoads(compiled.body, compiled.setup, posture, moments)
      return { energy, push: -moments[hip]! }
    }
    // Boole's rule over short steps; the hand acts along the leg's elevation.
    const steps = 400
    const width = (75 * degree) / steps
    const weights = [7, 32, 12, 32, 7]
    let work = 0
    for (let step = 0; step < steps; step++) {
      weights.forEach((weight, k) => {
        work += (width / 90) * weight * at((step + k / 4) * width).push
      })
    }
    const change = at(75 * degree).energy - at(0).energy
    expect(change).toBeGreaterThan(5)
    expect(Math.abs(work - change)).toBeLessThan(1e-6 * change)
  })

  test('raising the leg further never rolls the pelvis forward', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 0, max: 85, noNaN: true }), (shift, leg) => {
        const subject = person(shift, 0, 0)
        expect(pelvisAt(subject, 'slr', (leg + 3) * degree)).toBeGreaterThanOrEqual(pelvisAt(subject, 'slr', leg * degree) - 1e-9)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  test('a person and their mirror image balance alike, to the last bit', () => {
    const subject = personFrom(
      priorMean.map((value, i) => value + (i === 0 ? 6 : i === 3 ? 5 : i === 9 ? -4 : 0)),
      typicalPerson('female'),
    )
    const mirrored = { ...subject, legs: { right: subject.legs.left, left: subject.legs.right } }
    const of = (who: TwinPerson, side: 'right' | 'left') => {
      const compiled = compileSetup(twinBody(who, ordinaryFamily()), setupOf('slr', side))
      const posture = createPosture()
      balance(compiled, () => 55 * degree, startContinuation(compiled.setup), posture)
      return posture[pelvis]
    }
    expect(of(mirrored, 'left')).toBe(of(subject, 'right'))
  })
})

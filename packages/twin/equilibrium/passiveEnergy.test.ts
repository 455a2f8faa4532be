import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typicalPerson } from '../person/parameters.ts'
import { personFrom, priorMean } from '../person/parameterVector.ts'
import { twinBody } from '../person/twinBody.ts'
import { engineBody, ordinaryFamily } from '../twinFixture.ts'
import { passiveEnergy } from './passiveEnergy.ts'
import { createPosture, legIndex, lumbar, postureSize } from './posture.ts'

const degree = Math.PI / 180
const angle = (low: number, high: number) => fc.double({ min: low * degree, max: high * degree, noNaN: true })
const postures = fc
  .tuple(angle(-10, 45), angle(-25, 110), angle(2, 110), angle(-30, 30), angle(-25, 110), angle(2, 110), angle(-30, 30))
  .map((angles) => Float64Array.from([0, angles[0], 0, ...angles.slice(1)] as number[]))

const unusual = personFrom(
  priorMean.map((value, i) => value + [4, 0.2, 0.1, 5, 0.2, -3, 0, 0, 0, -6, -0.3, 0.2, -4, 0, 4, 0, 0, 0, -4, 0.2, 3, 0, 0][i]!),
  typicalPerson('female', { heightM: 1.58, massKg: 55 }),
)

describe('passive energy of a posture', () => {
  test.each([
    ['a typical man', typicalPerson('male')],
    ['a small woman with unlike legs', unusual],
  ] as const)('the tables give %s the moments of the engine’s 3D paths and exact equilibrium', (_, person) => {
    const body = twinBody(person, ordinaryFamily())
    const engine = engineBody(person)
    const moments = new Float64Array(postureSize)
    fc.assert(
      fc.property(postures, (posture) => {
        moments.fill(0)
        passiveEnergy(body, posture, moments, 'moments')
        const exact = engine.moments(posture)
        for (const index of [lumbar, ...Object.values(legIndex.right), ...Object.values(legIndex.left)]) {
          expect(Math.abs(moments[index]! - exact[index]!)).toBeLessThan(0.25 + 0.01 * Math.abs(exact[index]!))
        }
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  test('moments are the negative slope of energy', () => {
    const body = twinBody(typicalPerson('male'), ordinaryFamily())
    const moments = new Float64Array(postureSize)
    const spare = new Float64Array(postureSize)
    fc.assert(
      fc.property(postures, fc.integer({ min: 1, max: 8 }), (posture, index) => {
        fc.pre(index !== 2)
        moments.fill(0)
        passiveEnergy(body, posture, moments, 'moments-and-energy')
        const step = 1e-5
        const at = (shift: number) => {
          const moved = Float64Array.from(posture)
          moved[index]! += shift
          return passiveEnergy(body, moved, spare, 'moments-and-energy')
        }
        expect(Math.abs(moments[index]! + (at(step) - at(-step)) / (2 * step))).toBeLessThan(1e-4 * (1 + Math.abs(moments[index]!)))
      }),
      { seed: 2 },
    )
  })

  test('left is the mirror image of right, to the last bit', () => {
    const person = personFrom(
      priorMean.map((value, i) => value + (i === 0 ? 5 : i === 3 ? 6 : 0)),
      typicalPerson('male'),
    )
    const mirrored = { ...person, legs: { right: person.legs.left, left: person.legs.right } }
    const [a, b] = [twinBody(person, ordinaryFamily()), twinBody(mirrored, ordinaryFamily())]
    const [ma, mb] = [new Float64Array(postureSize), new Float64Array(postureSize)]
    fc.assert(
      fc.property(postures, (posture) => {
        const swapped = Float64Array.from([...posture.slice(0, 3), ...posture.slice(6, 9), ...posture.slice(3, 6)])
        ma.fill(0)
        mb.fill(0)
        passiveEnergy(a, posture, ma, 'moments')
        passiveEnergy(b, swapped, mb, 'moments')
        expect([...mb.slice(6, 9), ...mb.slice(3, 6)]).toEqual([...ma.slice(3, 9)])
      }),
      { seed: 3 },
    )
  })

  test('a posture without energy in it asks for none', () => {
    const body = twinBody(typicalPerson('male'), ordinaryFamily())
    const moments = new Float64Array(postureSize)
    const bent = createPosture()
    bent[legIndex.right.hip] = 40 * degree
    bent[legIndex.right.knee] = 90 * degree
    passiveEnergy(body, bent, moments, 'moments')
    expect(Math.abs(moments[legIndex.right.knee]!)).toBeLessThan(1)
  })
})

import { gravityEnergy } from '@sitbone/mechanics/dynamics/gravityForce'
import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engineBody } from '../twinFixture.ts'
import { typicalPerson } from './parameters.ts'
import { createTrunkState, gravity, legGravity, trunkGravity, weightsOf } from './weights.ts'

const person = typicalPerson('female', { heightM: 1.6, massKg: 58 })
const w = weightsOf(person.size)

describe('weights', () => {
  test('trunk energy changes as the engine’s does when pelvis and spine move', () => {
    const { model, data } = engineBody(person)
    const index = (name: string) => model.names.coordinates.indexOf(name)
    const state = createTrunkState()
    const energies = (tilt: number, lumbar: number, thoracic: number): [number, number] => {
      const q = Float64Array.from(model.coordinates.defaultValue)
      q[index('pelvis_tilt')] = tilt
      q[index('lumbar_extension')] = -lumbar
      q[index('thoracic_extension')] = -thoracic
      // legs stay upright, arms hang
      for (const side of ['r', 'l']) {
        q[index(`hip_flexion_${side}`)] = -tilt
        q[index(`arm_flexion_${side}`)] = -(tilt - lumbar - thoracic)
      }
      // the hip centre is the twin's origin: undo how the pelvis origin moves about it
      const [hx, hy] = w.hip
      q[index('pelvis_ty')] = -(Math.sin(tilt) * hx + Math.cos(tilt) * hy)
      forwardKinematics(model, data, q)
      trunkGravity(w, tilt, lumbar, thoracic, state)
      return [gravityEnergy(model, data), state.energy]
    }
    const start = energies(0, 0, 0)
    fc.assert(
      fc.property(
        fc.double({ min: -1.2, max: 0.6, noNaN: true }),
        fc.double({ min: -0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (tilt, lumbar, thoracic) => {
          const [engine, twin] = energies(tilt, lumbar, thoracic)
          expect(Math.abs(engine - start[0] - (twin - start[1]))).toBeLessThan(0.02 + 1e-3 * Math.abs(engine - start[0]))
        },
      ),
      { seed: 3 },
    )
  })

  test('trunk moments are the slope of trunk energy', () => {
    const state = createTrunkState()
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.8, noNaN: true }), (tilt, lumbar) => {
        const energy = (t: number, l: number, th: number) => {
          trunkGravity(w, t, l, th, state)
          return state.energy
        }
        const h = 1e-5
        const slopes = [
          energy(tilt + h, lumbar, 0.2) - energy(tilt - h, lumbar, 0.2),
          energy(tilt, lumbar + h, 0.2) - energy(tilt, lumbar - h, 0.2),
          energy(tilt, lumbar, 0.2 + h) - energy(tilt, lumbar, 0.2 - h),
        ].map((difference) => difference / (2 * h))
        trunkGravity(w, tilt, lumbar, 0.2, state)
        expect(state.pelvis).toBeCloseTo(-slopes[0]!, 4)
        expect(state.lumbar).toBeCloseTo(-slopes[1]!, 4)
        expect(state.thoracic).toBeCloseTo(-slopes[2]!, 4)
      }),
    )
  })

  test('a leg held level weighs on the hip with mass times lever', () => {
    const out = new Float64Array(3)
    legGravity(w, Math.PI / 2, 0, out)
    const lever = w.thigh.mass * w.thigh.centre + w.shank.mass * (w.thighLength + w.shank.centre)
    expect(out[0]).toBeCloseTo(-gravity * lever, 9)
    expect(out[1]).toBeCloseTo(gravity * w.shank.mass * w.shank.centre, 9)
  })
})

test('hanging legs weigh what the engine’s legs weigh, within 2 %', () => {
  const { model, data } = engineBody(person)
  const index = (name: string) => model.names.coordinates.indexOf(name)
  const out = new Float64Array(3)
  const energies = (hip: number, knee: number): [number, number] => {
    const q = Float64Array.from(model.coordinates.defaultValue)
    q[index('hip_flexion_r')] = hip
    q[index('knee_angle_r')] = knee
    q[index('ankle_angle_r')] = -0.6
    forwardKinematics(model, data, q)
    legGravity(w, hip, knee, out)
    return [gravityEnergy(model, data), out[2]!]
  }
  const start = energies(0, 0)
  for (const [hip, knee] of [
    [0.8, 0],
    [0.8, 1],
    [-0.3, 0.9],
    [1.4, 0.2],
  ] as const) {
    const [engine, twin] = energies(hip, knee)
    expect(Math.abs(engine - start[0] - (twin - start[1]))).toBeLessThan(0.4 + 0.02 * Math.abs(engine - start[0]))
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { spatialToGeneralised } from '../kinematics/jacobians.ts'
import { velocityKinematics } from '../kinematics/velocityKinematics.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { addBushingForces, bushingEnergy } from './bushings.ts'
import { addCoordinateForces, coordinateForce, coordinateForceEnergy, coordinateForceStiffness } from './coordinateForces.ts'

const golden = (file: string) => readFileSync(join(import.meta.dirname, 'golden', file))
/** Made with OpenSim 4.6 by golden/make_forces.py. */
const reference = JSON.parse(golden('forces.json').toString()) as {
  coordinates: string[]
  poses: { q: number[]; u: number[]; generalised: Record<string, number[]> }[]
}
const model = loadModel(golden('forces.osim'))
const data = createData(model)
const nu = model.coordinates.count

function pose(q: number[], u: number[]) {
  forwardKinematics(model, data, q)
  velocityKinematics(
    model,
    data,
    Float64Array.from(model.coordinates.coordinateOfU, (index) => u[index]!),
  )
}
/** Only the force `name` acts. */
const only = (name: string) => ({
  ...model,
  coordinateForces: {
    ...model.coordinateForces,
    appliesForce: Uint8Array.from(model.names.coordinateForces, (other) => Number(other === name)),
  },
  bushings: { ...model.bushings, appliesForce: Uint8Array.from(model.names.bushings, (other) => Number(other === name)) },
})

describe('passive forces equal OpenSim’s', () => {
  test.each(Object.keys(reference.poses[0]!.generalised))('%s, at rest and moving', (name) => {
    for (const { q, u, generalised } of reference.poses) {
      pose(q, u)
      const wrench = new Float64Array(model.bodies.count * 6)
      const out = new Float64Array(nu)
      addBushingForces(only(name), data, wrench)
      spatialToGeneralised(model, data, wrench, out)
      addCoordinateForces(only(name), data, out)
      const size = Math.max(1, ...generalised[name]!.map(Math.abs))
      generalised[name]!.forEach((value, i) => void expect(Math.abs(out[i]! - value) / size).toBeLessThan(1e-12))
    }
  })
})

describe('energy and stiffness', () => {
  const q = [0.8, -0.4, -0.5, 0.3, 0.03, 0.09, 0.02]
  const still = [0, 0, 0, 0, 0, 0, 0]
  test.each(model.names.coordinateForces.map((name, index) => [name, index] as const))(
    '%s: stiffness is minus the slope of the force, force minus the slope of the energy',
    (_, index) => {
      const coordinate = model.coordinateForces.coordinate[index]!
      for (const value of [-0.9, -0.58, -0.05, 0.06, 0.72, 1.4]) {
        const at = (by: number) => {
          pose(
            q.map((entry, i) => (i === coordinate ? value + by : entry)),
            still,
          )
          return [coordinateForce(model, data, index), coordinateForceEnergy(model, data, index)] as const
        }
        const [high, low] = [at(1e-6), at(-1e-6)]
        const [force, energy] = at(0)
        const scale = Math.max(1, Math.abs(force))
        expect(Math.abs(coordinateForceStiffness(model, data, index) + (high[0] - low[0]) / 2e-6) / scale).toBeLessThan(1e-4)
        if (!Number.isNaN(energy)) expect(Math.abs(force + (high[1] - low[1]) / 2e-6) / scale).toBeLessThan(1e-5)
      }
    },
  )
  test('a linear bushing gives back the energy put into it', () => {
    const bushing = only('bushing')
    const wrench = new Float64Array(model.bodies.count * 6)
    const out = new Float64Array(nu)
    pose(q, still)
    addBushingForces(bushing, data, wrench)
    spatialToGeneralised(model, data, wrench, out)
    for (let i = 0; i < nu; i++) {
      const energy = (by: number) => {
        pose(
          q.map((entry, k) => entry + (k === i ? by : 0)),
          still,
        )
        return bushingEnergy(model, data, 0)
      }
      const slope = (energy(1e-6) - energy(-1e-6)) / 2e-6
      expect(out[model.coordinates.uOfCoordinate[i]!]!).toBeCloseTo(-slope, 5)
    }
  })
})

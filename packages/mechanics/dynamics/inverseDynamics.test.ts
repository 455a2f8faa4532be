import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath } from '../../../testing/reference.ts'
import { uncoupleForces } from '../kinematics/couplers.ts'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { addForce } from '../kinematics/jacobians.ts'
import { type AxisRates, velocityKinematics } from '../kinematics/velocityKinematics.ts'
import { createData } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { bodyXml, couplerXml, kneeXml, modelXml, pinXml } from '../model/modelFixture.ts'
import { loadModel } from '../osim/loadModel.ts'
import { gravityEnergy, gravityForce } from './gravityForce.ts'
import { inverseDynamics } from './inverseDynamics.ts'
import { massMatrix } from './massMatrix.ts'

interface GoldenDynamics {
  models: Record<
    string,
    {
      model_file: string
      u_order: string[]
      poses: {
        id: string
        q: number[]
        qd: number[]
        qdd: number[]
        gravity: number[]
        bias: number[]
        id_force: number[]
        mass_matrix?: number[][]
      }[]
    }
  >
}

function relative(own: ArrayLike<number>, golden: readonly number[]): number {
  const size = Math.max(...golden.map(Math.abs))
  return Math.max(...golden.map((value, i) => Math.abs(value - own[i]!))) / size
}

describeGolden('dynamics of OpenSim 4.6', () => {
  const golden = referenceJson<GoldenDynamics>('opensim/golden-dynamics.json')
  const models = Object.entries(golden.models).flatMap(([name, entry]) => {
    const file = ['opensim/models/', 'opensim/models/walk1/'].map((folder) => referencePath(folder + entry.model_file)).find(existsSync)
    return file ? [[name, entry, file] as const] : []
  })
  test.each(models)('%s: mass matrix, gravity and inverse dynamics within 1e-9', (_, entry, file) => {
    const model = loadModel(readFileSync(file))
    const data = createData(model)
    const out = new Float64Array(model.coordinates.count)
    expect(Array.from(model.coordinates.coordinateOfU, (index) => model.names.coordinates[index])).toEqual(entry.u_order)
    for (const pose of entry.poses) {
      forwardKinematics(model, data, pose.q)
      gravityForce(model, data, out)
      expect(relative(out, pose.gravity)).toBeLessThan(1e-9)
      velocityKinematics(model, data, pose.qd, 'opensim-4')
      inverseDynamics(model, data, pose.qdd, out)
      expect(relative(out, pose.id_force)).toBeLessThan(1e-9)
      if (!pose.mass_matrix) continue
      massMatrix(model, data)
      expect(relative(data.massMatrix, pose.mass_matrix.flat())).toBeLessThan(1e-9)
    }
  })
})

const model = loadModel(modelXml())
const coupled = loadModel(modelXml({ constraints: couplerXml('ankle_angle', 'knee_angle') }))
const q = [0.4, 0.7, -0.2]
const u = [1.3, -2.1, 0.6]
const a = [3, -1, 2]

function forces(of: Model, acceleration: number[], speeds = u, rates: AxisRates = 'exact', external?: Float64Array): Float64Array {
  const data = createData(of)
  const out = new Float64Array(3)
  forwardKinematics(of, data, q)
  velocityKinematics(of, data, speeds, rates)
  inverseDynamics(of, data, acceleration, out, external)
  return out
}

describe('inverse dynamics', () => {
  test('equals mass matrix times acceleration plus the forces at rest', () => {
    const data = createData(model)
    forwardKinematics(model, data, q)
    massMatrix(model, data)
    const bias = forces(model, [0, 0, 0])
    const full = forces(model, a)
    for (let i = 0; i < 3; i++) {
      const product = [0, 1, 2].reduce((sum, k) => sum + data.massMatrix[i * 3 + k]! * a[k]!, 0)
      expect(full[i]).toBeCloseTo(product + bias[i]!, 10)
    }
  })
  test('at rest is the negative of gravity, and gravity is minus the slope of its energy', () => {
    const data = createData(model)
    const gravity = new Float64Array(3)
    forwardKinematics(model, data, q)
    gravityForce(model, data, gravity)
    forces(model, [0, 0, 0], [0, 0, 0]).forEach((value, i) => void expect(value).toBeCloseTo(-gravity[i]!, 10))
    for (let i = 0; i < 3; i++) {
      const energy = (by: number) => {
        forwardKinematics(
          model,
          data,
          q.map((value, k) => value + (k === i ? by : 0)),
        )
        return gravityEnergy(model, data)
      }
      expect(gravity[i]).toBeCloseTo(-(energy(1e-6) - energy(-1e-6)) / 2e-6, 6)
    }
  })
  test.each([
    ['free', model],
    ['coupled', coupled],
  ] as const)('does the work that changes kinetic and potential energy (%s)', (_, of) => {
    const data = createData(of)
    // Along q(t) = q + u t + a t²/2 the power of the forces is the rate of the total energy.
    const energy = (t: number) => {
      forwardKinematics(
        of,
        data,
        q.map((value, i) => value + u[i]! * t + 0.5 * a[i]! * t * t),
      )
      velocityKinematics(
        of,
        data,
        u.map((value, i) => value + a[i]! * t),
      )
      massMatrix(of, data)
      let kinetic = 0
      for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) kinetic += 0.5 * data.massMatrix[i * 3 + k]! * data.u[i]! * data.u[k]!
      return kinetic + gravityEnergy(of, data)
    }
    const rate = (energy(1e-5) - energy(-1e-5)) / 2e-5
    const out = new Float64Array(3)
    forwardKinematics(of, data, q)
    velocityKinematics(of, data, u)
    inverseDynamics(of, data, a, out)
    uncoupleForces(of, data, out)
    expect(out.reduce((sum, value, i) => sum + value * data.u[i]!, 0)).toBeCloseTo(rate, 5)
  })
  test('an external force that carries a body takes its share off', () => {
    const data = createData(model)
    const external = new Float64Array(model.bodies.count * 6)
    forwardKinematics(model, data, q)
    const heel = data.bodyPosition.slice(9, 12)
    addForce(external, 3, heel[0]!, heel[1]!, heel[2]!, 0, 100, 0)
    const without = forces(model, a)
    const withLoad = forces(model, a, u, 'exact', external)
    // Virtual work of the load on the hip: 100 N times the heel's rise per radian.
    expect(without[0]! - withLoad[0]!).toBeCloseTo(100 * heel[0]!, 10)
  })
  test('OpenSim’s axis rates differ from the exact ones only where one coordinate drives several rotations', () => {
    const [exact, simbody] = [forces(model, [0, 0, 0]), forces(model, [0, 0, 0], u, 'opensim-4')]
    expect(Math.abs(exact[1]! - simbody[1]!)).toBeGreaterThan(1e-9)
    const still = [1.3, 0, 0.6]
    forces(model, a, still).forEach((value, i) => void expect(forces(model, a, still, 'opensim-4')[i]).toBeCloseTo(value, 12))
  })
  test('a result that is not finite names the coordinate', () => {
    expect(() => forces(model, [0, Number.NaN, 0])).toThrow(/hip_angle|knee_angle/)
  })
})

test('the mass matrix is symmetric and positive', () => {
  const data = createData(model)
  forwardKinematics(model, data, q)
  massMatrix(model, data)
  const M = data.massMatrix
  for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) expect(M[i * 3 + k]).toBe(M[k * 3 + i])
  expect(M[0]!).toBeGreaterThan(0)
  expect(M[0]! * M[4]! - M[1]! * M[1]!).toBeGreaterThan(0)
})

test('a mass that is too large to compute with is named by coordinate, not passed on', () => {
  const heavy = loadModel(
    modelXml({ bodies: bodyXml('thigh').replace('<mass>2</mass>', '<mass>1e308</mass>') + bodyXml('shank') + bodyXml('foot') }),
  )
  const data = createData(heavy)
  forwardKinematics(heavy, data, [0.5, 0, 0])
  expect(() => gravityForce({ ...heavy, gravity: Float64Array.of(0, -1e3, 0) }, data, new Float64Array(3))).toThrow('"hip_angle"')
  const far = loadModel(
    modelXml({
      joints:
        pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle') +
        kneeXml.replace('0.05 -0.1 0.2 0', '1e308 1e308 1e308 0') +
        pinXml('ankle', '/bodyset/shank', '/bodyset/foot', 'c'),
    }),
  )
  expect(() => forwardKinematics(far, createData(far), [0, 2, 0])).toThrow('"shank"')
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath, referenceText } from '../../../testing/reference.ts'
import type { MotionTable } from '../motion/motionTable.ts'
import { readStorage } from '../motion/storageFile.ts'
import { loadModel } from '../osim/loadModel.ts'
import type { Actuator } from './actuators.ts'
import { coordinateMotion } from './coordinateMotion.ts'
import { type ExternalForce, externalLoads } from './externalLoads.ts'
import { fixtureModel } from './fixtureModel.ts'
import { staticOptimization } from './staticOptimization.ts'

const reserve = (coordinate: string, optimalForce: number): Actuator => ({
  kind: 'coordinate',
  name: `${coordinate}_reserve`,
  coordinate,
  optimalForce,
  minControl: -1e6,
  maxControl: 1e6,
})

const still = (labels: string[], values: number[]): MotionTable => ({
  name: 'still',
  time: Float64Array.from({ length: 12 }, (_, i) => i / 100),
  labels,
  columns: values.map((value) => new Float64Array(12).fill(value)),
  angles: 'radians',
})

describe('static optimisation', () => {
  const model = fixtureModel()
  const motion = coordinateMotion(model, still(['knee', 'h1'], [0.6, 0.4]), -1, 'still.mot')
  const everywhere = Array.from(model.coordinates.free, (c) => reserve(model.names.coordinates[c]!, 10))

  test('reserves alone carry exactly the load', () => {
    const solver = staticOptimization(model, everywhere)
    expect(solver.frame(motion, 0.05, undefined).kind).toBe('solved')
    for (let j = 0; j < solver.loads.length; j++) expect(solver.force[j]).toBeCloseTo(solver.load[j]!, 9)
  })

  test('a force at a point does what the generalised force it causes would', () => {
    const lift: Actuator = {
      kind: 'point',
      name: 'hand',
      optimalForce: 100,
      minControl: -10,
      maxControl: 10,
      body: 'shank',
      point: [0, -0.3, 0],
      pointIn: 'body',
      direction: [0, 2, 0],
      directionIn: 'ground',
    }
    const twist: Actuator = {
      kind: 'torque',
      name: 'twist',
      optimalForce: 5,
      minControl: -10,
      maxControl: 10,
      bodyA: 'shank',
      bodyB: 'thigh',
      axis: [0, 0, 1],
      axisIn: 'body',
    }
    const solver = staticOptimization(model, [...everywhere, lift, twist])
    expect(solver.frame(motion, 0.05, undefined).kind).toBe('solved')
    expect(solver.force.every((value) => Number.isFinite(value))).toBe(true)
    const alone = staticOptimization(model, everywhere)
    const without = alone.frame(motion, 0.05, undefined)
    const withHelp = solver.frame(motion, 0.05, undefined)
    expect(withHelp.cost).toBeLessThan(without.cost) // more hands, less effort
  })

  test('says which coordinate lacks strength', () => {
    const noKnee = everywhere.filter((actuator) => actuator.kind !== 'coordinate' || actuator.coordinate !== 'knee')
    const result = staticOptimization(model, noKnee).frame(motion, 0.05, undefined)
    expect(result.kind).toBe('too-weak')
    if (result.kind === 'too-weak') expect(result.coordinate).toBe('knee')
  })

  test('refuses actuators on what the model lacks', () => {
    expect(() => staticOptimization(model, [reserve('elbow', 1)])).toThrow(/"elbow_reserve" acts on coordinate "elbow".*It has a, b, c/)
  })
})

describeGolden('static optimisation of walking agrees with OpenSim', () => {
  test.each(['gait10dof18musc', 'gait2354'])('%s: exact solution to 1e-8, tool output to 0.0065', (name) => {
    const folder = `opensim/golden-ik-id-so/${name}`
    const model = loadModel(readFileSync(referencePath(`opensim/models/walk1/subject01_${name}.osim`)), { file: name })
    const golden = referenceJson<{
      coordinates: string[]
      muscles: string[]
      reserve_optimal_force: number[]
      frames: { time: number; activation_exact: number[] }[]
    }>(`${folder}/so_qp.json`)
    const motion = coordinateMotion(model, readStorage(referenceText(`${folder}/ik.mot`), 'ik.mot').table, 6, 'ik.mot')
    const grf = readStorage(referenceText('opensim/models/walk1/subject01_walk1_grf.mot'), 'grf.mot').table
    const plate = (body: string, prefix: string): ExternalForce => ({
      name: body,
      appliedToBody: body,
      forceExpressedInBody: 'ground',
      pointExpressedInBody: 'ground',
      forceIdentifier: `${prefix}ground_force_v`,
      pointIdentifier: `${prefix}ground_force_p`,
      torqueIdentifier: `${prefix}ground_torque_`,
    })
    const external = externalLoads(model, [plate('calcn_r', ''), plate('calcn_l', '1_')], grf, 'grf.mot')
    const solver = staticOptimization(
      model,
      golden.coordinates.map((coordinate, i) => reserve(coordinate, golden.reserve_optimal_force[i]!)),
    )
    const tool = readStorage(referenceText(`${folder}/so_StaticOptimization_activation.sto`), 'so.sto').table
    tool.time.forEach((time, i) => {
      const at = motion.time[motion.time.findIndex((t) => Math.abs(t - time) < 1e-6)]!
      expect(solver.frame(motion, at, external).kind).toBe('solved')
      golden.muscles.forEach((muscle) => {
        const ours = solver.activation[solver.names.indexOf(muscle)]!
        expect(Math.abs(ours - tool.columns[tool.labels.indexOf(muscle)]![i]!), `${muscle} at ${time}`).toBeLessThan(0.0065)
      })
      const exact = golden.frames.find((frame) => Math.abs(frame.time - time) < 1e-6)
      exact?.activation_exact.forEach((activation, m) => {
        // The reference solved with coordinates printed to eight digits.
        expect(Math.abs(solver.activation[solver.names.indexOf(golden.muscles[m]!)]! - activation)).toBeLessThan(1e-8)
      })
    })
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referencePath, referenceText } from '../../../testing/reference.ts'
import { compile } from '../model/compile.ts'
import { createData } from '../model/data.ts'
import { type MotionTable, rowAtOrBefore } from '../motion/motionTable.ts'
import { readStorage } from '../motion/storageFile.ts'
import { readDocument } from '../osim/readDocument.ts'
import { coordinateMotion } from './coordinateMotion.ts'
import { type ExternalForce, externalLoads } from './externalLoads.ts'
import { fixtureModel } from './fixtureModel.ts'
import { createMotionDynamics, inverseDynamicsAt } from './inverseDynamicsOfMotion.ts'

const plate = (name: string, body: string, prefix: string): ExternalForce => ({
  name,
  appliedToBody: body,
  forceExpressedInBody: 'ground',
  pointExpressedInBody: 'ground',
  forceIdentifier: `${prefix}ground_force_v`,
  pointIdentifier: `${prefix}ground_force_p`,
  torqueIdentifier: `${prefix}ground_torque_`,
})

const table = (labels: string[], columns: number[][], angles: MotionTable['angles'] = 'radians'): MotionTable => ({
  name: 'x',
  time: Float64Array.from(columns[0]!, (_, i) => i / 100),
  labels,
  columns: columns.map((column) => Float64Array.from(column)),
  angles,
})

describe('inverse dynamics of a motion', () => {
  const model = fixtureModel()
  const data = createData(model)
  const still = coordinateMotion(model, table(['knee'], [new Array<number>(40).fill(0.3)]), -1, 'still.mot')
  const work = createMotionDynamics(model)
  const force = (external?: ReturnType<typeof externalLoads>) => {
    const out = new Float64Array(model.coordinates.count)
    inverseDynamicsAt(model, data, still, 0.2, external, 'exact', work, out)
    return out
  }
  const vertical = model.coordinates.uOfCoordinate[model.names.coordinates.indexOf('y')]!

  test('a body at rest is held by its weight', () => {
    // The root's offset frames turn its axes; the length of the root force is the weight.
    const f = force()
    const root = ['x', 'y', 'z'].map((name) => f[model.coordinates.uOfCoordinate[model.names.coordinates.indexOf(name)]!]!)
    expect(Math.hypot(...root)).toBeCloseTo(32.1 * 9.80665, 8)
  })

  test('a measured force takes its part off, wherever it acts', () => {
    const labels = ['fx', 'fy', 'fz', 'px', 'py', 'pz']
    const rows = labels.map((label) => new Array<number>(40).fill(label === 'fy' ? 100 : label === 'px' ? 0.3 : 0))
    const load: ExternalForce = { ...plate('foot', 'shank', ''), forceIdentifier: 'f', pointIdentifier: 'p', torqueIdentifier: '' }
    const external = externalLoads(model, [load], table(labels, rows), 'loads.mot')
    const without = force()
    const withLoad = force(external)
    const root = ['x', 'y', 'z'].map((name) => model.coordinates.uOfCoordinate[model.names.coordinates.indexOf(name)]!)
    expect(Math.hypot(...root.map((u) => without[u]! - withLoad[u]!))).toBeCloseTo(100, 9)
    expect(withLoad[vertical]).not.toBeCloseTo(without[vertical]!, 3)
  })

  test('wrong names are refused with what there is', () => {
    const grf = table(
      ['left', 'right'],
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
    )
    expect(() => externalLoads(model, [plate('right', 'foot', '')], grf, 'grf.mot')).toThrow(/body "foot".*ground, trunk/s)
    expect(() => externalLoads(model, [plate('right', 'shank', '')], grf, 'grf.mot')).toThrow(
      /grf\.mot.*begin with "ground_force_v"; there are 0/s,
    )
    expect(() => coordinateMotion(model, grf, -1, 'walk.mot')).toThrow(/walk\.mot holds none of the model's coordinates/)
    const gap = table(['knee'], [[0, Number.NaN, 0, 0, 0, 0, 0]])
    expect(() => coordinateMotion(model, gap, -1, 'walk.mot')).toThrow(/column "knee" is not a number at time 0\.01/)
  })
})

describeGolden('inverse dynamics of walking agrees with OpenSim’s tool', () => {
  test.each(['gait2392', 'gait2354', 'gait10dof18musc'])('%s: every generalised force to 1e-7 N m or N', (name) => {
    const model = compile(readDocument(readFileSync(referencePath(`opensim/models/walk1/subject01_${name}.osim`)), { file: name }), name)
    const data = createData(model)
    const motion = coordinateMotion(
      model,
      readStorage(referenceText(`opensim/golden-ik-id-so/${name}/ik.mot`), 'ik.mot').table,
      6,
      'ik.mot',
    )
    const grf = readStorage(referenceText('opensim/models/walk1/subject01_walk1_grf.mot'), 'grf.mot').table
    const external = externalLoads(model, [plate('right', 'calcn_r', ''), plate('left', 'calcn_l', '1_')], grf, 'grf.mot')
    const golden = readStorage(referenceText(`opensim/golden-ik-id-so/${name}/id.sto`), 'id.sto').table
    const start = rowAtOrBefore(motion.time, 0.4)
    const work = createMotionDynamics(model)
    const out = new Float64Array(model.coordinates.count)
    golden.time.forEach((_, i) => {
      inverseDynamicsAt(model, data, motion, motion.time[start + i]!, external, 'opensim-4', work, out)
      golden.labels.forEach((label, c) => {
        const u = model.coordinates.uOfCoordinate[model.names.coordinates.indexOf(label.replace(/_(moment|force)$/, ''))]!
        expect(Math.abs(out[u]! - golden.columns[c]![i]!), label).toBeLessThan(1e-7)
      })
    })
  })
})

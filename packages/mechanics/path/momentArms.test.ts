import { expect, test } from 'vitest'
import { describeGolden, referenceJson, referenceText } from '../../../testing/reference.ts'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { createData, type Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { loadModel } from '../osim/loadModel.ts'
import { momentArms } from './momentArms.ts'
import { pathLengths } from './pathLengths.ts'

interface GoldenArms {
  readonly models: Record<
    string,
    { muscles: string[]; moment_arm_coordinates: string[]; poses: { id: string; q: number[]; moment_arm: number[][] }[] }
  >
}

const files: Record<string, string> = {
  LaiUhlrich2022: 'models/LaiUhlrich2022.osim',
  gait2392_millard2012muscle: 'models/gait2392_millard2012muscle.osim',
  gait2392_thelen2003muscle: 'models/gait2392_thelen2003muscle.osim',
  gait10dof18musc: 'models/gait10dof18musc.osim',
  arm26: 'models/arm26.osim',
  subject01_gait2354: 'models/walk1/subject01_gait2354.osim',
  wrapzoo: 'models/wrapzoo.osim',
}

/** −dL/dq of the consistent lengths, central differences of fourth order. */
function lengthSlopes(model: Model, data: Data, q: ArrayLike<number>, coordinate: number): Float64Array {
  const h = 1e-4
  const at = (offset: number) => {
    const moved = Float64Array.from(q)
    moved[coordinate]! += offset * h
    forwardKinematics(model, data, moved)
    pathLengths(model, data)
    return Float64Array.from(data.pathLength)
  }
  const [a, b, c, d] = [at(-2), at(-1), at(1), at(2)]
  return a.map((_, p) => -(8 * (c[p]! - b[p]!) - (d[p]! - a[p]!)) / (12 * h))
}

describeGolden('moment arms of OpenSim 4.6', () => {
  const golden = referenceJson<GoldenArms>('opensim/golden-moment-arms.json')

  test.each(Object.keys(files))('%s: every moment arm in mode opensim-4 equals OpenSim’s', (name) => {
    const { muscles, moment_arm_coordinates: coordinates, poses } = golden.models[name]!
    const model = loadModel(referenceText(`opensim/${files[name]}`), { file: name })
    const data = createData(model)
    for (const pose of poses) {
      forwardKinematics(model, data, pose.q)
      pathLengths(model, data, 'opensim-4')
      momentArms(model, data)
      muscles.forEach((muscle, i) => {
        const row = model.names.paths.indexOf(muscle) * model.coordinates.count
        coordinates.forEach((coordinate, j) => {
          const off = Math.abs(data.momentArm[row + model.names.coordinates.indexOf(coordinate)]! - pose.moment_arm[i]![j]!)
          expect(off, `${muscle} about ${coordinate} at ${pose.id}`).toBeLessThan(1e-12)
        })
      })
    }
  })

  test('a coordinate that follows another one to one has its arm in mode opensim-4, and none in mode consistent', () => {
    const model = loadModel(referenceText('opensim/models/LaiUhlrich2022.osim'), { file: 'LaiUhlrich2022' })
    const data = createData(model)
    const nq = model.coordinates.count
    const column = (name: string) => model.names.coordinates.indexOf(name)
    forwardKinematics(model, data, golden.models['LaiUhlrich2022']!.poses[5]!.q)
    for (const mode of ['opensim-4', 'consistent'] as const) {
      pathLengths(model, data, mode)
      momentArms(model, data)
      for (let p = 0; p < model.paths.count; p++) {
        const arm = data.momentArm[p * nq + column('knee_angle_r')]!
        expect(data.momentArm[p * nq + column('knee_angle_r_beta')]!).toBeCloseTo(mode === 'opensim-4' ? arm : 0, 14)
      }
    }
  })

  test.each(['LaiUhlrich2022', 'arm26', 'wrapzoo'])('%s: a consistent moment arm is −dL/dq of the consistent length', (name) => {
    const model = loadModel(referenceText(`opensim/${files[name]}`), { file: name })
    const data = createData(model)
    const probe = createData(model)
    const nq = model.coordinates.count
    // Random poses: the systematic ones sit on spline knots and via-point switches, where a difference has no meaning.
    for (const pose of golden.models[name]!.poses.filter(({ id }) => id.startsWith('rnd')).slice(0, 4)) {
      forwardKinematics(model, data, pose.q)
      pathLengths(model, data)
      momentArms(model, data)
      for (const coordinate of model.coordinates.independent) {
        const slopes = lengthSlopes(model, probe, pose.q, coordinate)
        for (let p = 0; p < model.paths.count; p++)
          expect(
            Math.abs(data.momentArm[p * nq + coordinate]! - slopes[p]!),
            `${model.names.paths[p]} about ${model.names.coordinates[coordinate]} at ${pose.id}`,
          ).toBeLessThan(1e-9)
      }
    }
  })
})

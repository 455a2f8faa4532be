import { expect, test } from 'vitest'
import { describeGolden, referenceJson, referenceText } from '../../../testing/reference.ts'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { pathLengths } from './pathLengths.ts'

interface GoldenLengths {
  readonly models: Record<
    string,
    {
      readonly model_file: string
      readonly muscles: readonly string[]
      readonly muscles_with_several_wraps: readonly string[]
      readonly poses: readonly { id: string; q: number[]; length: number[]; fresh_length: number[] }[]
    }
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

describeGolden('path lengths of OpenSim 4.6', () => {
  const golden = referenceJson<GoldenLengths>('opensim/golden-lengths.json')
  const open = (name: string) => {
    const model = loadModel(referenceText(`opensim/${files[name]}`), { file: name })
    return { model, data: createData(model), ...golden.models[name]! }
  }

  test.each(Object.keys(files))('%s: every length in mode opensim-4 equals OpenSim’s, outdated wrap points included', (name) => {
    const { model, data, muscles, poses } = open(name)
    for (const pose of poses) {
      forwardKinematics(model, data, pose.q)
      pathLengths(model, data, 'opensim-4')
      muscles.forEach((muscle, i) => {
        const off = Math.abs(data.pathLength[model.names.paths.indexOf(muscle)]! - pose.length[i]!)
        expect(off, `${muscle} at ${pose.id}`).toBeLessThan(1e-12)
      })
    }
  })

  test.each(['LaiUhlrich2022', 'wrapzoo', 'arm26'])(
    '%s: consistent lengths over several wraps are never longer than OpenSim’s current path',
    (name) => {
      const { model, data, poses, muscles_with_several_wraps: several } = open(name)
      for (const pose of poses) {
        forwardKinematics(model, data, pose.q)
        pathLengths(model, data)
        several.forEach((muscle, k) => {
          const excess = data.pathLength[model.names.paths.indexOf(muscle)]! - pose.fresh_length[k]!
          expect(excess, `${muscle} at ${pose.id}`).toBeLessThan(1e-6)
        })
      }
    },
  )

  test('consistent lengths over two cylinders agree with OpenSim’s current path', () => {
    const { model, data, poses, muscles_with_several_wraps: several } = open('LaiUhlrich2022')
    for (const pose of poses) {
      forwardKinematics(model, data, pose.q)
      pathLengths(model, data)
      several.forEach((muscle, k) => {
        const off = Math.abs(data.pathLength[model.names.paths.indexOf(muscle)]! - pose.fresh_length[k]!)
        expect(off, `${muscle} at ${pose.id}`).toBeLessThan(3e-7)
      })
    }
  })

  test('evaluating poses in another order changes no bit', () => {
    for (const name of ['wrapzoo', 'LaiUhlrich2022']) {
      const { model, data, poses } = open(name)
      for (const mode of ['consistent', 'opensim-4'] as const) {
        const forward = poses.map(({ q }) => {
          forwardKinematics(model, data, q)
          pathLengths(model, data, mode)
          return Float64Array.from(data.pathLength)
        })
        ;[...poses].reverse().forEach(({ q }, i) => {
          forwardKinematics(model, data, q)
          pathLengths(model, data, mode)
          expect(data.pathLength).toEqual(forward[poses.length - 1 - i])
        })
      }
    }
  })
})

describeGolden('path lengths of old documents', () => {
  interface OldDocuments {
    readonly models: Record<string, { muscles: string[]; coordinates: string[]; poses: { id: string; q: number[]; length: number[] }[] }>
  }
  const golden = referenceJson<OldDocuments>('opensim/golden-old-documents.json')

  test.each(Object.keys(golden.models))('%s: lengths equal OpenSim’s with joint offsets rounded as OpenSim rounds them', (name) => {
    const { muscles, coordinates, poses } = golden.models[name]!
    const model = loadModel(referenceText(`opensim/models/old/${name}.osim`), { file: name, jointOffsets: 'six-digits' })
    const data = createData(model)
    for (const pose of poses) {
      const q = Float64Array.from(model.coordinates.defaultValue)
      coordinates.forEach((coordinate, i) => {
        q[model.names.coordinates.indexOf(coordinate)] = pose.q[i]!
      })
      forwardKinematics(model, data, q)
      pathLengths(model, data, 'opensim-4')
      muscles.forEach((muscle, i) => {
        const off = Math.abs(data.pathLength[model.names.paths.indexOf(muscle)]! - pose.length[i]!)
        expect(off, `${muscle} at ${pose.id}`).toBeLessThan(1e-12)
      })
    }
  })
})

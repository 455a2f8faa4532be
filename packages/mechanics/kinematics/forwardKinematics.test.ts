import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath } from '../../../testing/reference.ts'
import { createData } from '../model/data.ts'
import { bodyXml, couplerXml, kneeXml, modelXml, pinXml } from '../model/modelFixture.ts'
import { loadModel } from '../osim/loadModel.ts'
import { forwardKinematics } from './forwardKinematics.ts'
import { framePose, markerPositions } from './markers.ts'

interface GoldenKinematics {
  models: Record<
    string,
    {
      model_file: string
      coordinates: string[]
      free_coordinates: string[]
      bodies: string[]
      markers: string[]
      poses: { id: string; q: number[]; body: number[][]; marker: number[][] }[]
    }
  >
}

/** The golden files were made by OpenSim 4.6; the tolerance is the one their README names. */
describeGolden('frames and markers of OpenSim 4.6', () => {
  const golden = referenceJson<GoldenKinematics>('opensim/golden-kinematics.json')
  const models = Object.entries(golden.models).flatMap(([name, entry]) => {
    const file = ['opensim/models/', 'opensim/models/walk1/'].map((folder) => referencePath(folder + entry.model_file)).find(existsSync)
    return file ? [[name, entry, file] as const] : []
  })
  test.each(models)('%s: every pose within 1e-12', (_, entry, file) => {
    const model = loadModel(readFileSync(file), { file })
    const data = createData(model)
    expect(model.warnings).toEqual([])
    expect(model.names.coordinates).toEqual(entry.coordinates)
    expect(Array.from(model.coordinates.free, (index) => model.names.coordinates[index])).toEqual(entry.free_coordinates)
    const markers = new Float64Array(model.markers.count * 3)
    let worst = 0
    for (const pose of entry.poses) {
      forwardKinematics(model, data, pose.q)
      pose.body.forEach((row, index) => {
        const body = model.names.bodies.indexOf(entry.bodies[index]!)
        const own = [...data.bodyPosition.subarray(body * 3, body * 3 + 3), ...data.bodyRotation.subarray(body * 9, body * 9 + 9)]
        row.forEach((value, k) => {
          worst = Math.max(worst, Math.abs(value - own[k]!))
        })
      })
      markerPositions(model, data, markers)
      pose.marker.flat().forEach((value, k) => {
        worst = Math.max(worst, Math.abs(value - markers[k]!))
      })
    }
    expect(worst).toBeLessThan(1e-12)
  })
})

interface GoldenOld {
  models: Record<
    string,
    { model_file: string; coordinates: string[]; muscles: string[]; bodies: string[]; poses: { q: number[]; body_origin: number[][] }[] }
  >
}

describeGolden('documents of versions 20303 and 30000, as OpenSim 4.6 upgrades them', () => {
  const golden = referenceJson<GoldenOld>('opensim/golden-old-documents.json')
  test.each(Object.entries(golden.models))('%s: body origins within 1e-12 with six-digit joint offsets', (_, entry) => {
    const bytes = readFileSync(referencePath(`opensim/models/old/${entry.model_file}`))
    const model = loadModel(bytes, { jointOffsets: 'six-digits' })
    const data = createData(model)
    expect(model.warnings).toEqual([])
    expect(model.names.coordinates).toEqual(entry.coordinates)
    expect(model.names.muscles).toEqual(entry.muscles)
    const worstOf = (used: typeof model) => {
      let worst = 0
      for (const pose of entry.poses) {
        forwardKinematics(used, data, pose.q)
        pose.body_origin.forEach((origin, index) => {
          const body = used.names.bodies.indexOf(entry.bodies[index]!)
          for (let k = 0; k < 3; k++) worst = Math.max(worst, Math.abs(origin[k]! - data.bodyPosition[body * 3 + k]!))
        })
      }
      return worst
    }
    expect(worstOf(model)).toBeLessThan(1e-12)
    // The rounding is a loss of up to 5e-7 m an offset, and can be avoided.
    expect(worstOf(loadModel(bytes))).toBeLessThan(1e-5)
  })
})

describe('forward kinematics', () => {
  test('a pin turns its body about z of the joint frame', () => {
    const model = loadModel(
      modelXml({ bodies: bodyXml('thigh'), joints: pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle'), markers: '' }),
    )
    const data = createData(model)
    forwardKinematics(model, data, [0.3])
    const [c, s] = [Math.cos(0.3), Math.sin(0.3)]
    for (const [k, value] of [c, -s, 0, s, c, 0, 0, 0, 1].entries()) expect(data.bodyRotation[9 + k]).toBeCloseTo(value, 15)
  })
  test('a joint listed from the outer body inwards gives the inverse motion', () => {
    const turned = (parent: string, child: string) =>
      loadModel(
        modelXml({
          bodies: bodyXml('thigh') + bodyXml('shank'),
          markers: '',
          joints: pinXml('hip', '/ground', '/bodyset/thigh', 'a') + pinXml('knee', parent, child, 'b'),
        }),
      )
    const straight = turned('/bodyset/thigh', '/bodyset/shank')
    const reversed = turned('/bodyset/shank', '/bodyset/thigh')
    const [one, other] = [createData(straight), createData(reversed)]
    forwardKinematics(straight, one, [0.2, 0.7])
    forwardKinematics(reversed, other, [0.2, -0.7])
    one.bodyRotation.forEach((value, k) => void expect(other.bodyRotation[k]).toBeCloseTo(value, 14))
  })
  test('dependent coordinates follow their coupler, whatever is asked', () => {
    const model = loadModel(modelXml({ constraints: couplerXml('ankle_angle', 'knee_angle', '0.5 0.2') }))
    const data = createData(model)
    forwardKinematics(model, data, [0.1, 0.4, 99])
    expect(data.q[2]).toBeCloseTo(0.9 * (0.3 * 0.4 * 0.4 + 0.5 * 0.4 + 0.2), 15)
  })
  test('an offset frame keeps its place on its body', () => {
    const model = loadModel(
      modelXml({
        joints: pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle') + kneeXml + pinXml('ankle', '/bodyset/shank', '/bodyset/foot', 'c'),
      }),
    )
    const data = createData(model)
    forwardKinematics(model, data, [0, 0, 0])
    const position = new Float64Array(3)
    const rotation = new Float64Array(9)
    framePose(model, data, model.names.frames.indexOf('/jointset/knee/thigh_offset'), position, rotation)
    expect(Array.from(position)).toEqual([0, -0.4, 0.01])
  })
  test('a coordinate that is not finite is named, not passed on', () => {
    const model = loadModel(modelXml())
    expect(() => forwardKinematics(model, createData(model), [0, Number.NaN, 0])).toThrow('"knee_angle"')
  })
})

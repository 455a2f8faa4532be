import { describe, expect, test } from 'vitest'
import { createData } from '../model/data.ts'
import { couplerXml, kneeXml, modelXml, pinXml } from '../model/modelFixture.ts'
import { loadModel } from '../osim/loadModel.ts'
import { forwardKinematics } from './forwardKinematics.ts'
import { independentColumns, markerJacobian } from './jacobians.ts'
import { markerPositions } from './markers.ts'
import { velocityKinematics } from './velocityKinematics.ts'

const joints = (reversedKnee: boolean) => {
  const knee = reversedKnee
    ? kneeXml
        .replace('socket_parent_frame>thigh_offset</socket_parent_frame', 'socket_parent_frame>shank_offset</socket_parent_frame')
        .replace('socket_child_frame>shank_offset</socket_child_frame', 'socket_child_frame>thigh_offset</socket_child_frame')
    : kneeXml
  return pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle') + knee + pinXml('ankle', '/bodyset/shank', '/bodyset/foot', 'ankle_angle')
}
const models = [
  ['a chain with a coupled knee', loadModel(modelXml({ joints: joints(false) }))],
  ['the same with the knee listed inwards', loadModel(modelXml({ joints: joints(true) }))],
  [
    'the same with the ankle tied to the knee',
    loadModel(modelXml({ joints: joints(false), constraints: couplerXml('ankle_angle', 'knee_angle') })),
  ],
] as const

describe.each(models)('%s', (_, model) => {
  const data = createData(model)
  const q = [0.4, 0.7, -0.2]
  const u = [1.3, -2.1, 0.6]
  const step = 1e-6
  const along = (t: number) => q.map((value, i) => value + t * (i === 2 && model.couplers.count > 0 ? 0 : u[i]!))

  test('marker velocity is the marker Jacobian times the speeds', () => {
    const place = (t: number) => {
      forwardKinematics(model, data, along(t))
      const positions = new Float64Array(3)
      markerPositions(model, data, positions)
      return positions
    }
    const difference = place(step).map((value, k) => (value - place(-step)[k]!) / (2 * step))
    const positions = place(0)
    const jacobian = new Float64Array(3 * 3)
    markerJacobian(model, data, positions, jacobian)
    independentColumns(model, data, jacobian, 3)
    for (let row = 0; row < 3; row++) {
      const velocity = [0, 1, 2].reduce((sum, k) => sum + jacobian[row * 3 + k]! * u[k]!, 0)
      expect(velocity).toBeCloseTo(difference[row]!, 8)
    }
  })
  test('the joints’ bias accelerations are the change of body velocity at constant speeds', () => {
    const velocity = (t: number) => {
      forwardKinematics(model, data, along(t))
      velocityKinematics(model, data, u)
      return data.bodyVelocity.slice()
    }
    if (model.couplers.count > 0) return // its dependent speed changes; inverse dynamics is tested for it
    const difference = velocity(step).map((value, k) => (value - velocity(-step)[k]!) / (2 * step))
    velocity(0)
    const bias = data.jointBias.slice()
    for (let b = 1; b < model.bodies.count; b++) for (let k = 0; k < 6; k++) bias[b * 6 + k]! += bias[model.bodies.parent[b]! * 6 + k]!
    bias.forEach((value, k) => void expect(value).toBeCloseTo(difference[k]!, 7))
  })
})

test('a speed that is not finite is named', () => {
  const [, model] = models[0]
  const data = createData(model)
  forwardKinematics(model, data, [0, 0, 0])
  expect(() => velocityKinematics(model, data, [0, 0, Number.POSITIVE_INFINITY])).toThrow('"ankle_angle"')
})

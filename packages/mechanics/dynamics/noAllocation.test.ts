import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { markerJacobian } from '../kinematics/jacobians.ts'
import { markerPositions } from '../kinematics/markers.ts'
import { velocityKinematics } from '../kinematics/velocityKinematics.ts'
import { createData } from '../model/data.ts'
import { couplerXml, modelXml } from '../model/modelFixture.ts'
import { loadModel } from '../osim/loadModel.ts'
import { gravityForce } from './gravityForce.ts'
import { inverseDynamics } from './inverseDynamics.ts'
import { massMatrix } from './massMatrix.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes a warm call may leave on the heap: less than the smallest object, so any allocation in it would show. */
const noise = 12

test('frames, velocities, Jacobians, dynamics leave nothing on the heap', () => {
  const model = loadModel(modelXml({ constraints: couplerXml('ankle_angle', 'knee_angle') }))
  const data = createData(model)
  const q = Float64Array.of(0.3, 0.5, 0.1)
  const u = Float64Array.of(1, 2, 3)
  const out = new Float64Array(3)
  const positions = new Float64Array(3)
  const jacobian = new Float64Array(9)
  const once = () => {
    q[0]! += 1e-9
    forwardKinematics(model, data, q)
    velocityKinematics(model, data, u)
    inverseDynamics(model, data, u, out)
    gravityForce(model, data, out)
    massMatrix(model, data)
    markerPositions(model, data, positions)
    markerJacobian(model, data, positions, jacobian)
  }
  for (let i = 0; i < 20_000; i++) once()
  // Rounds too short for a collection to begin, each after a full one: what is allocated stays visible.
  const calls = 400
  const growth = Array.from({ length: 9 }, () => {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < calls; i++) once()
    return (process.memoryUsage().heapUsed - before) / calls
  })
  expect(growth.sort((a, b) => a - b)[4]).toBeLessThan(noise)
})

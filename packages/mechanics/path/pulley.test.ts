import { describe, expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { createData } from '../model/data.ts'
import { momentArms } from './momentArms.ts'
import { pathLengths } from './pathLengths.ts'
import { cylinderXml, ellipsoidXml, pulley, sphereXml } from './pulleyFixture.ts'

const quarter = Math.PI / 2
const turns = [`0 0 0`, `0 0 ${quarter}`, `0 0 ${Math.PI}`, `0 0 ${-quarter}`]
const tumbles = [`0 ${quarter} 0`, `0 ${Math.PI} 0`, `0 ${-quarter} 0`, `${quarter} 0 0`, `${Math.PI} 0 0`, `${-quarter} 0 0`]
const cases = [
  ...turns.map((turn) => ['a cylinder', turn, 'all', cylinderXml(turn, 'all')] as const),
  ['a cylinder', turns[0]!, '+y', cylinderXml(turns[0]!, '+y')] as const,
  ...[...turns, ...tumbles].map((turn) => ['a sphere', turn, 'all', sphereXml(turn, 'all')] as const),
  ['a sphere', turns[0]!, '+y', sphereXml(turns[0]!, '+y')] as const,
  ...turns.map((turn) => ['an ellipsoid that is a sphere', turn, 'all', ellipsoidXml(turn, 'all')] as const),
  ['an ellipsoid that is a sphere', turns[0]!, '+y', ellipsoidXml(turns[0]!, '+y')] as const,
]

// OpenSim's own analytic test, tolerances there 1e-6 m (length) and 1e-4 m (moment arm). Its own ellipsoid needs them.
describe.each(cases)('a quarter turn over %s turned by %s, quadrant %s', (shape, _turn, _quadrant, object) => {
  const model = pulley(object)
  const data = createData(model)
  const steps = 200

  test.each(['consistent', 'opensim-4'] as const)('%s: winds r × angle onto the object, with a moment arm of −r', (mode) => {
    const exact = mode === 'consistent' || !shape.startsWith('an ellipsoid')
    for (let i = 0; i <= steps; i++) {
      const angle = (quarter * i) / steps
      forwardKinematics(model, data, [angle])
      pathLengths(model, data, mode)
      momentArms(model, data)
      expect(Math.abs(data.pathLength[0]! - (0.9 + 0.5 * angle))).toBeLessThan(exact ? 1e-9 : 1e-6)
      // At angle 0 the path only touches: the slope is that of the straight line on one side.
      if (i > 0) expect(Math.abs(data.momentArm[0]! + 0.5)).toBeLessThan(exact ? 1e-6 : 1e-4)
    }
  })
})

test.each(Array.from({ length: 17 }, (_, i) => i * 5))(
  'an ellipse drawn out by 1/cos %i° is wrapped by a quarter of its perimeter',
  (degrees) => {
    const a = 0.5 / Math.cos((degrees * Math.PI) / 180)
    const b = 0.5
    const h = ((a - b) / (a + b)) ** 2
    const perimeter = Math.PI * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h))) // Ramanujan
    const model = pulley(ellipsoidXml('0 0 0', 'all', [a, b, 1]), `${-a} -0.5 0`)
    const data = createData(model)
    forwardKinematics(model, data, [0])
    for (const mode of ['consistent', 'opensim-4'] as const) {
      pathLengths(model, data, mode)
      expect(Math.abs(data.pathLength[0]! - (0.9 + perimeter / 4))).toBeLessThan(1e-4)
    }
  },
)

import { describe, expect, test } from 'vitest'
import { loadModel } from '../osim/loadModel.ts'
import { ModelError } from './error.ts'
import { bodyXml, couplerXml, kneeXml, modelXml, muscleXml, pinXml } from './modelFixture.ts'
import { indexOfName } from './names.ts'

function refusal(xml: string): { code: string; message: string } {
  try {
    loadModel(xml, { file: 'leg.osim' })
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { code: error.code, message: error.message }
  }
  throw new Error('the model was accepted')
}

const hip = pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle')

describe('a compiled model', () => {
  const model = loadModel(
    modelXml({
      constraints: couplerXml('ankle_angle', 'knee_angle'),
      forces: muscleXml('psoas', [
        ['/ground', '0 0 0.1'],
        ['/bodyset/thigh', '0 -0.1 0'],
      ]),
    }),
  ) // prettier-ignore
  test('holds bodies in tree order with ground first', () => {
    expect(model.names.bodies).toEqual(['ground', 'thigh', 'shank', 'foot'])
    expect(Array.from(model.bodies.parent)).toEqual([-1, 0, 1, 2])
  })
  test('is plain data that survives a trip to a worker', () => {
    expect(structuredClone(model)).toEqual(model)
  })
  test('knows which coordinates are free', () => {
    expect(Array.from(model.coordinates.dependent)).toEqual([0, 0, 1])
    expect(Array.from(model.coordinates.free)).toEqual([0, 1])
  })
  test('folds a joint’s offset frames and keeps them by path', () => {
    expect(model.names.frames).toContain('/jointset/knee/thigh_offset')
  })
  test('gives a muscle OpenSim’s class defaults where the document is silent', () => {
    expect(model.muscles.fibreDamping[0]).toBe(0.1)
    expect(model.muscles.maxContractionVelocity[0]).toBe(10)
    expect(model.muscles.passiveForceLength[1]).toBe(0.7)
    expect(model.muscles.passiveForceLength[2]).toBeNaN()
  })
  test('has no warnings where all is understood', () => expect(model.warnings).toEqual([]))
  test('names the nearest valid name', () => {
    expect(() => indexOfName(model, 'coordinates', 'hip_angel')).toThrow('Did you mean "hip_angle"?')
    expect(indexOfName(model, 'coordinates', '/jointset/knee/knee_angle')).toBe(1)
  })
})

describe('a frame spanned by stations', () => {
  const station = (name: string, location: string) =>
    `<Station name="${name}"><socket_parent_frame>/bodyset/thigh</socket_parent_frame><location>${location}</location></Station>`
  const thigh = (c: string) =>
    bodyXml(
      'thigh',
      `<components>${station('a', '0.1 0 0')}${station('b', '0.1 0 0.2')}${station('c', c)}<StationDefinedFrame name="spanned"><socket_point_a>/bodyset/thigh/a</socket_point_a><socket_point_b>/bodyset/thigh/b</socket_point_b><socket_point_c>/bodyset/thigh/c</socket_point_c><socket_origin_point>/bodyset/thigh/b</socket_origin_point><ab_axis>-y</ab_axis><ab_x_ac_axis>+x</ab_x_ac_axis></StationDefinedFrame></components>`,
    ) // prettier-ignore
  test('has its axes along b − a and (b − a) × (c − a), and can carry a joint', () => {
    const model = loadModel(
      modelXml({
        bodies: thigh('0.4 0 0') + bodyXml('shank'),
        markers: '',
        joints: hip + pinXml('knee', '/bodyset/thigh/spanned', '/bodyset/shank', 'k'),
      }),
    )
    const at = model.names.frames.indexOf('/bodyset/thigh/spanned')
    expect(Array.from(model.frames.position.subarray(at * 3, at * 3 + 3))).toEqual([0.1, 0, 0.2])
    // b − a runs along +z, so y is −z; (b − a) × (c − a) runs along +y, which is x; z = x × y = −x. Columns x, y, z.
    expect(Array.from(model.frames.rotation.subarray(at * 9, at * 9 + 9), (value) => value + 0)).toEqual([0, 0, -1, 1, 0, 0, 0, -1, 0])
    expect(model.warnings).toEqual([])
  })
  test('is refused where its stations lie on one line', () => {
    expect(refusal(modelXml({ bodies: thigh('0.1 0 0.7'), joints: hip, markers: '' })).code).toBe('zero-axis')
  })
})

describe('bad models', () => {
  test.each([
    ['missing-parent', modelXml({ joints: pinXml('hip', '/ground', '/bodyset/thihg', 'a') }), 'Did you mean "thigh"?'],
    ['duplicate-name', modelXml({ bodies: bodyXml('thigh') + bodyXml('thigh'), joints: hip, markers: '' }), 'two frames'],
    [
      'duplicate-name',
      modelXml({ joints: hip + pinXml('knee', '/bodyset/thigh', '/bodyset/shank', 'hip_angle') }),
      'coordinates named "hip_angle"',
    ],
    [
      'cyclic-sockets',
      modelXml({
        joints: hip.replace(
          '</PinJoint>',
          '<frames><PhysicalOffsetFrame name="a"><socket_parent>b</socket_parent></PhysicalOffsetFrame><PhysicalOffsetFrame name="b"><socket_parent>a</socket_parent></PhysicalOffsetFrame></frames></PinJoint>',
        ),
      }),
      'lead back to itself',
    ],
    ['zero-axis', modelXml({ joints: hip + kneeXml.replace('<axis>0 0 1</axis>', '<axis>0 0 0</axis>') }), 'no length'],
    [
      'not-finite',
      modelXml({ bodies: bodyXml('thigh').replace('<mass>2</mass>', '<mass>nan</mass>'), joints: hip, markers: '' }),
      '/bodyset/thigh',
    ],
    [
      'not-finite',
      modelXml({ joints: hip.replace('<range>-2 2</range>', '<default_value>inf</default_value>'), bodies: bodyXml('thigh'), markers: '' }),
      'default_value',
    ],
    ['not-a-number', modelXml({ bodies: bodyXml('thigh').replace('<mass>2</mass>', '<mass>two</mass>') }), 'line'],
    ['self-joint', modelXml({ joints: pinXml('hip', '/bodyset/thigh', '/bodyset/thigh', 'a') }), 'to itself'],
    ['missing-coordinate', modelXml({ constraints: couplerXml('ankle_angle', 'knee_angel') }), 'Did you mean "knee_angle"?'],
    [
      'cyclic-couplers',
      modelXml({ constraints: couplerXml('ankle_angle', 'knee_angle') + couplerXml('knee_angle', 'ankle_angle') }),
      'circle',
    ],
    [
      'two-couplers',
      modelXml({ constraints: couplerXml('ankle_angle', 'knee_angle') + couplerXml('ankle_angle', 'hip_angle') }),
      'Keep one',
    ],
    ['spline-order', modelXml({ joints: hip + kneeXml.replace('<x>-2 -1 0 1 2</x>', '<x>-2 -1 -1 1 2</x>') }), 'must grow'],
    ['wrong-count', modelXml({ joints: hip + kneeXml.replace('0.1 0.04 0 0.05 0.3', '0.1 0.04 0') }), '5 x and 3 y'],
    ['unknown-joint', modelXml({ joints: hip.replaceAll('PinJoint', 'PinnJoint') }), 'PinJoint'],
    [
      'muscle-parameter',
      modelXml({
        forces: muscleXml(
          'm',
          [
            ['/ground', '0 0 0'],
            ['/bodyset/thigh', '0 1 0'],
          ],
          'Thelen2003Muscle',
          '<optimal_fiber_length>-1</optimal_fiber_length>',
        ),
      }),
      'must be positive',
    ],
    ['short-path', modelXml({ forces: muscleXml('m', [['/ground', '0 0 0']]) }), 'two points'],
    ['unused-coordinate', modelXml({ joints: hip + kneeXml.replace('</coordinates>', '<Coordinate name="idle"/></coordinates>') }), 'idle'],
    ['version-too-old', modelXml({ version: '10500' }), 'older'],
  ])('%s is said with place and remedy', (code, xml, hint) => {
    const said = refusal(xml)
    expect(said.code).toBe(code)
    expect(said.message).toContain('leg.osim')
    expect(said.message).toContain(hint)
  }) // prettier-ignore
})

describe('what is repaired or left out is said', () => {
  test('a body without a joint gets a free joint', () => {
    const model = loadModel(modelXml({ joints: hip, bodies: bodyXml('thigh') + bodyXml('ball'), markers: '' }))
    expect(model.warnings.map((warning) => warning.code)).toContain('free-body')
    expect(model.coordinates.count).toBe(7)
  })
  test('a closed loop is not enforced', () => {
    const model = loadModel(
      modelXml({
        joints:
          hip +
          pinXml('knee', '/bodyset/thigh', '/bodyset/shank', 'k') +
          pinXml('loop', '/ground', '/bodyset/shank', 'l') +
          pinXml('ankle', '/bodyset/shank', '/bodyset/foot', 'a'),
      }),
    )
    expect(model.warnings.map((warning) => warning.code)).toEqual(['closed-loop'])
  })
  test('an unknown element is a warning with its path', () => {
    const model = loadModel(modelXml({ bodies: bodyXml('thigh', '<fluffiness>3</fluffiness>'), joints: hip, markers: '' }))
    expect(model.warnings[0]).toMatchObject({ code: 'unknown-element', where: '/bodyset/thigh/fluffiness' })
  })
  test('forces and constraints this engine does not compute are named', () => {
    const model = loadModel(modelXml({ forces: '<HuntCrossleyForce name="contact"/>', constraints: '<WeldConstraint name="weld"/>' }))
    expect(model.warnings.map((warning) => [warning.code, warning.where])).toEqual([
      ['constraint-not-enforced', '/constraintset/weld'],
      ['force-not-computed', '/forceset/contact'],
    ])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeGolden, referencePath } from '../../../testing/reference.ts'
import { compile } from '../model/compile.ts'
import { couplerXml, modelXml, muscleXml } from '../model/modelFixture.ts'
import { readDocument } from './readDocument.ts'
import { writeDocument } from './writeDocument.ts'

/** What must be equal after writing and reading back: everything but the version. */
function roundTrip(source: Uint8Array | string, file: string) {
  const first = readDocument(source, { file })
  const written = writeDocument(first)
  const second = readDocument(written, { file })
  const model = (document: typeof first) => ({ ...compile(document, file), documentVersion: 0, warnings: [] })
  expect(model(second)).toEqual(model(first))
  expect(second.warnings.map((warning) => warning.code)).toEqual(first.warnings.map((warning) => warning.code))
  return { first, second, written }
}

test('writing and reading back gives the same model, to the last bit', () => {
  const moving =
    '<MovingPathPoint name="moving"><socket_parent_frame>/bodyset/shank</socket_parent_frame><x_location><SimmSpline><x>-1 0 1</x><y>0.1 0.123456789012345678 0.2</y></SimmSpline></x_location><y_location><Constant><value>-0.1</value></Constant></y_location><z_location><MultiplierFunction><function><PolynomialFunction><coefficients>1 2</coefficients></PolynomialFunction></function><scale>0.3</scale></MultiplierFunction></z_location><socket_x_coordinate>/jointset/knee/knee_angle</socket_x_coordinate><socket_z_coordinate>/jointset/knee/knee_angle</socket_z_coordinate></MovingPathPoint>'
  const conditional =
    '<ConditionalPathPoint name="via"><socket_parent_frame>/bodyset/thigh</socket_parent_frame><location>0 1 2</location><socket_coordinate>knee_angle</socket_coordinate><range>-1 0.1</range></ConditionalPathPoint>'
  const muscle = muscleXml(
    'quad',
    [
      ['/bodyset/thigh', '0.1 0.30000000000000004 -0'],
      ['/bodyset/shank', '0 0 1e-300'],
    ],
    'Millard2012EquilibriumMuscle',
    '<optimal_fiber_length>0.08</optimal_fiber_length><FiberForceLengthCurve><strain_at_zero_force>0.01</strain_at_zero_force></FiberForceLengthCurve>',
  ).replace('</objects>', `${moving}${conditional}</objects>`) // prettier-ignore
  const spring =
    '<PathSpring name="strap"><GeometryPath name="path"><PathPointSet><objects><PathPoint name="a"><socket_parent_frame>/ground</socket_parent_frame><location>0 0 0</location></PathPoint><PathPoint name="b"><socket_parent_frame>/bodyset/thigh</socket_parent_frame><location>0 0 0</location></PathPoint></objects></PathPointSet></GeometryPath><resting_length>0.1</resting_length><stiffness>100</stiffness><dissipation>0.1</dissipation></PathSpring>' // prettier-ignore
  const { written } = roundTrip(modelXml({ forces: muscle + spring, constraints: couplerXml('ankle_angle', 'knee_angle') }), 'leg.osim')
  expect(written).toContain('<socket_coordinate>/jointset/knee/knee_angle</socket_coordinate>')
})

test('forces between frames and along coordinates survive', () => {
  roundTrip(readFileSync(join(import.meta.dirname, '../dynamics/golden/forces.osim')), 'forces.osim')
})

test('what this engine does not read rides along', () => {
  const extra =
    '<ControllerSet><objects><PrescribedController name="brain"><actuator_list>all</actuator_list></PrescribedController></objects></ControllerSet>'
  const { written } = roundTrip(
    modelXml({ extra, forces: '<HuntCrossleyForce name="contact"><stiffness>3</stiffness></HuntCrossleyForce>' }),
    'leg.osim',
  )
  expect(written).toContain('PrescribedController')
  expect(written).toContain('<HuntCrossleyForce name="contact">')
})

describeGolden('the distributed models', () => {
  const folders = ['opensim/models', 'opensim/models/old', 'opensim/models/walk1']
  const files = folders.flatMap((folder) =>
    readdirSync(referencePath(folder))
      .filter((file) => file.endsWith('.osim'))
      .map((file) => `${folder}/${file}`),
  ) // prettier-ignore
  test.each(files)('%s reads without warnings and comes back the same', (file) => {
    const { first } = roundTrip(readFileSync(referencePath(file)), file)
    expect(first.warnings).toEqual([])
  })
})

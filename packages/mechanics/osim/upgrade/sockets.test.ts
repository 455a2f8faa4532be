import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { connectors, pointSockets } from './sockets.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof connectors, xml: string, given: Parameters<typeof connectors.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('a connectors block becomes sockets', () => {
  const out = upgraded(
    connectors,
    '<Model><PinJoint><connectors><Connector_PhysicalFrame_ name="parent_frame"><connectee_name>../ground</connectee_name></Connector_PhysicalFrame_></connectors></PinJoint></Model>',
  )
  expect(out).toContain('<PinJoint><socket_parent_frame>../ground</socket_parent_frame></PinJoint>')
})

test('connectee names of either spelling become sockets', () => {
  const out = upgraded(
    connectors,
    '<Model><A><socket_parent_frame_connectee_name>x</socket_parent_frame_connectee_name></A><B><connector_frame_connectee_name>..</connector_frame_connectee_name></B></Model>',
  )
  expect(out).toContain('<socket_parent_frame>x</socket_parent_frame>')
  expect(out).toContain('<socket_frame>..</socket_frame>')
})

test('points, moving points and markers that name a body get a socket to it', () => {
  const out = upgraded(
    pointSockets,
    '<Model><MarkerSet><objects><Marker name="m"><body>ground</body></Marker></objects></MarkerSet><ForceSet><objects><M><GeometryPath><PathPointSet><objects><PathPoint><body>femur</body></PathPoint><MovingPathPoint><body>tibia</body><x_coordinate>knee</x_coordinate></MovingPathPoint></objects></PathPointSet></GeometryPath></M></objects></ForceSet></Model>',
  )
  expect(out).toContain('<socket_parent_frame>/ground</socket_parent_frame>')
  expect(out).toContain('<PathPoint><socket_parent_frame>/bodyset/femur</socket_parent_frame></PathPoint>')
  expect(out).toContain('<socket_x_coordinate>knee</socket_x_coordinate>')
})

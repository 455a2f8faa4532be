import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { jointOffsetFrames } from './jointOffsetFrames.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof jointOffsetFrames, xml: string, given: Parameters<typeof jointOffsetFrames.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

const joint = (inside: string) =>
  `<Model><JointSet><objects><PinJoint name="knee"><parent_body>femur</parent_body><child_body>tibia</child_body>${inside}</PinJoint></objects></JointSet></Model>`
const places =
  '<location_in_parent>0.12345678901234567 -1e-9 2</location_in_parent><orientation_in_parent>0 0.1 0</orientation_in_parent><location>1 2 3</location><orientation>0 0 0</orientation>'

test('bodies and locations of a joint become sockets and two offset frames with every digit', () => {
  const out = upgraded(jointOffsetFrames, joint(places))
  expect(out).toContain(
    '<PhysicalOffsetFrame name="femur_offset"><socket_parent>/bodyset/femur</socket_parent><translation>0.12345678901234566 -1e-9 2</translation><orientation>0 0.1 0</orientation>',
  )
  expect(out).toContain(
    '<PhysicalOffsetFrame name="tibia_offset"><socket_parent>/bodyset/tibia</socket_parent><translation>1 2 3</translation>',
  )
  expect(out).toContain('<socket_parent_frame>femur_offset</socket_parent_frame>')
  expect(out).toContain('<socket_child_frame>tibia_offset</socket_child_frame>')
})

test('with six digits the offsets are rounded as OpenSim 4 rounds them', () => {
  expect(upgraded(jointOffsetFrames, joint(places), { ...context, jointOffsets: 'six-digits' })).toContain(
    '<translation>0.123457 -1e-9 2</translation>',
  )
})

test('a reversed joint swaps its parent and child', () => {
  const out = upgraded(jointOffsetFrames, joint('<reverse>true</reverse>'))
  expect(out).toContain('<socket_parent_frame>tibia_offset</socket_parent_frame>')
  expect(out).not.toContain('reverse')
})

test('a joint in today’s form stays as it is', () => {
  const today =
    '<Model><JointSet><objects><PinJoint name="knee"><socket_parent_frame>a</socket_parent_frame></PinJoint></objects></JointSet></Model>'
  expect(upgraded(jointOffsetFrames, today)).toContain('<PinJoint name="knee"><socket_parent_frame>a</socket_parent_frame></PinJoint>')
})

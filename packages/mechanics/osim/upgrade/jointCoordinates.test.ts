import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { jointCoordinates } from './jointCoordinates.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof jointCoordinates, xml: string, given: Parameters<typeof jointCoordinates.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('a CoordinateSet becomes the list of coordinates', () => {
  expect(
    upgraded(
      jointCoordinates,
      '<Model><JointSet><objects><PinJoint><CoordinateSet><objects><Coordinate name="q"/></objects><groups/></CoordinateSet></PinJoint></objects></JointSet></Model>',
    ),
  ).toContain('<PinJoint><coordinates><Coordinate name="q" /></coordinates></PinJoint>')
})

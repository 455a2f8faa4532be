import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { forceFrames } from './forceFrames.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof forceFrames, xml: string, given: Parameters<typeof forceFrames.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('a bushing between two bodies gets two offset frames', () => {
  const out = upgraded(
    forceFrames,
    '<Model><ForceSet><objects><BushingForce><body_1>pelvis</body_1><body_2>torso</body_2><location_body_1>1 2 3</location_body_1><orientation_body_1>0 0 0.1</orientation_body_1><location_body_2>0 0 0</location_body_2><orientation_body_2>0 0 0</orientation_body_2></BushingForce></objects></ForceSet></Model>',
  )
  expect(out).toContain(
    '<PhysicalOffsetFrame name="pelvis_offset"><socket_parent>/bodyset/pelvis</socket_parent><translation>1 2 3</translation><orientation>0 0 0.1</orientation></PhysicalOffsetFrame>',
  )
  expect(out).toContain('<socket_frame2>torso_offset</socket_frame2>')
})

import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { conditionalPoints, gatherPaths } from './gatherPaths.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof gatherPaths, xml: string, given: Parameters<typeof gatherPaths.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('points and wraps under the muscle move into a path, and the pennation angle gets its later name', () => {
  const out = upgraded(
    gatherPaths,
    '<Model><ForceSet><objects><Schutte1993Muscle><PathPointSet/><PathWrapSet/><pennation_angle>0.1</pennation_angle></Schutte1993Muscle></objects></ForceSet></Model>',
  )
  expect(out).toContain(
    '<Schutte1993Muscle><GeometryPath name="path"><PathPointSet /><PathWrapSet /></GeometryPath><pennation_angle_at_optimal>0.1</pennation_angle_at_optimal>',
  )
})

test('a conditional point names its coordinate in the singular', () => {
  const out = upgraded(
    conditionalPoints,
    '<Model><ForceSet><objects><M><GeometryPath><PathPointSet><objects><ConditionalPathPoint><coordinates>knee</coordinates></ConditionalPathPoint></objects></PathPointSet></GeometryPath></M></objects></ForceSet></Model>',
  )
  expect(out).toContain('<coordinate>knee</coordinate>')
})

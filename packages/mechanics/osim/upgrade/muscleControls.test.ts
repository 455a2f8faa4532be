import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { muscleControls } from './muscleControls.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof muscleControls, xml: string, given: Parameters<typeof muscleControls.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

const muscle =
  '<Model><ForceSet><objects><Millard2012EquilibriumMuscle><min_control>0</min_control><max_control>1</max_control></Millard2012EquilibriumMuscle></objects></ForceSet></Model>'

test('control limits 0 and 1 of an old document stand for the class’s own', () => {
  expect(upgraded(muscleControls, muscle)).not.toContain('control')
})

test('a document of today means what it says', () => {
  expect(upgraded(muscleControls, muscle, { ...context, version: 40000 })).toContain('<min_control>0</min_control>')
})

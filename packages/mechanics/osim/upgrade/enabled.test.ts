import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { enabled } from './enabled.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof enabled, xml: string, given: Parameters<typeof enabled.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('isDisabled turns round into appliesForce and isEnforced', () => {
  const out = upgraded(
    enabled,
    '<Model><ForceSet><objects><A><isDisabled>true</isDisabled></A></objects></ForceSet><ConstraintSet><objects><B><isDisabled>false</isDisabled></B></objects></ConstraintSet></Model>',
  )
  expect(out).toContain('<appliesForce>false</appliesForce>')
  expect(out).toContain('<isEnforced>true</isEnforced>')
})

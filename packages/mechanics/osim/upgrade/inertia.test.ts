import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { inertia } from './inertia.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof inertia, xml: string, given: Parameters<typeof inertia.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('six inertia properties become one list, in the order xx yy zz xy xz yz', () => {
  const out = upgraded(
    inertia,
    '<Model><BodySet><objects><Body><inertia_xx>1</inertia_xx><inertia_yy>2</inertia_yy><inertia_zz>3</inertia_zz><inertia_xy>4</inertia_xy><inertia_xz>5</inertia_xz><inertia_yz/></Body></objects></BodySet></Model>',
  )
  expect(out).toContain('<inertia>1 2 3 4 5 0</inertia>')
})

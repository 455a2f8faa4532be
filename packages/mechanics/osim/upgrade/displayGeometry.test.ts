import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { displayGeometry } from './displayGeometry.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof displayGeometry, xml: string, given: Parameters<typeof displayGeometry.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

const body = (transform: string) =>
  `<Model><BodySet><objects><Body name="femur"><VisibleObject><GeometrySet><objects><DisplayGeometry><geometry_file>femur.vtp</geometry_file><scale_factors>2 2 2</scale_factors><transform>${transform}</transform></DisplayGeometry></objects></GeometrySet><scale_factors>1 3 1</scale_factors></VisibleObject></Body></objects></BodySet></Model>`

test('display geometry becomes an attached mesh with both scales', () => {
  const out = upgraded(displayGeometry, body('0 0 0 0 0 0'))
  expect(out).toContain('<attached_geometry><Mesh name="femur_geom_1"><socket_frame>..</socket_frame><scale_factors>2 6 2</scale_factors>')
  expect(out).toContain('<mesh_file>femur.vtp</mesh_file>')
})

test('a displaced mesh sits on an offset frame of its body', () => {
  expect(upgraded(displayGeometry, body('0.1 0 0 1 2 3'))).toContain(
    '<socket_parent>..</socket_parent><translation>1 2 3</translation><orientation>0.1 0 0</orientation>',
  )
})

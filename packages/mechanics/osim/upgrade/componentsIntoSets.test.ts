import { expect, test } from 'vitest'
import { bodyXml, modelXml, pinXml } from '../../model/modelFixture.ts'
import { loadModel } from '../loadModel.ts'
import { parseXml } from '../xml.ts'
import { componentsIntoSets } from './componentsIntoSets.ts'

const context = { file: 'built.osim', version: 40000, jointOffsets: 'full' as const, warn: () => {} }

test('bodies and joints among the components are read like those of the sets', () => {
  const components = `<components>${bodyXml('thigh')}${bodyXml('shank')}${pinXml('hip', '/ground', '/thigh', 'a')}${pinXml('knee', '/thigh', '/shank', 'b')}</components>`
  const model = loadModel(modelXml({ bodies: '', joints: '', markers: '', extra: components }))
  expect(model.names.bodies).toEqual(['ground', 'thigh', 'shank'])
  expect(model.names.coordinates).toEqual(['a', 'b'])
  expect(model.warnings).toEqual([])
})

test('a second application changes nothing, and controllers stay where they are', () => {
  const root = parseXml('<Model><components><Body name="a"/><PrescribedController name="c"/></components></Model>', 'f')
  componentsIntoSets.apply(root, context)
  const once = JSON.stringify(root)
  componentsIntoSets.apply(root, context)
  expect(JSON.stringify(root)).toBe(once)
  expect(root.children[0]!.children.map((child) => child.name)).toEqual(['PrescribedController'])
})

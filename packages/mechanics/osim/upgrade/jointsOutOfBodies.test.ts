import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { groundBody, jointsOutOfBodies } from './jointsOutOfBodies.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof jointsOutOfBodies, xml: string, given: Parameters<typeof jointsOutOfBodies.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

const nested =
  '<Model><BodySet><objects><Body name="ground"><mass>0</mass><inertia_xx>0</inertia_xx><Joint/><WrapObjectSet/></Body><Body name="pelvis"><mass>3</mass><Joint><CustomJoint name="base"><parent_body>ground</parent_body></CustomJoint></Joint></Body></objects></BodySet></Model>'

test('a joint inside the body it moves goes to the JointSet and names that body', () => {
  const out = upgraded(jointsOutOfBodies, nested)
  expect(out).toContain(
    '<JointSet name="jointset"><objects><CustomJoint name="base"><parent_body>ground</parent_body><child_body>pelvis</child_body></CustomJoint></objects>',
  )
  expect(out).toContain('<Body name="pelvis"><mass>3</mass></Body>')
})

test('the ground body becomes Ground, without mass', () => {
  expect(upgraded(groundBody, nested)).toContain('<Ground name="ground"><Joint /><WrapObjectSet /></Ground>')
})

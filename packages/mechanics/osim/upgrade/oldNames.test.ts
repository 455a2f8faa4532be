import { expect, test } from 'vitest'
import { formatXml, parseXml } from '../xml.ts'
import { oldNames } from './oldNames.ts'

const context = { file: 'old.osim', version: 20303, jointOffsets: 'full' as const, warn: () => {} }
function upgraded(step: typeof oldNames, xml: string, given: Parameters<typeof oldNames.apply>[1] = context): string {
  const model = parseXml(xml, 'old.osim')
  step.apply(model, given)
  const once = formatXml(model)
  step.apply(model, given)
  expect(formatXml(model), 'a second application changes nothing').toBe(once)
  return once.replace(/\s*\n\s*/g, '')
}

test('SIMM-era class names get the names they have had since', () => {
  const out = upgraded(
    oldNames,
    '<Model><ActuatorSet><objects><Thelen2003Muscle><MusclePointSet><objects><MuscleViaPoint><range>0 1</range></MuscleViaPoint></objects></MusclePointSet><MuscleWrapSet/></Thelen2003Muscle><GeneralizedForce><coordinate>q</coordinate></GeneralizedForce></objects></ActuatorSet></Model>',
  )
  expect(out).toContain('<ForceSet><objects><Thelen2003Muscle><PathPointSet><objects><ConditionalPathPoint>')
  expect(out).toContain('<PathWrapSet />')
  expect(out).toContain('<CoordinateActuator><coordinate>q</coordinate></CoordinateActuator>')
})

test('a NaturalCubicSpline of 20303 is a SimmSpline', () => {
  expect(upgraded(oldNames, '<Model><NaturalCubicSpline><x>0 1</x></NaturalCubicSpline></Model>')).toContain(
    '<SimmSpline><x>0 1</x></SimmSpline>',
  )
})

test('a number that is called Force stays a number', () => {
  expect(upgraded(oldNames, '<Model><Force>3</Force></Model>')).toContain('<Force>3</Force>')
})

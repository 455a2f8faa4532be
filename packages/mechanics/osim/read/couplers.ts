import type { CouplerElement } from '../document.ts'
import { textOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { functionOf, isFunctionClass, namesOf } from './functions.ts'
import { carriedOf, fail, flagOf, numberOf, type ReadContext, requiredName, warn } from './properties.ts'

const couplerProperties = new Set([
  'isEnforced',
  'coupled_coordinates_function',
  'independent_coordinate_names',
  'dependent_coordinate_name',
  'scale_factor',
])

/** A coupler; other constraints are not computed here and said so. */
export function readConstraint(context: ReadContext, element: XmlElement): CouplerElement | undefined {
  const path = `/constraintset/${requiredName(element)}`
  const enforced = flagOf(context, element, path, 'isEnforced', true)
  if (element.name !== 'CoordinateCouplerConstraint') {
    if (enforced)
      warn(
        context,
        element,
        path,
        'constraint-not-enforced',
        `<${element.name}> "${requiredName(element)}" is not enforced by this engine; the coordinates it ties move freely here`,
      )
    return undefined
  }
  carriedOf(context, element, path, couplerProperties, isFunctionClass)
  const held = functionOf(context, element, path, 'coupled_coordinates_function')
  if (!held)
    return fail(
      context,
      element,
      path,
      'no-function',
      'this coupler has no coupled_coordinates_function. Add the function of the independent coordinate.',
    )
  return {
    name: requiredName(element),
    enforced,
    dependent: textOf(element, 'dependent_coordinate_name') ?? '',
    independent: namesOf(element, 'independent_coordinate_names'),
    scale: numberOf(context, element, path, 'scale_factor', 1),
    function: held,
  }
}

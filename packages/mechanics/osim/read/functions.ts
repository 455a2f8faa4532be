import type { FunctionElement } from '../document.ts'
import { objectOf, textOf, wordsOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { fail, numberOf, numbersOf, type ReadContext } from './properties.ts'

const classes = new Set([
  'Constant',
  'LinearFunction',
  'PolynomialFunction',
  'SimmSpline',
  'PiecewiseLinearFunction',
  'PiecewiseConstantFunction',
  'GCVSpline',
  'MultiplierFunction',
  'MultivariatePolynomialFunction',
  'Sine',
  'StepFunction',
])
export const isFunctionClass = (name: string) => classes.has(name) || /(Function|Spline)$/.test(name)

/** The function held by a property, in any of the ways documents write it; undefined where there is none. */
export function functionOf(context: ReadContext, owner: XmlElement, path: string, property: string): FunctionElement | undefined {
  const element = objectOf(owner, property, isFunctionClass)
  return element && readFunction(context, element, `${path}/${property}`)
}

/** The function held by a property, where a class name alone would not tell which property is meant. */
export function namedFunctionOf(context: ReadContext, owner: XmlElement, path: string, property: string): FunctionElement | undefined {
  for (const child of owner.children) {
    if (child.name === property && child.children[0]) return readFunction(context, child.children[0], `${path}/${property}`)
    if (child.attributes['name'] === property && isFunctionClass(child.name)) return readFunction(context, child, `${path}/${property}`)
  }
  return undefined
}

export function readFunction(context: ReadContext, element: XmlElement, path: string): FunctionElement {
  const list = (property: string) => numbersOf(context, element, path, property) ?? []
  const number = (property: string, otherwise: number) => numberOf(context, element, path, property, otherwise)
  switch (element.name) {
    case 'Constant':
      return { type: 'Constant', value: number('value', 0) }
    case 'LinearFunction': {
      const coefficients = list('coefficients')
      return { type: 'LinearFunction', coefficients: coefficients.length > 0 ? coefficients : [1, 0] }
    }
    case 'PolynomialFunction': {
      const coefficients = list('coefficients')
      return { type: 'PolynomialFunction', coefficients: coefficients.length > 0 ? coefficients : [1] }
    }
    case 'SimmSpline':
    case 'PiecewiseLinearFunction':
    case 'PiecewiseConstantFunction':
      return { type: element.name, ...tableOf(context, element, path) }
    case 'GCVSpline': {
      const halfOrder = Math.round(number('half_order', 3))
      return {
        type: 'GCVSpline',
        halfOrder,
        errorVariance: number('error_variance', 0),
        ...tableOf(context, element, path),
        weights: list('weights'),
      }
    }
    case 'MultiplierFunction': {
      const inner = functionOf(context, element, path, 'function')
      if (!inner) return fail(context, element, path, 'no-function', 'this MultiplierFunction multiplies nothing. Add its <function>.')
      return { type: 'MultiplierFunction', scale: number('scale', 1), function: inner }
    }
    case 'MultivariatePolynomialFunction':
      return {
        type: 'MultivariatePolynomialFunction',
        dimension: number('dimension', 0),
        order: number('order', 0),
        coefficients: list('coefficients'),
      }
    case 'Sine':
      return {
        type: 'Sine',
        amplitude: number('amplitude', 1),
        omega: number('omega', 1),
        phase: number('phase', 0),
        offset: number('offset', 0),
      }
    case 'StepFunction':
      return {
        type: 'StepFunction',
        startTime: number('transition_start_time', number('start_time', 0)),
        endTime: number('transition_end_time', number('end_time', 1)),
        startValue: number('start_value', 0),
        endValue: number('end_value', 1),
      }
    default:
      return fail(
        context,
        element,
        path,
        'unknown-function',
        `<${element.name}> is a function this engine does not know (known: ${[...classes].join(', ')}).`,
      )
  }
}

function tableOf(context: ReadContext, element: XmlElement, path: string): { x: number[]; y: number[] } {
  const x = numbersOf(context, element, path, 'x') ?? []
  const y = numbersOf(context, element, path, 'y') ?? []
  if (x.length !== y.length || x.length < 1)
    fail(
      context,
      element,
      path,
      'wrong-count',
      `<${element.name}> has ${x.length} x and ${y.length} y values. It needs as many of one as of the other.`,
    )
  return { x, y }
}

export const namesOf = (element: XmlElement, property: string): string[] => wordsOf(textOf(element, property) ?? '')

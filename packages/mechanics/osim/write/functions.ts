import type { FunctionElement } from '../document.ts'
import type { XmlElement } from '../xml.ts'
import { holder, named, property } from './elements.ts'

/** `name` = the property the function is held by; '' where the property wraps it. */
export function functionXml(element: FunctionElement, name: string): XmlElement {
  switch (element.type) {
    case 'Constant':
      return named('Constant', name, [property('value', element.value)])
    case 'LinearFunction':
    case 'PolynomialFunction':
      return named(element.type, name, [property('coefficients', element.coefficients)])
    case 'SimmSpline':
    case 'PiecewiseLinearFunction':
    case 'PiecewiseConstantFunction':
      return named(element.type, name, [property('x', element.x), property('y', element.y)])
    case 'GCVSpline':
      return named('GCVSpline', name, [
        property('half_order', element.halfOrder),
        property('error_variance', element.errorVariance),
        property('x', element.x),
        property('y', element.y),
        ...(element.weights.length > 0 ? [property('weights', element.weights)] : []),
      ])
    case 'MultiplierFunction':
      return named('MultiplierFunction', name, [holder('function', [functionXml(element.function, '')]), property('scale', element.scale)])
    case 'MultivariatePolynomialFunction':
      return named('MultivariatePolynomialFunction', name, [
        property('coefficients', element.coefficients),
        property('dimension', element.dimension),
        property('order', element.order),
      ])
    case 'Sine':
      return named('Sine', name, [
        property('amplitude', element.amplitude),
        property('omega', element.omega),
        property('phase', element.phase),
        property('offset', element.offset),
      ])
    case 'StepFunction':
      return named('StepFunction', name, [
        property('transition_start_time', element.startTime),
        property('transition_end_time', element.endTime),
        property('start_value', element.startValue),
        property('end_value', element.endValue),
      ])
  }
}

/** A function as a property of its own name: `<prop><Class/></prop>`. */
export const heldFunction = (name: string, element: FunctionElement): XmlElement => holder(name, [functionXml(element, '')])

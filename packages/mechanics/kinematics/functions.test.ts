import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFunctionTable } from '../model/compile/functions.ts'
import type { FunctionElement, OsimDocument } from '../osim/document.ts'
import { evaluateFunction, evaluateMultivariate } from './functions.ts'

const table = () => createFunctionTable({ document: {} as OsimDocument, warnings: [], file: 'test' })
function compiled(element: FunctionElement, arity = 1) {
  const functions = table()
  functions.add(element, arity, 'here')
  return functions.finish()
}
function at(element: FunctionElement, x: number): [number, number, number] {
  const out = new Float64Array(3)
  evaluateFunction(compiled(element), 0, x, out, 0)
  return [out[0]!, out[1]!, out[2]!]
}
const x = [-2, -1.2, -0.3, 0.4, 1, 1.7, 2.5]
const y = [0.3, -0.4, 0.2, 0.9, 0.1, -0.6, 0.5]

const kinds: [string, FunctionElement][] = [
  ['Constant', { type: 'Constant', value: 3 }],
  ['LinearFunction', { type: 'LinearFunction', coefficients: [2, -1] }],
  ['PolynomialFunction', { type: 'PolynomialFunction', coefficients: [0.5, -1, 2, 3] }],
  ['SimmSpline', { type: 'SimmSpline', x, y }],
  ['SimmSpline of two points', { type: 'SimmSpline', x: [0, 1], y: [1, 3] }],
  ['SimmSpline of three points', { type: 'SimmSpline', x: [0, 1, 3], y: [1, 3, 2] }],
  ['PiecewiseLinearFunction', { type: 'PiecewiseLinearFunction', x, y }],
  ['PiecewiseConstantFunction', { type: 'PiecewiseConstantFunction', x, y }],
  ['cubic GCVSpline', { type: 'GCVSpline', halfOrder: 2, errorVariance: 0, x, y, weights: [] }],
  ['quintic GCVSpline', { type: 'GCVSpline', halfOrder: 3, errorVariance: 0, x, y, weights: [] }],
  ['Sine', { type: 'Sine', amplitude: 2, omega: 3, phase: 0.4, offset: 1 }],
  ['StepFunction', { type: 'StepFunction', startTime: -1, endTime: 1.3, startValue: 2, endValue: 5 }],
  ['MultiplierFunction', { type: 'MultiplierFunction', scale: -1.5, function: { type: 'PolynomialFunction', coefficients: [1, 2, 3] } }],
]

describe.each(kinds)('%s', (_, element) => {
  test('slope and curvature are the derivatives of its value', () => {
    const step = 1e-5
    for (const point of [-2.9, -1.95, -0.77, 0.13, 0.61, 1.21, 2.2, 3.3]) {
      const [, slope, curvature] = at(element, point)
      expect(slope).toBeCloseTo((at(element, point + step)[0] - at(element, point - step)[0]) / (2 * step), 6)
      expect(curvature).toBeCloseTo((at(element, point + step)[1] - at(element, point - step)[1]) / (2 * step), 5)
    }
  })
  test('is finite everywhere', () => {
    fc.assert(fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), (point) => at(element, point).every(Number.isFinite)))
  })
})

describe('splines', () => {
  test.each(
    kinds.filter(
      ([, element]) => element.type === 'SimmSpline' || element.type === 'GCVSpline' || element.type === 'PiecewiseLinearFunction',
    ),
  )('%s passes its points', (_, element) => {
    if (!('x' in element)) throw new Error('no table')
    element.x.forEach((value, i) => void expect(at(element, value)[0]).toBeCloseTo(element.y[i]!, 12))
  })
  test('a SimmSpline runs straight beyond its ends', () => {
    const element: FunctionElement = { type: 'SimmSpline', x, y }
    expect(at(element, 4)[2]).toBe(0)
    expect(at(element, -5)[0]).toBeCloseTo(y[0]! - 3 * at(element, -2)[1], 12)
  })
  test('a piecewise constant holds each value from its x on', () => {
    const element: FunctionElement = { type: 'PiecewiseConstantFunction', x: [0, 1, 2], y: [1, 2, 4] }
    expect([-0.5, 0, 0.5, 1, 1.5, 2, 2.5].map((point) => at(element, point)[0])).toEqual([1, 1, 1, 2, 2, 4, 4])
  })
})

describe('functions of several coordinates', () => {
  const gradient = new Float64Array(4)
  const hessian = new Float64Array(16)
  test('the exponents of the last argument vary fastest, as in OpenSim', () => {
    const element: FunctionElement = { type: 'MultivariatePolynomialFunction', dimension: 2, order: 2, coefficients: [1, 2, 4, 8, 16, 32] }
    // OpenSim 4.6 gives 9.64 here (a TransformAxis of coordinates r = 0.3, t = 0.4).
    expect(evaluateMultivariate(compiled(element, 2), 0, Float64Array.of(0.3, 0.4), gradient, hessian)).toBeCloseTo(9.64, 12)
  })
  test('gradient and second derivatives agree with differences', () => {
    const element: FunctionElement = {
      type: 'MultivariatePolynomialFunction',
      dimension: 3,
      order: 3,
      coefficients: Array.from({ length: 20 }, (_, i) => Math.sin(i + 1)),
    }
    const functions = compiled(element, 3)
    const value = (point: number[]) =>
      evaluateMultivariate(functions, 0, Float64Array.from(point), new Float64Array(3), new Float64Array(9))
    const point = [0.3, -0.7, 1.1]
    const moved = (i: number, by: number, from = point) => from.map((entry, k) => entry + (k === i ? by : 0))
    evaluateMultivariate(functions, 0, Float64Array.from(point), gradient, hessian)
    for (let i = 0; i < 3; i++) {
      expect(gradient[i]).toBeCloseTo((value(moved(i, 1e-5)) - value(moved(i, -1e-5))) / 2e-5, 7)
      for (let j = 0; j < 3; j++) {
        const both = (a: number, b: number) => value(moved(j, b, moved(i, a)))
        expect(hessian[i * 3 + j]).toBeCloseTo((both(1e-4, 1e-4) - both(1e-4, -1e-4) - both(-1e-4, 1e-4) + both(-1e-4, -1e-4)) / 4e-8, 5)
      }
    }
  })
  test('a linear function of two coordinates takes its coefficients in their order', () => {
    expect(
      evaluateMultivariate(
        compiled({ type: 'LinearFunction', coefficients: [2, 3, 5] }, 2),
        0,
        Float64Array.of(10, 100),
        gradient,
        hessian,
      ),
    ).toBe(325)
  })
})

/** Function elements → the flat function table. Layouts: `kinematics/functions.ts`. */
import { simmSplineCoefficients } from '../../kinematics/simmSpline.ts'
import { naturalSpline } from '../../motion/naturalSpline.ts'
import type { FunctionElement } from '../../osim/document.ts'
import { type Functions, functionKinds } from '../model.ts'
import { type CompileContext, fail, requireFinite, warn } from './context.ts'

export interface FunctionTable {
  /** Index of the compiled function. `arity` = number of coordinates it is given. */
  readonly add: (element: FunctionElement, arity: number, where: string) => number
  /** The constant value of a function that does not depend on its argument, else undefined. */
  readonly constantOf: (element: FunctionElement | undefined) => number | undefined
  readonly finish: () => Functions
}

export function createFunctionTable(context: CompileContext): FunctionTable {
  const kind: number[] = []
  const arities: number[] = []
  const scale: number[] = []
  const dataStart: number[] = [0]
  const data: number[] = []
  const add = (element: FunctionElement, arity: number, where: string): number => {
    let factor = 1
    let inner = element
    while (inner.type === 'MultiplierFunction') {
      factor *= inner.scale
      inner = inner.function
    }
    const compiled = layOut(context, inner, arity, where)
    requireFinite(context, where, { 'a number of its function': compiled.data, 'the multiplier of its function': factor })
    kind.push(compiled.kind)
    arities.push(Math.max(1, arity))
    scale.push(factor)
    data.push(...compiled.data)
    dataStart.push(data.length)
    return kind.length - 1
  }
  return {
    add,
    constantOf,
    finish: () => ({
      count: kind.length,
      kind: Uint8Array.from(kind),
      arity: Uint8Array.from(arities),
      scale: Float64Array.from(scale),
      dataStart: Int32Array.from(dataStart),
      data: Float64Array.from(data),
    }),
  }
}

function constantOf(element: FunctionElement | undefined): number | undefined {
  if (!element) return undefined
  if (element.type === 'Constant') return element.value
  if (element.type !== 'MultiplierFunction') return undefined
  const inner = constantOf(element.function)
  return inner === undefined ? undefined : inner * element.scale
}

function layOut(context: CompileContext, element: FunctionElement, arity: number, where: string): { kind: number; data: number[] } {
  switch (element.type) {
    case 'Constant':
      return { kind: functionKinds.constant, data: [element.value] }
    case 'LinearFunction': {
      const wanted = Math.max(1, arity) + 1
      if (element.coefficients.length !== wanted)
        fail(
          context,
          'wrong-count',
          where,
          `a LinearFunction of ${wanted - 1} coordinate(s) needs ${wanted} coefficients, this has ${element.coefficients.length}.`,
        )
      if (arity <= 1) return { kind: functionKinds.linear, data: element.coefficients }
      // Σ c_i x_i + c0 as a polynomial of order 1: constant first, then the last argument outwards (see below).
      const [constant, ...slopes] = [...element.coefficients].reverse()
      return { kind: functionKinds.multivariatePolynomial, data: [arity, 1, constant!, ...slopes] }
    }
    case 'PolynomialFunction':
      return { kind: functionKinds.polynomial, data: element.coefficients }
    case 'MultivariatePolynomialFunction': {
      const size = monomials(element.dimension, element.order)
      if (element.dimension !== arity || element.coefficients.length !== size)
        fail(
          context,
          'wrong-count',
          where,
          `a polynomial of dimension ${element.dimension} and order ${element.order} needs ${element.dimension} coordinates and ${size} coefficients; it has ${arity} and ${element.coefficients.length}.`,
        )
      return { kind: functionKinds.multivariatePolynomial, data: [element.dimension, element.order, ...element.coefficients] }
    }
    case 'Sine':
      return { kind: functionKinds.sine, data: [element.amplitude, element.omega, element.phase, element.offset] }
    case 'StepFunction':
      return { kind: functionKinds.step, data: [element.startTime, element.endTime, element.startValue, element.endValue] }
    case 'MultiplierFunction':
      return fail(context, 'no-function', where, 'nested multipliers are folded before this point.')
    default:
      return layOutTable(context, element, where)
  }
}

type TableElement = Extract<FunctionElement, { x: number[] }>

function layOutTable(context: CompileContext, element: TableElement, where: string): { kind: number; data: number[] } {
  const { x, y } = element
  requireFinite(context, where, { 'an x value of its function': x, 'a y value of its function': y })
  for (let i = 1; i < x.length; i++)
    if (!(x[i]! > x[i - 1]!))
      fail(context, 'spline-order', where, `the x values of its ${element.type} must grow; ${x[i - 1]} is followed by ${x[i]}.`)
  if (x.length === 1) return { kind: functionKinds.constant, data: [y[0]!] }
  switch (element.type) {
    case 'SimmSpline':
      return { kind: functionKinds.simmSpline, data: simmSplineCoefficients(x, y) }
    case 'PiecewiseLinearFunction':
      return { kind: functionKinds.piecewiseLinear, data: x.flatMap((value, i) => [value, y[i]!]) }
    case 'PiecewiseConstantFunction':
      return { kind: functionKinds.piecewiseConstant, data: x.flatMap((value, i) => [value, y[i]!]) }
    default: {
      if (element.errorVariance !== 0)
        warn(context, 'spline-smoothing', where, 'a GCVSpline with an error variance is read as the spline through its points')
      if (element.halfOrder < 1 || element.halfOrder > 4 || x.length < 2 * element.halfOrder)
        fail(
          context,
          'spline-order',
          where,
          `a GCVSpline of half order ${element.halfOrder} needs a half order of 1 to 4 and at least ${2 * element.halfOrder} points; it has ${x.length}.`,
        )
      return element.halfOrder === 1
        ? { kind: functionKinds.piecewiseLinear, data: x.flatMap((value, i) => [value, y[i]!]) }
        : { kind: functionKinds.gcvSpline, data: packSpline(x, y, (2 * element.halfOrder - 1) as 3 | 5 | 7) }
    }
  }
}

/** n, degree, the points x, then rows of degree + 1 coefficients, lowest power first: before x_0 (about x_0), piece i (about x_i), after the last. */
function packSpline(x: readonly number[], y: readonly number[], degree: 3 | 5 | 7): number[] {
  const spline = naturalSpline(degree, Float64Array.from(x), Float64Array.from(y))
  const filled = (row: Float64Array) => [...row, ...new Array<number>(degree + 1 - row.length).fill(0)]
  return [x.length, degree, ...x, ...filled(spline.before), ...spline.coefficients, ...filled(spline.after)]
}

/** Number of monomials of total degree ≤ order in `dimension` variables: (dimension + order choose order). */
function monomials(dimension: number, order: number): number {
  let count = 1
  for (let i = 1; i <= order; i++) count = (count * (dimension + i)) / i
  return Math.round(count)
}

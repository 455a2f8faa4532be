/**
 * Scalar functions of a compiled model: value, first and second derivative. Data layouts by kind:
 * constant c | linear slope, intercept | polynomial c_highest … c_0 | SimmSpline x y b c d a point |
 * piecewise linear and constant x y a point | GCVSpline see `packSpline` of `model/compile` | multivariate dimension, order, coefficients |
 * sine amplitude, omega, phase, offset | step start, end, value before, value after.
 */
import { type Functions, functionKinds } from '../model/model.ts'

/**
 * Writes value, slope and curvature of a function of one argument to `out[at … at + 2]`.
 * At a spline's knot the slope is that of the piece to the right; outside its points a spline runs on as its kind says.
 */
export function evaluateFunction(functions: Functions, index: number, x: number, out: Float64Array, at: number): void {
  input[0] = x
  evaluateFunctionAt(functions, index, input, 0, out, at)
}

const input = new Float64Array(1)

/** The same with the argument taken from `from[fromAt]`: for hot paths, where a number passed as an argument would be boxed on the heap. */
export function evaluateFunctionAt(
  functions: Functions,
  index: number,
  from: Float64Array,
  fromAt: number,
  out: Float64Array,
  at: number,
): void {
  const { data } = functions
  const x = from[fromAt]!
  const start = functions.dataStart[index]!
  const end = functions.dataStart[index + 1]!
  let value = 0
  let slope = 0
  let curvature = 0
  switch (functions.kind[index]) {
    case functionKinds.constant:
      value = data[start]!
      break
    case functionKinds.linear:
      slope = data[start]!
      value = slope * x + data[start + 1]!
      break
    case functionKinds.polynomial:
      value = data[start]!
      for (let i = start + 1; i < end; i++) {
        curvature = curvature * x + 2 * slope
        slope = slope * x + value
        value = value * x + data[i]!
      }
      break
    case functionKinds.simmSpline: {
      const last = end - 5
      if (x < data[start]!) {
        slope = data[start + 2]!
        value = data[start + 1]! + (x - data[start]!) * slope
      } else if (x > data[last]!) {
        slope = data[last + 2]!
        value = data[last + 1]! + (x - data[last]!) * slope
      } else {
        let low = 0
        let high = (last - start) / 5
        while (high - low > 1) {
          const middle = (low + high) >> 1
          if (x < data[start + middle * 5]!) high = middle
          else low = middle
        }
        const k = start + low * 5
        const dx = x - data[k]!
        const b = data[k + 2]!
        const c = data[k + 3]!
        const d = data[k + 4]!
        value = data[k + 1]! + dx * (b + dx * (c + dx * d))
        slope = b + dx * (2 * c + 3 * dx * d)
        curvature = 2 * c + 6 * dx * d
      }
      break
    }
    case functionKinds.piecewiseLinear: {
      const k = pieceOf(data, start, end, 2, x)
      slope = (data[k + 3]! - data[k + 1]!) / (data[k + 2]! - data[k]!)
      value = data[k + 1]! + (x - data[k]!) * slope
      break
    }
    case functionKinds.piecewiseConstant:
      value = data[start + 1]!
      for (let k = start + 2; k < end && x >= data[k]!; k += 2) value = data[k + 1]!
      break
    case functionKinds.gcvSpline: {
      const n = data[start]!
      const degree = data[start + 1]!
      const points = start + 2
      let row = 0
      while (row < n && x >= data[points + row]!) row++
      const dx = x - data[points + (row === 0 ? 0 : row - 1)]!
      const coefficients = points + n + row * (degree + 1)
      for (let i = coefficients + degree; i >= coefficients; i--) {
        curvature = curvature * dx + 2 * slope
        slope = slope * dx + value
        value = value * dx + data[i]!
      }
      break
    }
    case functionKinds.multivariatePolynomial:
      single[0] = x
      value = evaluateMultivariate(functions, index, single, singleGradient, singleHessian)
      out[at] = value
      out[at + 1] = singleGradient[0]!
      out[at + 2] = singleHessian[0]!
      return
    case functionKinds.sine: {
      const amplitude = data[start]!
      const omega = data[start + 1]!
      const angle = omega * x + data[start + 2]!
      value = amplitude * Math.sin(angle) + data[start + 3]!
      slope = amplitude * omega * Math.cos(angle)
      curvature = -amplitude * omega * omega * Math.sin(angle)
      break
    }
    case functionKinds.step: {
      const width = data[start + 1]! - data[start]!
      const rise = data[start + 3]! - data[start + 2]!
      const t = (x - data[start]!) / width
      if (t <= 0) value = data[start + 2]!
      else if (t >= 1) value = data[start + 3]!
      else {
        value = data[start + 2]! + rise * t * t * t * (10 + t * (6 * t - 15))
        slope = (rise * 30 * t * t * (1 + t * (t - 2))) / width
        curvature = (rise * 60 * t * (1 + t * (2 * t - 3))) / (width * width)
      }
      break
    }
  }
  const scale = functions.scale[index]!
  out[at] = scale * value
  out[at + 1] = scale * slope
  out[at + 2] = scale * curvature
}

const single = new Float64Array(1)
const singleGradient = new Float64Array(1)
const singleHessian = new Float64Array(1)

/** Offset of the piece that holds x, the end pieces running on outside. */
function pieceOf(data: Float64Array, start: number, end: number, stride: number, x: number): number {
  let low = 0
  let high = (end - start) / stride - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x < data[start + middle * stride]!) high = middle
    else low = middle
  }
  return start + low * stride
}

/**
 * Polynomial of several arguments, total degree ≤ order; exponents of the last argument vary fastest (OpenSim's order).
 *
 * @param gradient - (dimension) receives the first derivatives
 * @param hessian - (dimension²) receives the second derivatives
 * @returns the value
 */
export function evaluateMultivariate(
  functions: Functions,
  index: number,
  x: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  const { data } = functions
  const scale = functions.scale[index]!
  const start = functions.dataStart[index]!
  if (functions.kind[index] !== functionKinds.multivariatePolynomial) {
    gradient.fill(0)
    hessian.fill(0)
    return scale * data[start]!
  }
  const dimension = data[start]!
  const order = data[start + 1]!
  gradient.fill(0, 0, dimension)
  hessian.fill(0, 0, dimension * dimension)
  exponents.fill(0, 0, dimension)
  let value = 0
  let total = 0
  let coefficient = start + 2
  for (;;) {
    const c = scale * data[coefficient++]!
    if (c !== 0) {
      value += c * monomial(x, dimension, -1, -1)
      for (let i = 0; i < dimension; i++) {
        gradient[i]! += c * monomial(x, dimension, i, -1)
        for (let j = 0; j < dimension; j++) hessian[i * dimension + j]! += c * monomial(x, dimension, i, j)
      }
    }
    // Next exponents: raise the last one; where the total degree is spent, carry to the left.
    let k = dimension - 1
    while (k >= 0 && total === order) {
      total -= exponents[k]!
      exponents[k] = 0
      k--
      if (k >= 0 && total < order) break
    }
    if (k < 0) return value
    exponents[k]!++
    total++
  }
}

const exponents = new Int32Array(16)

/** Product of x_k^e_k, differentiated by arguments `first` and `second` (−1 = not). */
function monomial(x: Float64Array, dimension: number, first: number, second: number): number {
  let product = 1
  for (let k = 0; k < dimension; k++) {
    let exponent = exponents[k]!
    if (k === first) {
      product *= exponent
      exponent--
    }
    if (k === second) {
      product *= exponent
      exponent--
    }
    if (product === 0) return 0
    product *= x[k]! ** exponent
  }
  return product
}

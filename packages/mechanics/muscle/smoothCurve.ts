/**
 * Smooth segmented curve y(x): quintic Bezier corners laid end to end, straight lines outside. Value, slope, curvature and
 * integral, all from the parameter u with x(u) = x.
 *
 * The inverse u(x) is the costly step. A table (equal cells in x, cubic Hermite in u) gives u to about 1e-6; Newton steps
 * then take it to the last bits, so the result never depends on the table or on earlier calls.
 *
 * @see Millard et al. 2013, J Biomech Eng 135:021005; OpenSim `SmoothSegmentedFunction` (values agree to 1e-13)
 */
import type { CornerPoints } from './bezierCorner.ts'

/** Table cells of the inverse in each corner. */
const cells = 48
/** Per corner: x and y as polynomials in u (6 + 6, x relative to the corner's start), then the integral of y dx (11). */
const stride = 23
const maxNewtonSteps = 12
/** x in, u out, of `findParameter`. */
const found = new Float64Array(1)

/** Plain data: can be posted to a worker. */
export interface SmoothCurve {
  /** Number of corners. */
  readonly n: number
  /** (n + 1) where each corner starts, and the end of the last. */
  readonly knots: Float64Array
  /** (n × 23) polynomial coefficients, lowest power first. */
  readonly coefficients: Float64Array
  /** (n × (cells + 1) × 2) u and du/dx × cell width at equally spaced x. */
  readonly inverse: Float64Array
  /** (n) cells per unit of x. */
  readonly cellsPerX: Float64Array
  /** (n) integral of y from the start of the curve to the start of each corner. */
  readonly integralAtKnot: Float64Array
  readonly startY: number
  readonly startSlope: number
  readonly endY: number
  readonly endSlope: number
  readonly integralAtEnd: number
}

/** Where `evaluateCurve` writes: [value, slope dy/dx, curvature d²y/dx²]. */
export type CurveSample = Float64Array

export interface CurveLimits {
  readonly startY: number
  readonly startSlope: number
  readonly endY: number
  readonly endSlope: number
}

export function smoothCurve(corners: readonly CornerPoints[], limits: CurveLimits): SmoothCurve {
  const n = corners.length
  const knots = new Float64Array(n + 1)
  const coefficients = new Float64Array(n * stride)
  const inverse = new Float64Array(n * (cells + 1) * 2)
  const cellsPerX = new Float64Array(n)
  const integralAtKnot = new Float64Array(n)
  let integral = 0
  corners.forEach((points, s) => {
    const x = bezierToPolynomial(points.slice(0, 6))
    const y = bezierToPolynomial(points.slice(6, 12))
    knots[s] = points[0]!
    knots[s + 1] = points[5]!
    x[0] = 0 // relative to the corner's start: keeps all digits of small differences
    coefficients.set(x, s * stride)
    coefficients.set(y, s * stride + 6)
    const area = integralPolynomial(x, y)
    coefficients.set(area, s * stride + 12)
    integralAtKnot[s] = integral
    integral += area.reduce((sum, c) => sum + c, 0)
    cellsPerX[s] = cells / (points[5]! - points[0]!)
  })
  const curve: SmoothCurve = { n, knots, coefficients, inverse, cellsPerX, integralAtKnot, ...limits, integralAtEnd: integral }
  for (let s = 0; s < n; s++) tabulateInverse(curve, s)
  return curve
}

/** y(x). */
export function curveValue(curve: SmoothCurve, x: number): number {
  const { n, knots } = curve
  if (!(x >= knots[0]!)) return curve.startY + curve.startSlope * (x - knots[0]!)
  if (x > knots[n]!) return curve.endY + curve.endSlope * (x - knots[n]!)
  const s = cornerAt(curve, x)
  found[0] = x
  findParameter(curve, s)
  const u = found[0]!
  const c = curve.coefficients
  const k = s * stride + 6
  return c[k]! + u * (c[k + 1]! + u * (c[k + 2]! + u * (c[k + 3]! + u * (c[k + 4]! + u * c[k + 5]!))))
}

/** Value, slope and curvature at x, into `sample`. */
export function evaluateCurve(curve: SmoothCurve, x: number, sample: CurveSample): void {
  const { n, knots } = curve
  if (!(x >= knots[0]!)) {
    sample[0] = curve.startY + curve.startSlope * (x - knots[0]!)
    sample[1] = curve.startSlope
    sample[2] = 0
    return
  }
  if (x > knots[n]!) {
    sample[0] = curve.endY + curve.endSlope * (x - knots[n]!)
    sample[1] = curve.endSlope
    sample[2] = 0
    return
  }
  const s = cornerAt(curve, x)
  found[0] = x
  findParameter(curve, s)
  const u = found[0]!
  const c = curve.coefficients
  const k = s * stride
  const x1 = c[k + 1]! + u * (2 * c[k + 2]! + u * (3 * c[k + 3]! + u * (4 * c[k + 4]! + u * 5 * c[k + 5]!)))
  const x2 = 2 * c[k + 2]! + u * (6 * c[k + 3]! + u * (12 * c[k + 4]! + u * 20 * c[k + 5]!))
  const y1 = c[k + 7]! + u * (2 * c[k + 8]! + u * (3 * c[k + 9]! + u * (4 * c[k + 10]! + u * 5 * c[k + 11]!)))
  const y2 = 2 * c[k + 8]! + u * (6 * c[k + 9]! + u * (12 * c[k + 10]! + u * 20 * c[k + 11]!))
  const slope = y1 / x1
  sample[0] = c[k + 6]! + u * (c[k + 7]! + u * (c[k + 8]! + u * (c[k + 9]! + u * (c[k + 10]! + u * c[k + 11]!))))
  sample[1] = slope
  sample[2] = (y2 - slope * x2) / (x1 * x1)
}

/**
 * Value and slope only, for the inner loop of the fibre equilibrium: x goes in by `sample[0]`, where the value comes out; the
 * slope is `sample[1]`. A number handed over as an argument would be put on the heap at every call.
 */
export function evaluateCurveSlope(curve: SmoothCurve, sample: CurveSample): void {
  const { n, knots } = curve
  const x = sample[0]!
  if (!(x >= knots[0]!)) {
    sample[0] = curve.startY + curve.startSlope * (x - knots[0]!)
    sample[1] = curve.startSlope
    return
  }
  if (x > knots[n]!) {
    sample[0] = curve.endY + curve.endSlope * (x - knots[n]!)
    sample[1] = curve.endSlope
    return
  }
  const s = cornerAt(curve, x)
  found[0] = x
  findParameter(curve, s)
  const u = found[0]!
  const c = curve.coefficients
  const k = s * stride
  const x1 = c[k + 1]! + u * (2 * c[k + 2]! + u * (3 * c[k + 3]! + u * (4 * c[k + 4]! + u * 5 * c[k + 5]!)))
  const y1 = c[k + 7]! + u * (2 * c[k + 8]! + u * (3 * c[k + 9]! + u * (4 * c[k + 10]! + u * 5 * c[k + 11]!)))
  sample[0] = c[k + 6]! + u * (c[k + 7]! + u * (c[k + 8]! + u * (c[k + 9]! + u * (c[k + 10]! + u * c[k + 11]!))))
  sample[1] = y1 / x1
}

/** ∫ y dx from the start of the curve (where the integral is 0) to x; exact, not a spline fit as in OpenSim. */
export function curveIntegral(curve: SmoothCurve, x: number): number {
  const { n, knots } = curve
  if (!(x >= knots[0]!)) {
    const d = x - knots[0]!
    return d * (curve.startY + 0.5 * curve.startSlope * d)
  }
  if (x > knots[n]!) {
    const d = x - knots[n]!
    return curve.integralAtEnd + d * (curve.endY + 0.5 * curve.endSlope * d)
  }
  const s = cornerAt(curve, x)
  found[0] = x
  findParameter(curve, s)
  const u = found[0]!
  let area = 0
  for (let i = 10; i >= 0; i--) area = area * u + curve.coefficients[s * stride + 12 + i]!
  return curve.integralAtKnot[s]! + area
}

function cornerAt(curve: SmoothCurve, x: number): number {
  let s = 0
  while (s < curve.n - 1 && x > curve.knots[s + 1]!) s++
  return s
}

/** Turns the x in `found` into the u in [0, 1] with x(u) = x in corner s. */
function findParameter(curve: SmoothCurve, s: number): void {
  const d = found[0]! - curve.knots[s]!
  const place = d * curve.cellsPerX[s]!
  const cell = place < cells ? Math.floor(place) : cells - 1
  const t = place - cell
  const table = curve.inverse
  const i = (s * (cells + 1) + cell) * 2
  const u0 = table[i]!
  const m0 = table[i + 1]!
  const rise = table[i + 2]! - u0
  let u = u0 + t * (m0 + t * (3 * rise - 2 * m0 - table[i + 3]! + t * (m0 + table[i + 3]! - 2 * rise)))
  const c = curve.coefficients
  const k = s * stride
  const c1 = c[k + 1]!
  const c2 = c[k + 2]!
  const c3 = c[k + 3]!
  const c4 = c[k + 4]!
  const c5 = c[k + 5]!
  for (let step = 0; step < maxNewtonSteps; step++) {
    const error = u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5)))) - d
    const slope = c1 + u * (2 * c2 + u * (3 * c3 + u * (4 * c4 + u * 5 * c5)))
    const bend = c2 + u * (3 * c3 + u * (6 * c4 + u * 10 * c5)) // half the second derivative
    const change = (error * slope) / (slope * slope - error * bend)
    u -= change
    if (change < 1e-5 && change > -1e-5) break // Halley's step is cubic: what remains is below 1e-15
  }
  found[0] = Math.min(1, Math.max(0, u))
}

/** Fills the inverse table of corner s by safeguarded Newton from the neighbouring node. */
function tabulateInverse(curve: SmoothCurve, s: number): void {
  const c = curve.coefficients
  const k = s * stride
  const width = curve.knots[s + 1]! - curve.knots[s]!
  const xAt = (u: number) => u * (c[k + 1]! + u * (c[k + 2]! + u * (c[k + 3]! + u * (c[k + 4]! + u * c[k + 5]!))))
  const slopeAt = (u: number) => c[k + 1]! + u * (2 * c[k + 2]! + u * (3 * c[k + 3]! + u * (4 * c[k + 4]! + u * 5 * c[k + 5]!)))
  let previous = 0
  for (let i = 0; i <= cells; i++) {
    const target = (i / cells) * width
    let low = previous
    let high = 1
    let u = i === 0 ? 0 : i === cells ? 1 : previous
    if (i > 0 && i < cells) {
      for (let step = 0; step < 100; step++) {
        const error = xAt(u) - target
        if (error > 0) high = u
        else low = u
        let next = u - error / slopeAt(u)
        if (!(next > low && next < high)) next = 0.5 * (low + high)
        if (Math.abs(next - u) < 1e-15) break
        u = next
      }
    }
    previous = u
    curve.inverse[(s * (cells + 1) + i) * 2] = u
    curve.inverse[(s * (cells + 1) + i) * 2 + 1] = width / cells / slopeAt(u)
  }
}

/** Power-basis coefficients of a quintic Bezier polynomial from its six control values. */
function bezierToPolynomial(p: readonly number[]): number[] {
  const [a, b, c, d, e, f] = p as [number, number, number, number, number, number]
  // Forward differences, so that coinciding control points give exact zeros.
  const d1 = [b - a, c - b, d - c, e - d, f - e]
  const d2 = [d1[1]! - d1[0]!, d1[2]! - d1[1]!, d1[3]! - d1[2]!, d1[4]! - d1[3]!]
  const d3 = [d2[1]! - d2[0]!, d2[2]! - d2[1]!, d2[3]! - d2[2]!]
  const d4 = [d3[1]! - d3[0]!, d3[2]! - d3[1]!]
  return [a, 5 * d1[0]!, 10 * d2[0]!, 10 * d3[0]!, 5 * d4[0]!, d4[1]! - d4[0]!]
}

/** ∫ y(u) x′(u) du as a polynomial of degree 10 without constant. */
function integralPolynomial(x: readonly number[], y: readonly number[]): number[] {
  const area = new Array<number>(11).fill(0)
  for (let i = 0; i < 6; i++) for (let j = 1; j < 6; j++) area[i + j] = area[i + j]! + (y[i]! * j * x[j]!) / (i + j)
  return area
}

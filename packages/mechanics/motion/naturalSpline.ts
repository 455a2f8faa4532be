/**
 * Natural interpolating spline of degree 3, 5 or 7 through given points: what Woltring's GCVSPL gives with no smoothing, and
 * what OpenSim calls GCVSpline. Beyond the ends it continues as a polynomial of half the degree (natural end conditions).
 *
 * Built as piecewise polynomials from the values and the even end conditions: with half order m (degree 2m − 1) the unknowns at
 * each knot are the derivatives 1 … m − 1, found from the continuity of the derivatives m … 2m − 2 in a block-tridiagonal system.
 *
 * @see Woltring 1986, Adv Eng Softw 8:104; de Boor 1978, A Practical Guide to Splines
 */
import { luFactor, luSolve } from '../solve/lu.ts'
import { MotionError } from './motionError.ts'

export interface NaturalSpline {
  /** 3, 5 or 7 */
  readonly degree: number
  readonly x: Float64Array
  /** (pieces × (degree + 1)) coefficients in (x − x_i), lowest power first */
  readonly coefficients: Float64Array
  /** ((degree + 1) / 2) polynomial before the first and after the last knot, in (x − end) */
  readonly before: Float64Array
  readonly after: Float64Array
}

/**
 * @param x - rising, at least (degree + 1) / 2 + 1 points
 * @throws {MotionError} `too-short`, `time-not-increasing`, `not-finite`
 */
export function naturalSpline(degree: 3 | 5 | 7, x: Float64Array, y: Float64Array): NaturalSpline {
  const m = (degree + 1) / 2
  const n = x.length
  if (n < degree + 1) {
    throw new MotionError(
      'too-short',
      `A spline of degree ${degree} needs at least ${degree + 1} points; there are ${n}. Use a longer trial or a lower degree.`,
    )
  }
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(y[i]!))
      throw new MotionError('not-finite', `Point ${i + 1} of ${n} is not a number (at ${x[i]}); a spline cannot pass through it.`)
    if (i > 0 && !(x[i]! > x[i - 1]!))
      throw new MotionError('time-not-increasing', `Point ${i + 1} of ${n} is not later than the one before it (${x[i]}).`)
  }
  const k = m - 1 // unknown derivatives at each knot
  const basis = hermiteBasis(m)
  const derivatives = solveDerivatives(m, x, y, basis)
  const pieces = n - 1
  const width = degree + 1
  const coefficients = new Float64Array(pieces * width)
  const ends = new Float64Array(2 * m)
  for (let i = 0; i < pieces; i++) {
    const h = x[i + 1]! - x[i]!
    // Hermite data scaled to the unit interval: derivative j times h^j.
    for (let side = 0; side < 2; side++) {
      ends[side * m] = y[i + side]!
      let power = h
      for (let j = 1; j < m; j++, power *= h) ends[side * m + j] = derivatives[(i + side) * k + j - 1]! * power
    }
    let scale = 1
    for (let p = 0; p < width; p++, scale /= h) {
      let c = 0
      for (let e = 0; e < 2 * m; e++) c += basis[p * 2 * m + e]! * ends[e]!
      coefficients[i * width + p] = c * scale
    }
  }
  const before = new Float64Array(m)
  const after = new Float64Array(m)
  before[0] = y[0]!
  after[0] = y[n - 1]!
  let factorial = 1
  for (let j = 1; j < m; j++) {
    factorial *= j
    before[j] = derivatives[j - 1]! / factorial
    after[j] = derivatives[(n - 1) * k + j - 1]! / factorial
  }
  return { degree, x, coefficients, before, after }
}

/** Value (0) or derivative of the given order. */
export function splineValue(spline: NaturalSpline, at: number, order = 0): number {
  const { x, degree } = spline
  const n = x.length
  if (at < x[0]!) return polynomial(spline.before, 0, spline.before.length, at - x[0]!, order)
  if (at > x[n - 1]!) return polynomial(spline.after, 0, spline.after.length, at - x[n - 1]!, order)
  const i = pieceAt(x, at)
  return polynomial(spline.coefficients, i * (degree + 1), degree + 1, at - x[i]!, order)
}

function pieceAt(x: Float64Array, at: number): number {
  let low = 0
  let high = x.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (x[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

function polynomial(c: Float64Array, start: number, count: number, d: number, order: number): number {
  let value = 0
  for (let p = count - 1; p >= order; p--) {
    let factor = 1
    for (let j = 0; j < order; j++) factor *= p - j
    value = value * d + factor * c[start + p]!
  }
  return value
}

/** (2m × 2m): monomial coefficients on [0, 1] from [value and derivatives 1…m−1 at 0, the same at 1]. */
function hermiteBasis(m: number): Float64Array {
  const size = 2 * m
  const inverse = new Float64Array(size * size)
  const matrix = new Float64Array(size * size)
  for (let j = 0; j < m; j++) {
    for (let p = j; p < size; p++) {
      let factor = 1
      for (let q = 0; q < j; q++) factor *= p - q
      if (p === j) matrix[j * size + p] = factor
      matrix[(m + j) * size + p] = factor
    }
  }
  const pivots = new Int32Array(size)
  luFactor(matrix, size, pivots)
  const column = new Float64Array(size)
  for (let e = 0; e < size; e++) {
    column.fill(0)
    column[e] = 1
    luSolve(matrix, size, pivots, column)
    for (let p = 0; p < size; p++) inverse[p * size + e] = column[p]!
  }
  return inverse
}

/** (n × (m − 1)) derivatives 1 … m − 1 at the knots. */
function solveDerivatives(m: number, x: Float64Array, y: Float64Array, basis: Float64Array): Float64Array {
  const n = x.length
  const k = m - 1
  const size = 2 * m
  // Derivatives m … 2m−2 of a piece at its ends, as linear forms in its Hermite data.
  const atStart = derivativeRows(m, basis, 0)
  const atEnd = derivativeRows(m, basis, 1)
  const lower = new Float64Array(n * k * k)
  const diagonal = new Float64Array(n * k * k)
  const upper = new Float64Array(n * k * k)
  const right = new Float64Array(n * k)
  for (let i = 0; i < n; i++) {
    // Rows are scaled by the local step so that the system stays well conditioned for uneven times.
    const unit = i < n - 1 ? x[i + 1]! - x[i]! : x[i]! - x[i - 1]!
    for (let r = 0; r < k; r++) {
      const order = m + r
      if (i > 0) addRow(atEnd, r, order, i - 1, i, unit, -1)
      if (i < n - 1) addRow(atStart, r, order, i, i, unit, 1)
    }
  }
  return blockTridiagonal(n, k, lower, diagonal, upper, right)

  /** Adds sign × (derivative of piece `piece`) to the equation of knot `knot`. */
  function addRow(rows: Float64Array, r: number, order: number, piece: number, knot: number, unit: number, sign: number): void {
    const h = x[piece + 1]! - x[piece]!
    const scale = sign * (unit / h) ** order
    for (let side = 0; side < 2; side++) {
      const at = piece + side
      const block = at === knot ? diagonal : at < knot ? lower : upper
      right[knot * k + r] = right[knot * k + r]! - scale * rows[r * size + side * m]! * y[at]!
      let power = h
      for (let j = 1; j < m; j++, power *= h) {
        const place = (knot * k + r) * k + j - 1
        block[place] = block[place]! + scale * rows[r * size + side * m + j]! * power
      }
    }
  }
}

function derivativeRows(m: number, basis: Float64Array, at: 0 | 1): Float64Array {
  const size = 2 * m
  const rows = new Float64Array((m - 1) * size)
  for (let r = 0; r < m - 1; r++) {
    const order = m + r
    for (let e = 0; e < size; e++) {
      let sum = 0
      for (let p = order; p < size; p++) {
        if (at === 0 && p > order) break
        let factor = 1
        for (let q = 0; q < order; q++) factor *= p - q
        sum += factor * basis[p * size + e]!
      }
      rows[r * size + e] = sum
    }
  }
  return rows
}

/** Thomas' algorithm on k × k blocks; overwrites its arguments. */
function blockTridiagonal(
  n: number,
  k: number,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  right: Float64Array,
): Float64Array {
  const pivots = new Int32Array(k)
  const column = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    const d = diagonal.subarray(i * k * k, (i + 1) * k * k)
    if (i > 0) {
      const l = lower.subarray(i * k * k, (i + 1) * k * k)
      const u = upper.subarray((i - 1) * k * k, i * k * k)
      for (let r = 0; r < k; r++) {
        for (let j = 0; j < k; j++) {
          const factor = l[r * k + j]!
          if (factor === 0) continue
          for (let c = 0; c < k; c++) d[r * k + c] = d[r * k + c]! - factor * u[j * k + c]!
          right[i * k + r] = right[i * k + r]! - factor * right[(i - 1) * k + j]!
        }
      }
    }
    luFactor(d, k, pivots)
    if (i < n - 1) {
      const u = upper.subarray(i * k * k, (i + 1) * k * k)
      for (let c = 0; c < k; c++) {
        for (let r = 0; r < k; r++) column[r] = u[r * k + c]!
        luSolve(d, k, pivots, column)
        for (let r = 0; r < k; r++) u[r * k + c] = column[r]!
      }
    }
    luSolve(d, k, pivots, right.subarray(i * k, (i + 1) * k))
  }
  for (let i = n - 2; i >= 0; i--) {
    const u = upper.subarray(i * k * k, (i + 1) * k * k)
    for (let r = 0; r < k; r++) {
      let sum = right[i * k + r]!
      for (let c = 0; c < k; c++) sum -= u[r * k + c]! * right[(i + 1) * k + c]!
      right[i * k + r] = sum
    }
  }
  return right
}

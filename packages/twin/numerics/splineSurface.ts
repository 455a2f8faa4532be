/** Tensor-product cubic spline on an even grid: value and both slopes, slopes continuous. Outside its grid it continues linearly. */
import { splineSlopes } from './splineCurve.ts'

export interface SplineSurface {
  readonly startX: number
  readonly stepX: number
  readonly countX: number
  readonly startY: number
  readonly stepY: number
  readonly countY: number
  /** (countX × countY × 4) value, slope along x, along y, mixed; slopes per grid step. Row = x. */
  readonly nodes: Float64Array
}

export interface Grid {
  readonly start: number
  readonly step: number
  readonly count: number
}

/** @param values - (x.count × y.count), row = x */
export function splineSurface(x: Grid, y: Grid, values: Float64Array): SplineSurface {
  const alongX = new Float64Array(values.length)
  const alongY = new Float64Array(values.length)
  const mixed = new Float64Array(values.length)
  slopesAlong(values, alongX, x.count, y.count, 'x')
  slopesAlong(values, alongY, x.count, y.count, 'y')
  slopesAlong(alongY, mixed, x.count, y.count, 'x')
  const nodes = new Float64Array(values.length * 4)
  for (let i = 0; i < values.length; i++) {
    nodes[4 * i] = values[i]!
    nodes[4 * i + 1] = alongX[i]!
    nodes[4 * i + 2] = alongY[i]!
    nodes[4 * i + 3] = mixed[i]!
  }
  return { startX: x.start, stepX: x.step, countX: x.count, startY: y.start, stepY: y.step, countY: y.count, nodes }
}

function slopesAlong(values: Float64Array, out: Float64Array, nx: number, ny: number, axis: 'x' | 'y'): void {
  const [lines, n, line, stride] = axis === 'x' ? [ny, nx, 1, ny] : [nx, ny, ny, 1]
  const row = new Float64Array(n)
  for (let i = 0; i < lines; i++) {
    for (let j = 0; j < n; j++) row[j] = values[i * line + j * stride]!
    const slopes = splineSlopes(row, 1)
    for (let j = 0; j < n; j++) out[i * line + j * stride] = slopes[j]!
  }
}

/** Writes value, slope along x, slope along y into `out[0 … 2]`. */
export function evaluateSurface(surface: SplineSurface, x: number, y: number, out: Float64Array): void {
  const { nodes, countX, countY } = surface
  let u = (x - surface.startX) / surface.stepX
  let v = (y - surface.startY) / surface.stepY
  const beyondX = u < 0 ? u : u > countX - 1 ? u - (countX - 1) : 0
  const beyondY = v < 0 ? v : v > countY - 1 ? v - (countY - 1) : 0
  u -= beyondX
  v -= beyondY
  let i = u | 0
  let j = v | 0
  if (i > countX - 2) i = countX - 2
  if (j > countY - 2) j = countY - 2
  const s = u - i
  const t = v - j
  // Hermite basis and its slope along x for the two columns, then combined along y.
  const s2 = s * s
  const s3 = s2 * s
  const h01 = 3 * s2 - 2 * s3
  const h00 = 1 - h01
  const h10 = s3 - 2 * s2 + s
  const h11 = s3 - s2
  const d01 = 6 * (s - s2)
  const d10 = 3 * s2 - 4 * s + 1
  const d11 = 3 * s2 - 2 * s
  const a = 4 * (i * countY + j)
  const b = a + 4 * countY
  const v0 = h00 * nodes[a]! + h01 * nodes[b]! + h10 * nodes[a + 1]! + h11 * nodes[b + 1]!
  const v1 = h00 * nodes[a + 4]! + h01 * nodes[b + 4]! + h10 * nodes[a + 5]! + h11 * nodes[b + 5]!
  const w0 = h00 * nodes[a + 2]! + h01 * nodes[b + 2]! + h10 * nodes[a + 3]! + h11 * nodes[b + 3]!
  const w1 = h00 * nodes[a + 6]! + h01 * nodes[b + 6]! + h10 * nodes[a + 7]! + h11 * nodes[b + 7]!
  const x0 = d01 * (nodes[b]! - nodes[a]!) + d10 * nodes[a + 1]! + d11 * nodes[b + 1]!
  const x1 = d01 * (nodes[b + 4]! - nodes[a + 4]!) + d10 * nodes[a + 5]! + d11 * nodes[b + 5]!
  const xw0 = d01 * (nodes[b + 2]! - nodes[a + 2]!) + d10 * nodes[a + 3]! + d11 * nodes[b + 3]!
  const xw1 = d01 * (nodes[b + 6]! - nodes[a + 6]!) + d10 * nodes[a + 7]! + d11 * nodes[b + 7]!
  const t2 = t * t
  const t3 = t2 * t
  const g01 = 3 * t2 - 2 * t3
  const g00 = 1 - g01
  const g10 = t3 - 2 * t2 + t
  const g11 = t3 - t2
  const value = g00 * v0 + g01 * v1 + g10 * w0 + g11 * w1
  const slopeX = g00 * x0 + g01 * x1 + g10 * xw0 + g11 * xw1
  const slopeY = 6 * (t - t2) * (v1 - v0) + (3 * t2 - 4 * t + 1) * w0 + (3 * t2 - 2 * t) * w1
  out[0] = value + beyondX * slopeX + beyondY * slopeY
  out[1] = slopeX / surface.stepX
  out[2] = slopeY / surface.stepY
}

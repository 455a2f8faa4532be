/**
 * Natural spline of degree 2m − 1 through all points (the interpolating limit of Woltring's GCVSPL): derivatives m … 2m − 2 vanish at both
 * ends, outside it goes on as a polynomial of degree m − 1.
 *
 * @param halfOrder - m: 1 linear, 2 cubic, 3 quintic, 4 heptic
 * @returns n, degree, the n points x, then (n + 1) rows of degree + 1 Taylor coefficients: row 0 left of x_0 about x_0, row i about x_{i−1}
 * @see Woltring 1986, Adv Eng Software 8:104
 */
export function naturalSpline(x: readonly number[], y: readonly number[], halfOrder: number): number[] {
  const n = x.length
  const degree = 2 * halfOrder - 1
  const width = degree + 1
  const pieces = n - 1
  const size = pieces * width
  // Unknowns: scaled Taylor coefficients of every piece, t = (x − x_i) / h_i. Rows are ordered so that the matrix stays banded.
  const rows: { from: number; values: number[]; right: number }[] = []
  const h = (i: number) => x[i + 1]! - x[i]!
  for (let k = halfOrder; k < degree; k++) rows.push({ from: 0, values: unit(width, k), right: 0 })
  for (let i = 0; i < pieces; i++) {
    rows.push({ from: i * width, values: unit(width, 0), right: y[i]! })
    rows.push({ from: i * width, values: new Array<number>(width).fill(1), right: y[i + 1]! })
    if (i === pieces - 1) break
    for (let k = 1; k < degree; k++) {
      const ratio = (h(i) / h(i + 1)) ** k
      const left = Array.from({ length: width }, (_, power) => choose(power, k))
      rows.push({ from: i * width, values: [...left, ...unit(width, k).map((value) => -value * ratio)], right: 0 })
    }
  }
  for (let k = halfOrder; k < degree; k++)
    rows.push({ from: size - width, values: Array.from({ length: width }, (_, power) => choose(power, k)), right: 0 })
  const solution = solveBanded(rows, size)
  const packed = [n, degree, ...x]
  const coefficient = (i: number, k: number) => solution[i * width + k]! / h(i) ** k
  packed.push(...Array.from({ length: width }, (_, k) => (k < halfOrder ? coefficient(0, k) : 0)))
  for (let i = 0; i < pieces; i++) for (let k = 0; k < width; k++) packed.push(coefficient(i, k))
  for (let k = 0; k < width; k++) {
    let value = 0
    for (let power = k; power < width; power++) value += choose(power, k) * solution[size - width + power]!
    packed.push(k < halfOrder ? value / h(pieces - 1) ** k : 0)
  }
  return packed
}

const unit = (length: number, at: number) => Array.from({ length }, (_, index) => (index === at ? 1 : 0))

function choose(n: number, k: number): number {
  if (k > n) return 0
  let value = 1
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i
  return value
}

/** Gaussian elimination with row pivoting on rows of short span. */
function solveBanded(rows: { from: number; values: number[]; right: number }[], size: number): Float64Array {
  const dense = rows.map((row) => ({ start: row.from, end: row.from + row.values.length, values: spread(row, size), right: row.right }))
  for (let column = 0; column < size; column++) {
    let pivot = column
    let last = column
    for (let r = column; r < size && dense[r]!.start <= column; r++) {
      last = r
      if (Math.abs(dense[r]!.values[column]!) > Math.abs(dense[pivot]!.values[column]!)) pivot = r
    }
    const top = dense[pivot]!
    dense[pivot] = dense[column]!
    dense[column] = top
    for (let r = column + 1; r <= last; r++) {
      const row = dense[r]!
      const factor = row.values[column]! / top.values[column]!
      if (factor !== 0) {
        for (let c = column; c < top.end; c++) row.values[c]! -= factor * top.values[c]!
        row.right -= factor * top.right
      }
      row.end = Math.max(row.end, top.end)
      row.start = column + 1
    }
    // Rows that began further left now begin here; keep the order by start so that the scan above may stop early.
    for (let r = last + 1; r < size && dense[r]!.start <= column; r++) dense[r]!.start = column + 1
  }
  const solution = new Float64Array(size)
  for (let r = size - 1; r >= 0; r--) {
    const row = dense[r]!
    let value = row.right
    for (let c = r + 1; c < row.end; c++) value -= row.values[c]! * solution[c]!
    solution[r] = value / row.values[r]!
  }
  return solution
}

function spread(row: { from: number; values: number[] }, size: number): Float64Array {
  const values = new Float64Array(size)
  values.set(row.values, row.from)
  return values
}

/** Cholesky factorisation A = L Lᵀ of small symmetric positive definite matrices, row-major, lower triangle, in place. */

/**
 * @param a - (n × n) its lower triangle is replaced by L; the upper triangle is not read
 * @returns −1 when done, else the row at which the matrix is not positive definite (to working precision)
 */
export function choleskyFactor(a: Float64Array, n: number): number {
  for (let j = 0; j < n; j++) {
    const row = j * n
    for (let i = 0; i < j; i++) {
      const other = i * n
      let sum = a[row + i]!
      for (let k = 0; k < i; k++) sum -= a[row + k]! * a[other + k]!
      a[row + i] = sum / a[other + i]!
    }
    const before = a[row + j]!
    let sum = before
    for (let k = 0; k < j; k++) sum -= a[row + k]! * a[row + k]!
    if (!(sum > 1e-14 * before)) return j
    a[row + j] = Math.sqrt(sum)
  }
  return -1
}

/** Solves A x = b with the factor of `choleskyFactor`; b is replaced by x. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[k]!
    b[i] = sum / l[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!
    b[i] = sum / l[i * n + i]!
  }
}

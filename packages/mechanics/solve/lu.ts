/** LU factorisation with partial pivoting of small dense matrices, row-major, in place. */

/**
 * @param a - (n × n) replaced by its factors
 * @param pivots - (n) row exchanged with row i at step i
 * @returns whether the matrix is regular to working precision; the factors are usable only then
 */
export function luFactor(a: Float64Array, n: number, pivots: Int32Array): boolean {
  for (let j = 0; j < n; j++) {
    let best = j
    for (let i = j + 1; i < n; i++) if (Math.abs(a[i * n + j]!) > Math.abs(a[best * n + j]!)) best = i
    pivots[j] = best
    const pivot = a[best * n + j]!
    if (!(Math.abs(pivot) > 0)) return false
    if (best !== j) {
      for (let c = 0; c < n; c++) {
        const swap = a[j * n + c]!
        a[j * n + c] = a[best * n + c]!
        a[best * n + c] = swap
      }
    }
    for (let i = j + 1; i < n; i++) {
      const factor = a[i * n + j]! / a[j * n + j]!
      a[i * n + j] = factor
      if (factor === 0) continue
      for (let c = j + 1; c < n; c++) a[i * n + c] = a[i * n + c]! - factor * a[j * n + c]!
    }
  }
  return true
}

/** Solves with the factors of `luFactor`; b is replaced by the solution. */
export function luSolve(a: Float64Array, n: number, pivots: Int32Array, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const p = pivots[i]!
    if (p !== i) {
      const swap = b[i]!
      b[i] = b[p]!
      b[p] = swap
    }
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]!
    for (let j = 0; j < i; j++) sum -= a[i * n + j]! * b[j]!
    b[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let j = i + 1; j < n; j++) sum -= a[i * n + j]! * b[j]!
    b[i] = sum / a[i * n + i]!
  }
}

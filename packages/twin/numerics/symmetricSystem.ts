/** Symmetric positive definite systems by Cholesky; small and dense, row-major. */

/** @returns lower factor (n × n), or null where the matrix is not positive definite */
export function choleskyFactor(matrix: Float64Array, n: number): Float64Array | null {
  const factor = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!
      if (i === j) {
        if (!(sum > 0)) return null
        factor[i * n + i] = Math.sqrt(sum)
      } else {
        factor[i * n + j] = sum / factor[j * n + j]!
      }
    }
  }
  return factor
}

/** x of L Lᵀ x = right */
export function solveFactored(factor: Float64Array, right: Float64Array, n: number): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * x[k]!
    x[i] = sum / factor[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * x[k]!
    x[i] = sum / factor[i * n + i]!
  }
  return x
}

/** Inverse of L Lᵀ. */
export function inverseFactored(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  const unit = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    unit.fill(0)
    unit[j] = 1
    inverse.set(solveFactored(factor, unit, n), j * n)
  }
  return inverse
}

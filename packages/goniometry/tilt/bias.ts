/**
 * Sensor bias seen in the length of gravity. A resting phone must read 9.81 m/s² however it lies; what is too much or too little in two or
 * more positions tells the part of the bias that lies in the plane of movement, which is the part that spoils the angle.
 */
import { length, type Vector } from './gravity.ts'

/** Standard gravity, m/s² (exact by definition). */
export const standardGravity = 9.80665
/** Gravity differs by place from 9.78 to 9.83 m/s²; standard deviation over where people live. Source: WGS 84 gravity formula. */
const gravitySpread = 0.015
/** Zero-g offset of phone accelerometers, m/s², one standard deviation. Judgement from data sheets (±20 to ±40 mg typical limits). */
const biasSpread = 0.15
/** Noise left in a one-second mean, plus scale error of about 0.2 %, m/s². Judgement. */
const readingSpread = 0.02

/**
 * Most probable constant bias given readings at rest (ridge regression; no readings → none).
 * @param atRest - mean readings of still periods, m/s²
 */
export function estimateBias(atRest: readonly Vector[]): Vector {
  // Unknowns b (3) and the local gravity's difference d (1): |a_i| − g ≈ b·u_i + d. Normal equations with the priors as ridge.
  const n = 4
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 / (i < 3 ? biasSpread : gravitySpread) ** 2 : 0)),
  )
  const right = new Array<number>(n).fill(0)
  for (const reading of atRest) {
    const size = length(reading)
    const row = [reading[0] / size, reading[1] / size, reading[2] / size, 1]
    const weight = 1 / readingSpread ** 2
    for (let i = 0; i < n; i++) {
      right[i]! += weight * row[i]! * (size - standardGravity)
      for (let j = 0; j < n; j++) matrix[i]![j]! += weight * row[i]! * row[j]!
    }
  }
  const [x, y, z] = solve(matrix, right)
  return [x!, y!, z!]
}

export const withoutBias = (reading: Vector, bias: Vector): Vector => [reading[0] - bias[0], reading[1] - bias[1], reading[2] - bias[2]]

/** Elimination of a small positive definite system. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const a = matrix.map((row, i) => [...row, right[i]!])
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!
      for (let j = k; j <= n; j++) a[i]![j]! -= factor * a[k]![j]!
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!
    for (let j = i + 1; j < n; j++) sum -= a[i]![j]! * x[j]!
    x[i] = sum / a[i]![i]!
  }
  return x
}

import { expect, test } from 'vitest'
import { choleskyFactor, inverseFactored, solveFactored } from './symmetricSystem.ts'

const matrix = Float64Array.from([4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2])

test('solution and inverse undo the matrix', () => {
  const factor = choleskyFactor(matrix, 3)!
  const x = solveFactored(factor, Float64Array.from([1, 2, 3]), 3)
  for (let i = 0; i < 3; i++)
    expect(matrix[3 * i]! * x[0]! + matrix[3 * i + 1]! * x[1]! + matrix[3 * i + 2]! * x[2]!).toBeCloseTo(i + 1, 12)
  const inverse = inverseFactored(factor, 3)
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const product = [0, 1, 2].reduce((sum, k) => sum + matrix[3 * i + k]! * inverse[3 * k + j]!, 0)
      expect(product).toBeCloseTo(i === j ? 1 : 0, 12)
    }
  }
})
test('a matrix that is not positive definite has no factor', () => expect(choleskyFactor(Float64Array.from([1, 2, 2, 1]), 2)).toBeNull())

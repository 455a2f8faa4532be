import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choleskyFactor, choleskySolve } from './cholesky.ts'
import { luFactor, luSolve } from './lu.ts'

const entry = fc.double({ min: -1, max: 1, noNaN: true })
const system = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.tuple(fc.array(entry, { minLength: n * n, maxLength: n * n }), fc.array(entry, { minLength: n, maxLength: n })))

const product = (a: ArrayLike<number>, n: number, x: ArrayLike<number>) =>
  Array.from({ length: n }, (_, r) => Array.from({ length: n }, (_, c) => a[r * n + c]! * x[c]!).reduce((sum, v) => sum + v, 0))

describe('small dense systems', () => {
  test('LU solves what it is given', () => {
    fc.assert(
      fc.property(system, ([entries, x]) => {
        const n = x.length
        const a = Float64Array.from(entries, (v, i) => v + (i % (n + 1) === 0 ? 3 * n : 0))
        const b = Float64Array.from(product(a, n, x))
        const pivots = new Int32Array(n)
        expect(luFactor(a, n, pivots)).toBe(true)
        luSolve(a, n, pivots, b)
        x.forEach((value, i) => {
          expect(b[i]).toBeCloseTo(value, 10)
        })
      }),
    )
  })

  test('Cholesky solves symmetric positive definite systems', () => {
    fc.assert(
      fc.property(system, ([entries, x]) => {
        const n = x.length
        const a = Float64Array.from({ length: n * n }, (_, k) => {
          const [r, c] = [Math.floor(k / n), k % n]
          let sum = r === c ? 0.5 : 0
          for (let j = 0; j < n; j++) sum += entries[r * n + j]! * entries[c * n + j]!
          return sum
        })
        const b = Float64Array.from(product(a, n, x))
        expect(choleskyFactor(a, n)).toBe(-1)
        choleskySolve(a, n, b)
        x.forEach((value, i) => {
          expect(b[i]).toBeCloseTo(value, 8)
        })
      }),
    )
  })

  test('say when a matrix is singular or not positive definite, and where', () => {
    expect(luFactor(Float64Array.of(1, 2, 2, 4), 2, new Int32Array(2))).toBe(false)
    expect(choleskyFactor(Float64Array.of(1, 0, 2, 1), 2)).toBe(1)
  })
})

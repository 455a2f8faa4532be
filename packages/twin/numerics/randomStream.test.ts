import { expect, test } from 'vitest'
import { randomStream } from './randomStream.ts'

const take = (seed: number, index: number, n: number) => {
  const stream = randomStream(seed, index)
  return Array.from({ length: n }, () => stream.normal())
}

test('the same seed and index give the same numbers', () => expect(take(5, 17, 10)).toEqual(take(5, 17, 10)))
test('neighbouring people are not alike', () => {
  const a = Array.from({ length: 4000 }, (_, i) => take(5, i, 1)[0]!)
  const mean = a.reduce((s, x) => s + x, 0) / a.length
  const variance = a.reduce((s, x) => s + (x - mean) ** 2, 0) / a.length
  const lag = a.slice(1).reduce((s, x, i) => s + (x - mean) * (a[i]! - mean), 0) / a.length / variance
  expect(Math.abs(mean)).toBeLessThan(0.06)
  expect(Math.abs(variance - 1)).toBeLessThan(0.08)
  expect(Math.abs(lag)).toBeLessThan(0.06)
})

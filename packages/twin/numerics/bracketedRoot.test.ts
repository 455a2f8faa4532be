import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketedRoot } from './bracketedRoot.ts'

describe('a bracketed root', () => {
  test('is found wherever it lies, steep or flat', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.1, max: 12, noNaN: true }), (at, steep) => {
        const result = bracketedRoot((x) => Math.sinh(steep * (x - at)), -6, 6)
        expect(result.kind).toBe('root')
        if (result.kind === 'root') expect(Math.abs(result.x - at)).toBeLessThan(1e-9)
      }),
    )
  })
  test('at an end of the bracket is that end', () => expect(bracketedRoot((x) => x, 0, 1)).toEqual({ kind: 'root', x: 0 }))
  test('that is not bracketed says on which side the function stays', () => {
    expect(bracketedRoot((x) => x + 2, -1, 1)).toEqual({ kind: 'none', because: 'above' })
    expect(bracketedRoot((x) => x - 2, -1, 1)).toEqual({ kind: 'none', because: 'below' })
  })
  test('of something that is not a number is refused, not guessed', () =>
    expect(bracketedRoot((x) => (x > 0.1 && x < 0.9 ? Number.NaN : x - 0.5), 0, 1)).toEqual({ kind: 'none', because: 'not-finite' }))
  test('needs few evaluations where the function is smooth', () => {
    let calls = 0
    bracketedRoot(
      (x) => {
        calls += 1
        return Math.exp(x) - 2
      },
      -2,
      3,
    )
    expect(calls).toBeLessThan(16)
  })
})

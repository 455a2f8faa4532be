import { expect, test } from 'vitest'
import { nearbyRoot } from './nearbyRoot.ts'

test('a root beside the start is found', () =>
  expect(nearbyRoot((x) => 0.3 - Math.sinh(x), 0.2, 0.5, 1e-12)).toBeCloseTo(Math.asinh(0.3), 10))
test('a start that is the root stays', () => expect(nearbyRoot((x) => 1 - x, 1, 0.1, 1e-12)).toBe(1))
test('a root out of reach is not chased', () => expect(nearbyRoot((x) => 10 - x, 0, 0.5, 1e-12)).toBeNull())
test('a rising function is left to the bracket', () => expect(nearbyRoot((x) => x - 0.1, 0, 0.5, 1e-12)).toBeNull())

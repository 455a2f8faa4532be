import { describe, expect, test } from 'vitest'
import { scopeRefusals } from './scope.ts'

const ids = (...given: Parameters<typeof scopeRefusals>) => scopeRefusals(...given).map(({ id }) => id)

describe('whom the twin speaks of', () => {
  test('ordinary adults', () => expect(ids({ age: 40, sex: 'female', heightCm: 168, massKg: 70 })).toEqual([]))
  test('no minors', () => expect(ids({ age: 17, sex: 'male' })).toEqual(['minor']))
  test('nobody above a body mass index of 35', () => expect(ids({ age: 40, sex: 'male', heightCm: 170, massKg: 120 })).toEqual(['heavy']))
  test('nobody with a replaced hip, a fused spine or very bendy joints', () =>
    expect(ids({ age: 40, sex: 'male' }, { 'health-joints': ['k-hip-repl', 'k-fusion', 'k-hypermobile'] })).toEqual([
      'k-hip-repl',
      'k-fusion',
      'k-hypermobile',
    ]))
  test('no body of impossible size', () => expect(ids({ age: 40, sex: 'male', heightCm: 95, massKg: 30 })).toContain('height'))
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createData, type Network } from './compile.ts'
import { eliminate } from './eliminate.ts'
import { enumerate } from './enumerate.ts'

const randomNetwork = fc
  .record({
    counts: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 6 }),
    scopes: fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    query: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }),
    seed: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
  })
  .map(({ counts, scopes, query, seed }) => {
    const pick = (numbers: readonly number[]) => [...new Set(numbers.map((n) => `v${n % counts.length}`))]
    const network: Network = {
      variables: counts.map((count, i) => ({ id: `v${i}`, states: Array.from({ length: count }, (_, s) => `s${s}`) })),
      slots: scopes.map((scope, i) => ({ id: `f${i}`, scope: pick(scope) })),
    }
    return { network, query: pick(query), seed }
  })

test('variable elimination agrees with brute-force enumeration to 1e-12 on random networks', () => {
  fc.assert(
    fc.property(randomNetwork, ({ network, query, seed }) => {
      const program = compile(network, query)
      const data = createData(program)
      network.slots.forEach((_, i) => {
        data.arrays[i]!.forEach((_, cell, array) => {
          array[cell] = seed[(i * 7 + cell * 3) % seed.length]!
        })
      })
      const exact = enumerate(network, data, query)
      eliminate(program, data).forEach((value, cell) => {
        expect(Math.abs(value - exact[cell]!)).toBeLessThan(1e-12)
      })
    }),
    { numRuns: 150 },
  )
})

const coin: Network = {
  variables: [
    { id: 'ill', states: ['yes', 'no'] },
    { id: 'test', states: ['positive', 'negative'] },
  ],
  slots: [
    { id: 'prior', scope: ['ill'] },
    { id: 'accuracy', scope: ['ill', 'test'] },
    { id: 'seen', scope: ['test'] },
  ],
}

test('a positive crossed straight leg raise turns 10 % into 23.7 %, as in f-posttest-slr', () => {
  const program = compile(coin, ['ill'])
  const data = createData(program)
  data.arrays[0]!.set([0.1, 0.9])
  data.arrays[1]!.set([0.28, 0.72, 0.1, 0.9])
  data.arrays[2]!.set([1, 0])
  expect(eliminate(program, data)[0]).toBeCloseTo(0.237, 3)
})

test('evidence that nothing can explain is refused, not divided by zero', () => {
  const program = compile(coin, ['ill'])
  const data = createData(program)
  data.arrays[0]!.fill(0)
  expect(() => eliminate(program, data)).toThrow(/probability 0/)
})

test('an unknown variable is named together with the known ones', () => {
  expect(() => compile(coin, ['weather'])).toThrow(/no variable "weather".*ill, test/)
})

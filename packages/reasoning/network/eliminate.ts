import type { Data, Program } from './compile.ts'

/**
 * Joint posterior of the query variables, given what stands in the slots.
 *
 * @returns the program's result array in `data` (overwritten by the next call), normalised to sum 1.
 * @throws {RangeError} the evidence is impossible (everything has probability 0) or not a number.
 */
export function eliminate(program: Program, data: Data): Float64Array {
  const { arrays, products } = data
  for (const { inputs, maps, states, output, size } of program.steps) {
    const out = arrays[output]!
    out.fill(0)
    const cells = size * states
    const first = arrays[inputs[0]!]!
    const firstMap = maps[0]!
    for (let cell = 0; cell < cells; cell++) products[cell] = first[firstMap[cell]!]!
    for (let i = 1; i < inputs.length; i++) {
      const values = arrays[inputs[i]!]!
      const map = maps[i]!
      for (let cell = 0; cell < cells; cell++) products[cell]! *= values[map[cell]!]!
    }
    for (let outer = 0, cell = 0; outer < size; outer++) {
      let sum = 0
      for (let state = 0; state < states; state++) sum += products[cell++]!
      out[outer] = sum
    }
  }
  const result = arrays[program.steps.at(-1)!.output]!
  let total = 0
  for (const value of result) total += value
  if (!(total > 0) || !Number.isFinite(total)) {
    throw new RangeError('The evidence has probability 0 under every explanation. A table holds a 0 or a value that is not a number.')
  }
  for (let i = 0; i < result.length; i++) result[i]! /= total
  return result
}

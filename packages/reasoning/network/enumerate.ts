import type { Data, Network } from './compile.ts'

/** The same posterior by summing over every combination of states: slow, obvious, the yardstick of `eliminate`. */
export function enumerate(network: Network, data: Data, query: readonly string[]): Float64Array {
  const ids = network.variables.map((variable) => variable.id)
  const counts = network.variables.map((variable) => variable.states.length)
  const cellOf = (scope: readonly string[], state: readonly number[]) =>
    scope.reduce((cell, id) => cell * counts[ids.indexOf(id)]! + state[ids.indexOf(id)]!, 0)
  const result = new Float64Array(query.reduce((size, id) => size * counts[ids.indexOf(id)]!, 1))
  const state = counts.map(() => 0)
  for (;;) {
    let product = 1
    network.slots.forEach((slot, i) => {
      product *= data.arrays[i]![cellOf(slot.scope, state)]!
    })
    result[cellOf(query, state)]! += product
    let i = state.length - 1
    while (i >= 0 && ++state[i]! === counts[i]) state[i--] = 0
    if (i < 0) break
  }
  const total = result.reduce((sum, value) => sum + value, 0)
  return result.map((value) => value / total)
}

/**
 * Turns a network into a program of sums and products over flat arrays (bucket elimination), once.
 * Everything that changes with a case (priors, tables, evidence) is a slot: an array of non-negative numbers over a few variables.
 */

export interface Variable {
  readonly id: string
  readonly states: readonly string[]
}

export interface Slot {
  readonly id: string
  /** Variable ids; the last one varies fastest. */
  readonly scope: readonly string[]
}

export interface Network {
  readonly variables: readonly Variable[]
  readonly slots: readonly Slot[]
}

/** One step: multiply the inputs and sum the last variable out. Array `inputs[i]` is read at `maps[i][outer * states + state]`. */
interface Step {
  readonly inputs: readonly number[]
  readonly maps: readonly Int32Array[]
  readonly states: number
  readonly output: number
  readonly size: number
}

export interface Program {
  readonly network: Network
  readonly query: readonly string[]
  readonly resultSize: number
  /** Length of each array; the first ones are the network's slots, the rest are work arrays. */
  readonly sizes: readonly number[]
  readonly steps: readonly Step[]
}

/** Work arrays of one caller. `arrays[i]` for i < slots is the caller's to fill; `eliminate` writes the others. */
export interface Data {
  readonly arrays: readonly Float64Array[]
  /** Products of one step; large enough for the largest. */
  readonly products: Float64Array
}

interface Factor {
  readonly array: number
  readonly scope: readonly string[]
}

/**
 * @param query - variables to keep, in the order of the result (last fastest).
 * @throws {RangeError} a scope or query names a variable that the network does not have.
 */
export function compile(network: Network, query: readonly string[]): Program {
  const states = new Map(network.variables.map((variable) => [variable.id, variable.states.length]))
  for (const id of [...query, ...network.slots.flatMap((slot) => slot.scope)]) {
    if (!states.has(id)) throw new RangeError(`The network has no variable "${id}". It has: ${[...states.keys()].join(', ')}.`)
  }
  const sizeOf = (scope: readonly string[]) => scope.reduce((size, id) => size * states.get(id)!, 1)
  const sizes = network.slots.map((slot) => sizeOf(slot.scope))
  const steps: Step[] = []
  let factors: Factor[] = network.slots.map((slot, array) => ({ array, scope: slot.scope }))

  const addStep = (inputs: readonly Factor[], outer: readonly string[], summed: string | undefined) => {
    const scope = summed === undefined ? outer : [...outer, summed]
    const output = sizes.push(sizeOf(outer)) - 1
    steps.push({
      inputs: inputs.map((factor) => factor.array),
      maps: inputs.map((factor) => indexMap(scope, factor.scope, states)),
      states: summed === undefined ? 1 : states.get(summed)!,
      output,
      size: sizeOf(outer),
    })
    return { array: output, scope: outer }
  }

  const waiting = new Set(network.variables.map((variable) => variable.id).filter((id) => !query.includes(id)))
  while (waiting.size > 0) {
    const [next, outer] = cheapest(waiting, factors, sizeOf)
    const inputs = factors.filter((factor) => factor.scope.includes(next))
    factors = factors.filter((factor) => !factor.scope.includes(next))
    if (inputs.length > 0) factors.push(addStep(inputs, outer, next))
    waiting.delete(next)
  }
  addStep(factors, query, undefined)
  return { network, query, resultSize: sizeOf(query), sizes, steps }
}

/** The variable whose elimination makes the smallest table (ties: the network's order), and the scope of that table. */
function cheapest(waiting: ReadonlySet<string>, factors: readonly Factor[], sizeOf: (scope: readonly string[]) => number) {
  let best: [string, string[]] | undefined
  let bestSize = Number.POSITIVE_INFINITY
  for (const id of waiting) {
    const scope = [...new Set(factors.filter((factor) => factor.scope.includes(id)).flatMap((factor) => factor.scope))].filter(
      (s) => s !== id,
    )
    const size = sizeOf(scope) * sizeOf([id])
    if (size < bestSize) [best, bestSize] = [[id, scope], size]
  }
  return best!
}

/** For every cell of a table over `from`, the cell of a table over `to` (a subset). */
function indexMap(from: readonly string[], to: readonly string[], states: ReadonlyMap<string, number>): Int32Array {
  const strides = from.map((id) => {
    const at = to.indexOf(id)
    return at < 0 ? 0 : to.slice(at + 1).reduce((stride, after) => stride * states.get(after)!, 1)
  })
  const counts = from.map((id) => states.get(id)!)
  const map = new Int32Array(counts.reduce((size, count) => size * count, 1))
  for (let cell = 0; cell < map.length; cell++) {
    let rest = cell
    for (let i = from.length - 1; i >= 0; i--) {
      map[cell]! += (rest % counts[i]!) * strides[i]!
      rest = Math.floor(rest / counts[i]!)
    }
  }
  return map
}

/** Arrays for one caller; slots start as "says nothing" (all 1). */
export const createData = (program: Program): Data => ({
  arrays: program.sizes.map((size) => new Float64Array(size).fill(1)),
  products: new Float64Array(Math.max(...program.steps.map((step) => step.size * step.states))),
})

/**
 * Expressions in the syntax of Lepton, which OpenSim uses: numbers, variables, + − × / ^, functions, and definitions after semicolons
 * (`2*a; a=q^2`). Compiled once to a stack program, evaluated without allocation by `evaluateExpression`.
 */
import { ModelError } from '../model/error.ts'
import type { Expressions } from '../model/model.ts'
import { nearestName } from '../model/nearestName.ts'

/** Operation codes. `constant` and `variable` are followed by an index, the rest stand alone. */
export const operations = {
  constant: 0,
  variable: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  divide: 5,
  power: 6,
  negate: 7,
  sqrt: 8,
  exp: 9,
  log: 10,
  sin: 11,
  cos: 12,
  tan: 13,
  asin: 14,
  acos: 15,
  atan: 16,
  sinh: 17,
  cosh: 18,
  tanh: 19,
  abs: 20,
  step: 21,
  delta: 22,
  square: 23,
  cube: 24,
  recip: 25,
  min: 26,
  max: 27,
  sec: 28,
  csc: 29,
  cot: 30,
  floor: 31,
  ceil: 32,
  select: 33,
  atan2: 34,
} as const // prettier-ignore

const functionsOfOne = new Set([
  'sqrt',
  'exp',
  'log',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'abs',
  'step',
  'delta',
  'square',
  'cube',
  'recip',
  'sec',
  'csc',
  'cot',
  'floor',
  'ceil',
])
const functionsOfTwo = new Set(['min', 'max', 'atan2'])
/** Deepest stack of the evaluator. */
export const stackSize = 64

/** Definitions that use each other may multiply; no real expression comes near this. */
const longestProgram = 1_000_000

type Node =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: keyof typeof operations; parts: Node[] }

export interface ExpressionTable {
  /** Index of the compiled expression. `variables` = the names it may use, in the order they are passed. */
  readonly add: (text: string, variables: readonly string[], where: string) => number
  readonly finish: () => Expressions
}

export function createExpressionTable(): ExpressionTable {
  const codeStart = [0]
  const code: number[] = []
  const constants: number[] = []
  const emit = (node: Node, variables: readonly string[], depth: number, refuse: (what: string) => never): void => {
    if (depth >= stackSize) refuse('it is nested too deeply')
    if (code.length > longestProgram) refuse('it is too long once its definitions are put in')
    if (node.kind === 'number') {
      constants.push(node.value)
      code.push(operations.constant, constants.length - 1)
    } else if (node.kind === 'name') code.push(operations.variable, variables.indexOf(node.name))
    else {
      for (const [index, part] of node.parts.entries()) emit(part, variables, depth + index, refuse)
      code.push(operations[node.name])
    }
  }
  return {
    add: (text, variables, where) => {
      const refuse = (what: string): never => {
        throw new ModelError('expression', `${where}: the expression "${text}" cannot be read: ${what}.`)
      }
      emit(parse(text, variables, refuse), variables, 0, refuse)
      codeStart.push(code.length)
      return codeStart.length - 2
    },
    finish: () => ({
      count: codeStart.length - 1,
      codeStart: Int32Array.from(codeStart),
      code: Int32Array.from(code),
      constants: Float64Array.from(constants),
    }),
  }
}

function parse(text: string, variables: readonly string[], refuse: (what: string) => never): Node {
  const [main, ...definitions] = text.split(';').map((part) => part.trim())
  const defined = new Map<string, Node>()
  // A definition may use those written after it, so they are read from the last.
  for (const definition of definitions.reverse()) {
    if (definition === '') continue
    const match = /^([A-Za-z_][A-Za-z0-9_]*)\s*=([^=].*)$/s.exec(definition)
    if (!match) return refuse(`"${definition}" is no definition like a = …`)
    defined.set(match[1]!, parseOne(match[2]!, variables, defined, refuse))
  }
  return parseOne(main ?? '', variables, defined, refuse)
}

/** Recursive descent. Precedence as in Lepton: ^ over unary minus over × / over + −; ^ groups to the left like the others. */
function parseOne(text: string, variables: readonly string[], defined: ReadonlyMap<string, Node>, refuse: (what: string) => never): Node {
  const tokens = text.match(/\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_][A-Za-z0-9_]*|[-+*/^(),]|\S/g) ?? []
  let at = 0
  let depth = 0
  const binary = (name: keyof typeof operations, left: Node, right: Node): Node => ({ kind: 'call', name, parts: [left, right] })
  const sum = (): Node => {
    if (++depth > stackSize) return refuse('it is nested too deeply')
    let left = product()
    while (tokens[at] === '+' || tokens[at] === '-') left = binary(tokens[at++] === '+' ? 'add' : 'subtract', left, product())
    depth--
    return left
  }
  const product = (): Node => {
    let left = signed()
    while (tokens[at] === '*' || tokens[at] === '/') left = binary(tokens[at++] === '*' ? 'multiply' : 'divide', left, signed())
    return left
  }
  const signed = (): Node => {
    let negative = false
    while (tokens[at] === '-' || tokens[at] === '+') if (tokens[at++] === '-') negative = !negative
    const value = power()
    return negative ? { kind: 'call', name: 'negate', parts: [value] } : value
  }
  const power = (): Node => {
    let left = atom()
    while (tokens[at] === '^') {
      at++
      left = binary('power', left, tokens[at] === '-' || tokens[at] === '+' ? signedAtom() : atom())
    }
    return left
  }
  const signedAtom = (): Node => {
    const negative = tokens[at++] === '-'
    const value = atom()
    return negative ? { kind: 'call', name: 'negate', parts: [value] } : value
  }
  const atom = (): Node => {
    const token = tokens[at++]
    if (token === undefined) return refuse('it ends too early')
    if (token === '(') {
      const inner = sum()
      if (tokens[at++] !== ')') return refuse('a ")" is missing')
      return inner
    }
    if (/^[\d.]/.test(token)) return { kind: 'number', value: Number(token) }
    if (!/^[A-Za-z_]/.test(token)) return refuse(`"${token}" does not belong there`)
    if (tokens[at] === '(') return call(token)
    const replaced = defined.get(token)
    if (replaced) return replaced
    if (variables.includes(token)) return { kind: 'name', name: token }
    const near = nearestName(token, [...variables, ...defined.keys()])
    return refuse(`"${token}" is unknown (it may use ${variables.join(', ')})${near ? `; did you mean "${near}"?` : ''}`)
  }
  const call = (name: string): Node => {
    at++
    const parts: Node[] = []
    if (tokens[at] !== ')')
      do parts.push(sum())
      while (tokens[at] === ',' && ++at)
    if (tokens[at++] !== ')') return refuse('a ")" is missing')
    const wanted = functionsOfOne.has(name) ? 1 : functionsOfTwo.has(name) ? 2 : name === 'select' ? 3 : 0
    if (wanted === 0) return refuse(`"${name}" is no function it may use`)
    if (parts.length !== wanted) return refuse(`${name} takes ${wanted} argument(s), not ${parts.length}`)
    return { kind: 'call', name: name as keyof typeof operations, parts }
  }
  const root = sum()
  if (at < tokens.length) return refuse(`"${tokens[at]}" does not belong there`)
  return root
}

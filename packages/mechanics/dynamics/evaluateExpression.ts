import type { Expressions } from '../model/model.ts'
import { operations, stackSize } from './expressionTable.ts'

const stack = new Float64Array(stackSize + 4)

/**
 * Value of a compiled expression.
 * @param variables - in the order given when it was compiled, from `at`
 */
export function evaluateExpression(expressions: Expressions, index: number, variables: Float64Array, at = 0): number {
  const { code, constants } = expressions
  const end = expressions.codeStart[index + 1]!
  let top = -1
  for (let i = expressions.codeStart[index]!; i < end; i++) {
    const operation = code[i]!
    if (operation === operations.constant) {
      stack[++top] = constants[code[++i]!]!
      continue
    }
    if (operation === operations.variable) {
      stack[++top] = variables[at + code[++i]!]!
      continue
    }
    const x = stack[top]!
    if (operation === operations.select) {
      top -= 2
      stack[top] = stack[top]! !== 0 ? stack[top + 1]! : x
      continue
    }
    if (isTwo(operation)) {
      top--
      stack[top] = twoArguments(operation, stack[top]!, x)
      continue
    }
    stack[top] = oneArgument(operation, x)
  }
  return stack[0]!
}

const isTwo = (operation: number): boolean =>
  (operation >= operations.add && operation <= operations.power) ||
  operation === operations.min ||
  operation === operations.max ||
  operation === operations.atan2

function twoArguments(operation: number, a: number, b: number): number {
  switch (operation) {
    case operations.add:
      return a + b
    case operations.subtract:
      return a - b
    case operations.multiply:
      return a * b
    case operations.divide:
      return a / b
    case operations.power:
      return a ** b
    case operations.min:
      return Math.min(a, b)
    case operations.max:
      return Math.max(a, b)
    case operations.atan2:
      return Math.atan2(a, b)
    default:
      return Number.NaN
  }
}

function oneArgument(operation: number, x: number): number {
  switch (operation) {
    case operations.negate:
      return -x
    case operations.sqrt:
      return Math.sqrt(x)
    case operations.exp:
      return Math.exp(x)
    case operations.log:
      return Math.log(x)
    case operations.sin:
      return Math.sin(x)
    case operations.cos:
      return Math.cos(x)
    case operations.tan:
      return Math.tan(x)
    case operations.sec:
      return 1 / Math.cos(x)
    case operations.csc:
      return 1 / Math.sin(x)
    case operations.cot:
      return 1 / Math.tan(x)
    case operations.asin:
      return Math.asin(x)
    case operations.acos:
      return Math.acos(x)
    case operations.atan:
      return Math.atan(x)
    case operations.sinh:
      return Math.sinh(x)
    case operations.cosh:
      return Math.cosh(x)
    case operations.tanh:
      return Math.tanh(x)
    case operations.abs:
      return Math.abs(x)
    case operations.step:
      return x >= 0 ? 1 : 0
    case operations.delta:
      return x === 0 ? 1 : 0
    case operations.square:
      return x * x
    case operations.cube:
      return x * x * x
    case operations.recip:
      return 1 / x
    case operations.floor:
      return Math.floor(x)
    case operations.ceil:
      return Math.ceil(x)
    default:
      return Number.NaN
  }
}

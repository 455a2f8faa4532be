import { describe, expect, test } from 'vitest'
import { ModelError } from '../model/error.ts'
import { evaluateExpression } from './evaluateExpression.ts'
import { createExpressionTable } from './expressionTable.ts'

function value(text: string, q = 0.5, qdot = -2): number {
  const table = createExpressionTable()
  const index = table.add(text, ['q', 'qdot'], 'here')
  return evaluateExpression(table.finish(), index, Float64Array.of(q, qdot))
}

describe('expressions', () => {
  test.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['2-3-4', -5],
    ['8/4/2', 1],
    ['2^3', 8],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['--3', 3],
    ['1.5e2+.5', 150.5],
    ['q*qdot', -1],
    ['min(q, qdot) + max(q, qdot)', -1.5],
    ['select(step(q), 3, 4)', 3],
    ['exp(log(2))', 2],
    ['a*b; a=b+1; b=2', 6],
    ['square(3)+cube(2)+recip(4)+abs(qdot)', 19.25],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 13)
  })
  test.each([
    ['', 'ends too early'],
    ['1+', 'ends too early'],
    ['(1', '")"'],
    ['1 2', 'does not belong'],
    ['qdott', 'did you mean "qdot"'],
    ['sine(q)', 'no function'],
    ['min(q)', '2 argument'],
    ['a; a', 'definition'],
    ['$', 'does not belong'],
    [`${'('.repeat(500)}1${')'.repeat(500)}`, 'nested too deeply'],
  ])('%s is refused and says why', (text, why) => {
    expect(() => value(text)).toThrow(ModelError)
    expect(() => value(text)).toThrow(why)
  })
  test('definitions that multiply each other do not exhaust the memory', () => {
    const chain = Array.from({ length: 60 }, (_, i) => `v${i}=v${i + 1}+v${i + 1}`).join(';')
    expect(() => value(`v0;${chain};v60=q`)).toThrow('cannot be read')
  })
})

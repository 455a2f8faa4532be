import { describe, expect, test } from 'vitest'
import { extensibility } from '../person/extensibility.ts'
import { typicalPerson } from '../person/parameters.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { applyParameters, parseParameter } from './parameterInput.ts'

const put = (...texts: string[]) => applyParameters(typicalPerson('male'), texts.map(parseParameter), ordinaryFamily())
const code = (run: () => unknown): unknown => {
  try {
    run()
    return 'accepted'
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('parameters as typed', () => {
  test('extensibility is reached, on the side it is asked for', () => {
    const person = put('extensibilityDeg.left=52')
    expect(extensibility(person, ordinaryFamily(), 'left')).toBeCloseTo(52, 4)
    expect(person.legs.right.hamstringShift).toBe(0)
  })

  test('their order does not matter', () =>
    expect(put('extensibilityDeg=60', 'tolerance=1.2')).toEqual(put('tolerance=1.2', 'extensibilityDeg=60')))

  test('sex brings its own typical body', () => expect(put('sex=female').size.heightM).toBeLessThan(1.7))

  test.each([
    ['tolerence=1', 'unknown-parameter'],
    ['tolerance=abc', 'bad-value'],
    ['tolerance=', 'bad-value'],
    ['tolerance=50', 'bad-value'],
    ['hamstringStiffness=-1', 'bad-value'],
    ['extensibilityDeg=200', 'bad-value'],
    ['extensibilityDeg=NaN', 'bad-value'],
    ['ankleDeg.middle=20', 'unknown-side'],
    ['sex=other', 'bad-value'],
    ['lumbarRestDeg=34', 'accepted'],
    ['lumbarRangeDeg=20', 'impossible-body'],
    ['=3', 'bad-value'],
  ])('%s: %s', (text, expected) => expect(code(() => put(text))).toBe(expected))
})

import { dangerPageQuestions } from '@sitbone/reasoning/danger/questions'
import { describe, expect, test } from 'vitest'
import { safetyPath } from './safetyPath.ts'

const person = { age: 38, sex: 'male' } as const

/** Answers each question the path asks with `give` until it asks no more. */
function walk(give: (id: string) => string | string[], start: Record<string, string | string[]> = {}) {
  let answers = start
  for (let step = 0; step < 200; step++) {
    const path = safetyPath(person, answers)
    if (path.next === null) return { path, answers }
    answers = { ...answers, [path.next]: give(path.next) }
  }
  throw new Error('The danger screen does not end')
}
const single = new Set(dangerPageQuestions.filter(({ type }) => type === 'single').map(({ id }) => id))
const nothing = (id: string) => (single.has(id) ? 'none' : ['none'])

describe('the way through the danger screen', () => {
  test('of a person without danger signs is through in at most 12 pages', () => {
    const { path } = walk(nothing)
    expect(path).toMatchObject({ state: 'through', level: 'self-care' })
    expect(path.asked.length).toBeLessThanOrEqual(12)
  })
  test('stops at once at an emergency, and goes on again when the answer is changed', () => {
    const first = safetyPath(person, {}).next!
    const stopped = safetyPath(person, { [first]: ['d-chest'] })
    expect(stopped).toMatchObject({ state: 'stopped', level: 'emergency', asked: [first] })
    expect(safetyPath(person, { [first]: ['none'] })).toMatchObject({ state: 'asking' })
  })
  test('asks "which one?" right after "not sure"', () => {
    const first = safetyPath(person, {}).next!
    const { asked, state } = safetyPath(person, { [first]: ['not-sure'] })
    expect(state).toBe('asking')
    expect(asked).toEqual([first, `${first}-unsure`])
  })
  test('keeps its order when all answers are there', () => {
    const { path, answers } = walk(nothing)
    expect(safetyPath(person, Object.fromEntries(Object.entries(answers).reverse())).asked).toEqual(path.asked)
  })
})

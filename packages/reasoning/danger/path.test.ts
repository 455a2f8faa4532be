import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { describe, expect, test } from 'vitest'
import { nextDangerStep } from './path.ts'

/** Answers every page with `choose`, by default "none"; returns the pages met and the words read. */
function walk(person: Person, choose: (id: string) => string | string[] | undefined = () => undefined) {
  const pages: string[] = []
  const asked: string[] = []
  let answers: Answers = {}
  let words = 0
  for (;;) {
    const step = nextDangerStep({ person, answers }, asked)
    if (step.kind !== 'ask' || pages.length > 60) return { pages, words, step, answers }
    const { question } = step
    pages.push(question.id)
    asked.push(question.id)
    // "None of these" and "Not sure" stand in the same place on every page and are read once
    const read = question.options.filter(({ text }) => pages.length === 1 || (text !== 'None of these' && text !== 'Not sure'))
    words += [question.text, ...read.map(({ text }) => text)].join(' ').split(/\s+/).length
    const none = question.options.some(({ id }) => id === 'none') ? 'none' : 'no'
    const chosen = choose(question.id) ?? (question.type === 'multiple' ? [none] : none)
    answers = { ...answers, [question.id]: chosen }
  }
}

/** Silent reading of prose by adults, words a minute (Brysbaert 2019, mean of 190 studies). */
const wordsAMinute = 238

const ordinary: readonly [string, Person, Record<string, string | string[]>][] = [
  ['a desk worker of 35', { age: 35, sex: 'male' }, {}],
  ['a woman of 28', { age: 28, sex: 'female' }, {}],
  ['somebody who gives no sex', { age: 41, sex: 'unspecified' }, {}],
  ['a man of 60', { age: 60, sex: 'male' }, {}],
  ['somebody of 72 who gives no sex', { age: 72, sex: 'unspecified' }, {}],
  ['a runner with one sore leg', { age: 24, sex: 'female' }, { 'danger-legs': 'leg-one' }],
  ['a woman of 55 with one sore leg', { age: 55, sex: 'female' }, { 'danger-legs': 'leg-one' }],
  ['tight legs after sport', { age: 30, sex: 'male' }, { 'danger-legs': 'leg-both' }],
  ['back pain for a year', { age: 50, sex: 'male' }, { 'danger-other': ['w-ax-3m'] }],
]

describe('a person without danger signs', () => {
  test.each(ordinary)('%s passes in at most 12 pages and 2 minutes', (_who, person, given) => {
    const { pages, words, step } = walk(person, (id) => given[id])
    expect(step).toMatchObject({ kind: 'done', result: { level: 'self-care', danger: [], askAgain: [] } })
    expect(pages.length).toBeLessThanOrEqual(12)
    expect(words / wordsAMinute).toBeLessThanOrEqual(2)
  })
})

describe('a person with a danger sign', () => {
  test('is stopped on the page where it is ticked', () => {
    const { pages, step } = walk({ age: 40, sex: 'female' }, (id) => (id === 'danger-nerves' ? ['d-ces-saddle'] : undefined))
    expect(step).toMatchObject({ kind: 'stop', result: { level: 'emergency' } })
    expect(pages.at(-1)).toBe('danger-nerves')
  })

  test('goes on after a same-day sign, so that an emergency behind it is found', () => {
    const { step } = walk({ age: 40, sex: 'female' }, (id) =>
      id === 'danger-legs' ? 'leg-one' : id === 'danger-one-leg' ? ['d-dvt'] : id === 'danger-mind' ? ['d-mind-now'] : undefined,
    )
    expect(step).toMatchObject({ kind: 'stop', result: { level: 'emergency' } })
  })

  test('who is not sure is asked which one, shown an example, and never asked in circles', () => {
    const { pages, step } = walk({ age: 40, sex: 'female' }, (id) => {
      if (id === 'danger-nerves') return ['not-sure']
      if (id === 'danger-nerves-unsure') return ['d-ces-bladder']
      return id === 'd-ces-bladder-again' ? 'not-sure' : undefined
    })
    expect(pages.slice(1, 4)).toEqual(['danger-nerves', 'danger-nerves-unsure', 'd-ces-bladder-again'])
    expect(new Set(pages).size).toBe(pages.length)
    expect(step).toMatchObject({ kind: 'done', result: { level: 'same-day' } })
  })

  test('who is not sure about a chest pain gets the example first, and the emergency when it stays unclear', () => {
    const unclear = (again: string) => (id: string) =>
      id === 'danger-now' ? ['not-sure'] : id === 'danger-now-unsure' ? ['d-chest'] : id === 'd-chest-again' ? again : undefined
    expect(walk({ age: 40, sex: 'male' }, unclear('not-sure')).step.kind).toBe('stop')
    expect(walk({ age: 40, sex: 'male' }, unclear('no')).step).toMatchObject({ kind: 'done', result: { level: 'self-care' } })
  })

  test('a child meets the children’s page', () => {
    expect(walk({ age: 12, sex: 'male' }).pages).toContain('danger-child')
  })
})

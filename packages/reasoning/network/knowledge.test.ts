import { explanations } from '@sitbone/evidence/explanations/all'
import { background, backgroundStudies } from '@sitbone/evidence/explanations/background'
import { nodeFindings } from '@sitbone/evidence/explanations/structure'
import { findings } from '@sitbone/evidence/findings/findings'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionById, questionCatalogue } from '../questions/catalogue.ts'
import { compile, createData } from './compile.ts'
import { eliminate } from './eliminate.ts'
import { enumerate } from './enumerate.ts'
import { answerTables, DANGER_SIGNS, network } from './knowledge.ts'

/** Worked out from other answers or measurements; never asked. */
const derived = new Set(['range-side-difference', 'after-weeks-of-stretching'])
const asked = [...Object.keys(background), ...Object.keys(nodeFindings)].filter((id) => !derived.has(id))
const singleChoice = new Set([...questionCatalogue.filter(({ type }) => type === 'single').map(({ id }) => id), ...derived])

describe('the knowledge fits the question catalogue', () => {
  test.each(asked)('the answers to "%s" are the options of that question', (id) => {
    const question = questionById(id)
    expect(question, `there is no question ${id}`).toBeDefined()
    const silent = new Set(['not-sure', 'unclear', 'not-tried'])
    const options = question!.options.map((option) => option.id).filter((option) => !silent.has(option))
    const shares = background[id] ?? nodeFindings[id]!.shares
    expect(Object.keys(shares).sort()).toEqual(options.sort())
  })

  test.each(explanations)('$id expects only answers that exist, in shares that can be', ({ expects, studies }) => {
    for (const [question, shares] of Object.entries(expects)) {
      if (question === DANGER_SIGNS) continue
      const known = background[question] ?? nodeFindings[question]?.shares
      expect(known, question).toBeDefined()
      for (const [option, share] of Object.entries(shares)) {
        expect(known, `${question}: ${option}`).toHaveProperty(option)
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThan(1)
      }
      const sum = Object.values(shares).reduce((a, b) => a + b, 0)
      if (singleChoice.has(question)) expect(sum, `${question} sums to ${sum}`).toBeLessThanOrEqual(1 + 1e-9)
    }
    for (const { question, option } of studies ?? []) expect(answerTables.has(`${question}:${option}`)).toBe(true)
  })

  test('single choices and node findings share out everybody', () => {
    for (const id of Object.keys(background).filter((question) => singleChoice.has(question))) {
      expect(
        Object.values(background[id]!).reduce((a, b) => a + b, 0),
        id,
      ).toBeCloseTo(1, 9)
    }
    for (const [id, { shares }] of Object.entries(nodeFindings)) {
      const states = Object.values(shares)[0]!.length
      for (let state = 0; state < states; state++) {
        expect(
          Object.values(shares).reduce((sum, list) => sum + list[state]!, 0),
          `${id} in state ${state}`,
        ).toBeCloseTo(1, 9)
      }
    }
  })

  test('numbers that come from a study are the study’s numbers', () => {
    const all = findings as Readonly<Record<string, { readonly values: readonly { readonly name: string; readonly value: unknown }[] }>>
    for (const { studies } of explanations) {
      for (const { source, probability, likelihoodRatio } of studies ?? []) {
        expect(all[source], source).toBeDefined()
        expect(all[source]!.values.map(({ value }) => value)).toContain(probability ?? likelihoodRatio)
      }
    }
    for (const { source, question, option } of backgroundStudies) {
      const specificity = all[source]!.values.find(({ name }) => name === 'specificity')!.value as number
      expect(background[question]![option]).toBeCloseTo(1 - specificity, 6)
    }
  })
})

test('every share an answer can have is spread out over an explanation and its node without gaps', () => {
  for (const table of answerTables.values()) {
    for (const cell of table.cells) expect(table.share[cell]).toBeGreaterThan(0)
    expect(table.cells.length).toBe(
      network.slots[table.slot]!.scope.reduce((n, id) => n * network.variables.find((v) => v.id === id)!.states.length, 1),
    )
  }
})

/** The real network with only the first explanations, so that every combination can be counted. */
function smaller(states: number) {
  return {
    ...network,
    variables: network.variables.map((variable) =>
      variable.id === 'explanation' ? { ...variable, states: variable.states.slice(0, states) } : variable,
    ),
  }
}

test('on the real structure, elimination agrees with enumeration of all combinations to 1e-12', () => {
  const reduced = smaller(3)
  const queries = [['explanation', 'role'], ['nerve'], ['extensibility', 'guarding'], ['deconditioning']]
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 31, maxLength: 31 }), (seed) => {
      for (const query of queries) {
        const program = compile(reduced, query)
        const data = createData(program)
        reduced.slots.forEach((_, i) => {
          data.arrays[i]!.forEach((_, cell, array) => {
            array[cell] = seed[(i * 5 + cell * 3) % seed.length]!
          })
        })
        const exact = enumerate(reduced, data, query)
        eliminate(program, data).forEach((value, cell) => {
          expect(Math.abs(value - exact[cell]!)).toBeLessThan(1e-12)
        })
      }
    }),
    { numRuns: 5 },
  )
})

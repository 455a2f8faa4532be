import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evidenceOf } from '../assess.ts'
import { posterior, uncertainNumbers } from '../network/posterior.ts'
import { knowledgeTables } from './knowledgeTables.ts'
import { sensitivity } from './sensitivity.ts'

const example = (name: string) => JSON.parse(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8'))

test.each(['desk-worker', 'acute-sciatica', 'clinician-short-note', 'older-stenosis'])('every number that %s draws has a name', (name) => {
  const { inference, terms } = evidenceOf(example(name))
  let drawn = 0
  posterior(inference, terms, () => {
    drawn++
    return 0
  })
  expect(uncertainNumbers(inference, terms)).toHaveLength(drawn)
})

test('a study’s number moves the answer and names its study', () => {
  const found = sensitivity(
    { person: { age: 45, sex: 'male' }, answers: { 'crossed-slr': 'yes' }, measurements: [] },
    'lumbar-radiculopathy',
  )
  expect(found[0]!.atLow).not.toBeCloseTo(found[0]!.atHigh, 2)
  expect(found.find(({ name }) => name === 'share of crossed-slr:yes in lumbar-radiculopathy')).toMatchObject({
    value: 0.28,
    basis: 'study',
    source: 'f-dx-xslr-cochrane',
  })
})

test('an unknown explanation is answered with the known ones', () => {
  expect(() => sensitivity(example('desk-worker'), 'weather')).toThrow(/no explanation "weather".*role/)
})

test('the tables are plain data with priors that sum to one', () => {
  const tables = knowledgeTables({ age: 50, sex: 'female' })
  expect(JSON.parse(JSON.stringify(tables))).toEqual(tables)
  const sum = tables.explanations.reduce((total, { prior }) => total + prior, 0)
  expect(sum).toBeGreaterThan(0.9)
  expect(sum).toBeLessThan(1)
})

import { expect, test } from 'vitest'
import { healthPagesFor, leaveFor } from './health.ts'

const person = { age: 40, sex: 'male' } as const
const healthy = Object.fromEntries(healthPagesFor({ person, answers: {} }).map(({ id }) => [id, ['none']]))

test('a test is not shown before the health pages are answered', () => {
  expect(leaveFor('t-slr-passive', { person, answers: {} })).toEqual({ kind: 'ask', first: 'health-scope' })
})
test('somebody healthy may do it', () => {
  expect(leaveFor('t-slr-active', { person, answers: healthy })).toEqual({ kind: 'free' })
})
test('a bone broken lately forbids it, with the reason in words', () => {
  const leave = leaveFor('t-slr-active', { person, answers: { ...healthy, 'health-joints': ['k-fracture'] } })
  expect(leave).toMatchObject({ kind: 'not', blocked: { how: 'must-not', because: ['k-fracture'] } })
  expect(leave.kind === 'not' && leave.blocked.reasons[0]).toMatch(/broken/i)
})
test('nobody under 18 is shown a test', () => {
  expect(leaveFor('t-slr-active', { person: { ...person, age: 16 }, answers: healthy })).toMatchObject({ kind: 'not' })
})

import { explanations } from '@sitbone/evidence/explanations/all'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { expect, test } from 'vitest'
import { nextStep } from '../assess.ts'
import { answerTables, explanationIndex, explanationStates } from '../network/knowledge.ts'
import { uniforms } from '../network/normals.ts'
import { questionById } from '../questions/catalogue.ts'

/** Answers as somebody with this explanation would, drawn from the knowledge itself; danger pages "none of these". */
function reply(question: Question, explanation: number, uniform: () => number): Answers[string] {
  if (question.part === 'safety') {
    const nothing = question.options.some(({ id }) => id === 'none') ? 'none' : 'no'
    return question.type === 'single' ? nothing : [nothing]
  }
  const shares = question.options.map(({ id }) => {
    const table = answerTables.get(`${question.id}:${id}`)
    return table ? table.share[table.cells[(explanation * table.cells.length) / explanationStates.length]!]! : 0
  })
  if (question.type === 'single') {
    const drawn = uniform() * shares.reduce((a, b) => a + b, 0)
    const index = shares.findIndex((_, i) => shares.slice(0, i + 1).reduce((a, b) => a + b, 0) > drawn)
    return index < 0 ? 'not-sure' : question.options[index]!.id
  }
  const ticked = question.options.filter(({ exclusive }, i) => !exclusive && uniform() < shares[i]!).map(({ id }) => id)
  return ticked.length > 0 ? ticked : [question.options.find(({ exclusive }) => exclusive)!.id]
}

/** Seconds for one page; read aloud at an unhurried pace. */
const seconds = ({ type, part }: Question): number => (part === 'safety' ? 12 : type === 'single' ? 9 : 14)

function walk(person: Person, explanation: number, seed: number): { questions: number; minutes: number } {
  const uniform = uniforms(seed)
  const answers: Record<string, Answers[string]> = {}
  let questions = 0
  let spent = 0
  for (;;) {
    const next = nextStep({ person, answers, measurements: [] })
    const question = next ? questionById(next.id) : undefined
    if (!question || question.part === 'test') return { questions, minutes: spent / 60 }
    expect(answers[question.id], `${question.id} is asked twice`).toBeUndefined()
    answers[question.id] = reply(question, explanation, uniform)
    questions++
    spent += seconds(question)
    expect(questions).toBeLessThan(60)
  }
}

test('the median person is through in at most 25 questions and 5 minutes, danger pages included', () => {
  const usual = explanations.filter(({ level, prior }) => (level === 'self-care' || level === 'routine') && prior.per1000 >= 20)
  const walks = usual.map(({ id }, i) =>
    walk({ age: 30 + ((i * 7) % 40), sex: i % 2 === 0 ? 'female' : 'male' }, explanationIndex.get(id)!, i + 1),
  )
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
  const questions = median(walks.map((one) => one.questions))
  const minutes = median(walks.map((one) => one.minutes))
  console.info(`median path: ${questions} questions, ${minutes.toFixed(1)} minutes (${walks.map((one) => one.questions).join(' ')})`)
  expect(questions).toBeLessThanOrEqual(25)
  expect(minutes).toBeLessThanOrEqual(5)
})

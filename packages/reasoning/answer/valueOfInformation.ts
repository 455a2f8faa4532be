/**
 * What to ask or measure next: how much an answer is expected to improve what the person should do, per minute of their time.
 *
 * What to do depends on the management group and on the hamstrings' role. With unknown thresholds for acting, the expected benefit of
 * knowing better is the expected rise of Σ p² over groups and over roles (half each); it is never negative and 0 when no answer
 * would move them.
 */
import { explanations } from '@sitbone/evidence/explanations/all'
import { contributors, managementGroups } from '@sitbone/evidence/explanations/explanation'
import { rangeTests, stateTests } from '@sitbone/evidence/explanations/measuredTests'
import { extensibilityStates, roleStates, type Setting } from '@sitbone/evidence/explanations/structure'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { compile } from '../network/compile.ts'
import { eliminate } from '../network/eliminate.ts'
import { type AnswerTable, answerTables, explanationStates, network, slotIndex } from '../network/knowledge.ts'
import { measurementTerms } from '../network/measurementTerms.ts'
import { createInference, type Inference, type Posterior, posterior, writeSlots } from '../network/posterior.ts'
import { central } from '../network/structureTables.ts'
import type { Term } from '../network/term.ts'

export interface Candidate {
  readonly id: string
  readonly kind: 'question' | 'test'
  /** Expected rise of Σ p² (0–1). */
  readonly expectedGain: number
  readonly minutes: number
  readonly why: string
}

/** Minutes of the person's time. Judgement. */
const MINUTES = { single: 0.12, multiple: 0.2, 'body-map': 0.25, finding: 1.5, test: 2 } as const
/** Below this gain nothing left would change what to do: stop. */
export const LEAST_GAIN = 0.004

/** Tests offered for measuring by oneself, in order of how gentle they are. */
const offeredTests = ['slr', 'ake', 'thomas', 'hip-ir', 'knee-to-wall'] as const

export interface KnownSoFar {
  readonly person: Person
  readonly setting: Setting | undefined
  readonly answers: Answers
  readonly measurements: readonly MeasurementInput[]
  readonly inference: Inference
  readonly terms: readonly Term[]
  readonly now: Posterior
  /** Tests and examination findings that may be offered. */
  readonly mayOffer: (test: string) => boolean
}

const groupOf = Int8Array.from(explanationStates, (id) => {
  const entry = explanations.find((candidate) => candidate.id === id)
  return entry ? managementGroups.indexOf(entry.group) : managementGroups.length
})

/** Half the chance of agreeing on the group plus half the chance of agreeing on the role. */
function sharpness(explanation: Float64Array, role: ArrayLike<number>): number {
  const groups = new Float64Array(managementGroups.length + 1)
  explanation.forEach((probability, i) => {
    groups[groupOf[i]!]! += probability
  })
  let sum = 0
  for (const probability of groups) sum += probability * probability
  for (let i = 0; i < role.length; i++) sum += role[i]! * role[i]!
  return sum / 2
}

/** Every open question and test that would help, best gain per minute first. */
export function valueOfInformation(known: KnownSoFar, questions: readonly Question[]): readonly Candidate[] {
  const before = sharpness(known.now.explanation, known.now.role)
  const joints = nodeJoints(known)
  const open = questions.filter(
    (question) => known.answers[question.id] === undefined && holds(question.showWhen, known.person, known.answers),
  )
  const asked = open
    .filter(({ id, part }) => part === 'story' || known.mayOffer(id))
    .map((question) => ({
      id: question.id,
      kind: question.part === 'test' ? ('test' as const) : ('question' as const),
      expectedGain: questionGain(question, joints) - (hasTables(question) ? before : 0),
      minutes: question.part === 'test' ? MINUTES.finding : (MINUTES[question.type as keyof typeof MINUTES] ?? MINUTES.single),
      why: question.why,
    }))
  const measured = offeredTests
    .filter((test) => known.mayOffer(test) && !known.measurements.some((measurement) => measurement.test === test))
    .map((test) => testCandidate(test, known, before))
  return [...asked, ...measured]
    .filter(({ expectedGain }) => expectedGain > 1e-6)
    .sort((a, b) => b.expectedGain / b.minutes - a.expectedGain / a.minutes || (a.id < b.id ? -1 : 1))
}

const hasTables = ({ id, options }: Question): boolean => options.some((option) => answerTables.has(`${id}:${option.id}`))

/** A joint over (explanation, node, role) for every node that findings hang on. */
interface Joints {
  readonly now: Posterior
  readonly node: (slot: number) => { readonly joint: Float64Array; readonly states: number }
}

const nodePrograms = new Map(contributors.map((id) => [slotIndex.get(`of-${id}`)!, compile(network, ['explanation', id, 'role'])]))

function nodeJoints(known: KnownSoFar): Joints {
  const cache = new Map<number, { joint: Float64Array; states: number }>()
  const node = (slot: number) => {
    const found = cache.get(slot)
    if (found) return found
    const inference = createInference(known.person, known.setting, nodePrograms.get(slot)!)
    writeSlots(inference, known.terms, central)
    const made = { joint: eliminate(inference.program, inference.data).slice(), states: 2 }
    cache.set(slot, made)
    return made
  }
  return { now: known.now, node }
}

/** Expected sharpness after the answer. For several-choice questions: the best single option, as if asked alone. */
function questionGain(question: Question, joints: Joints): number {
  const tables = question.options.map(({ id }) => answerTables.get(`${question.id}:${id}`)).filter((table) => table !== undefined)
  if (tables.length === 0) return 0
  if (question.type === 'single')
    return expectedSharpness(
      tables.map((table) => share(table)),
      tables[0]!,
      joints,
    )
  const gains = tables.map((table) => expectedSharpness([share(table), (cell) => 1 - table.share[table.cells[cell]!]!], table, joints))
  // ticks of one list repeat each other in part; the best one and a third of the rest is a cautious sum
  const base = sharpness(joints.now.explanation, joints.now.role)
  const rises = gains.map((gain) => gain - base).sort((a, b) => b - a)
  return base + rises.reduce((sum, rise, i) => sum + (i === 0 ? rise : rise / 3), 0)
}

const share = (table: AnswerTable) => (cell: number) => table.share[table.cells[cell]!]!

/** Σ over answers of P(answer) × sharpness after it. `shares[a](cell)` = P(answer a | cell of the table's slot). */
function expectedSharpness(shares: readonly ((cell: number) => number)[], table: AnswerTable, joints: Joints): number {
  const roles = roleStates.length
  const ofRole = table.slot === slotIndex.get('of-role')
  const ofExplanation = table.slot === slotIndex.get('of-explanation')
  const { joint, states } = ofRole || ofExplanation ? { joint: joints.now.joint, states: 1 } : joints.node(table.slot)
  const total = shares.length
  let expected = 0
  let covered = 0
  for (let a = 0; a < total; a++) {
    const explanation = new Float64Array(explanationStates.length)
    const role = new Float64Array(roles)
    let chance = 0
    for (let cell = 0; cell < joint.length; cell++) {
      const r = cell % roles
      const outer = Math.floor(cell / roles)
      const tableCell = ofRole ? cell : outer
      const probability = joint[cell]! * shares[a]!(tableCell)
      chance += probability
      explanation[Math.floor(outer / states)]! += probability
      role[r]! += probability
    }
    if (chance <= 0) continue
    covered += chance
    for (let i = 0; i < explanation.length; i++) explanation[i]! /= chance
    for (let i = 0; i < roles; i++) role[i]! /= chance
    expected += chance * sharpness(explanation, role)
  }
  return covered > 0 ? expected / covered : 0
}

/** Expected gain of measuring: the result is imagined at five places of its spread. */
function testCandidate(test: (typeof offeredTests)[number], known: KnownSoFar, before: number): Candidate {
  const range = test in rangeTests ? rangeTests[test as keyof typeof rangeTests] : undefined
  const state = stateTests[test]
  const norm = range?.norms(known.person.sex)[0]
  const values = norm
    ? [-2.5, -1.5, -0.5, 0.5, 1.5].map((z) => norm.mean + z * norm.sd)
    : [state!.without.mean, (state!.without.mean + state!.with.mean) / 2, state!.with.mean]
  let expected = 0
  let covered = 0
  for (const value of values) {
    const imagined: MeasurementInput = {
      id: 'imagined',
      test,
      side: 'none',
      value,
      unit: test === 'knee-to-wall' ? 'cm' : 'deg',
      method: 'tilt',
      rater: 'self',
    }
    const terms = measurementTerms([imagined], known.person.sex)
    const chance = predictive(known, terms)
    const after = posterior(known.inference, [...known.terms, ...terms])
    expected += chance * sharpness(after.explanation, after.role)
    covered += chance
  }
  return { id: test, kind: 'test', expectedGain: covered > 0 ? expected / covered - before : 0, minutes: MINUTES.test, why: testWhy[test] }
}

const testWhy: Readonly<Record<(typeof offeredTests)[number], string>> = {
  slr: 'It shows how far your hamstrings let the leg rise, against people of your sex.',
  ake: 'It measures the hamstrings with the back at rest.',
  thomas: 'It shows whether the front of the hip is short.',
  'hip-ir': 'A stiff hip can feel like back or hamstring trouble.',
  'knee-to-wall': 'It shows whether the calf is short.',
}

const rangeProgram = compile(network, ['extensibility', 'nerve', 'guarding'])

/** How likely an imagined reading is, given everything known. */
function predictive(known: KnownSoFar, terms: readonly Term[]): number {
  const term = terms[0]!
  if (term.slot !== slotIndex.get('of-range')) return 1
  const inference = createInference(known.person, known.setting, rangeProgram)
  writeSlots(inference, known.terms, central)
  const states = eliminate(inference.program, inference.data)
  const log = new Float64Array(extensibilityStates.length * 4)
  term.writeLog(log, central)
  return log.reduce((sum, value, i) => sum + states[i]! * Math.exp(value), 0)
}

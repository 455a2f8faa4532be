/** From a person and their evidence to probabilities. */
import { mimicShare, patternHolds, roleStates, type Setting } from '@sitbone/evidence/explanations/structure'
import type { Person } from '@sitbone/evidence/vocabulary/case'
import { createData, type Data, type Program } from './compile.ts'
import { eliminate } from './eliminate.ts'
import { explanationIndex, explanationStates, firstEvidenceSlot, mainProgram, network, OTHER, slotIndex } from './knowledge.ts'
import { central, type Jitter, priorWeights, shiftShare, structureNumbers, writeStructure } from './structureTables.ts'
import type { Term, UncertainNumber } from './term.ts'

export interface Posterior {
  /** By `explanationStates`; sums to 1. */
  readonly explanation: Float64Array
  /** By `roleStates`; sums to 1. */
  readonly role: Float64Array
  /** (explanation × role) joint, row = explanation. */
  readonly joint: Float64Array
}

/** A network with one person's priors and evidence, ready to be asked again and again. */
export interface Inference {
  readonly program: Program
  readonly data: Data
  readonly prior: Float64Array
}

export const createInference = (person: Person, setting: Setting = 'community', program: Program = mainProgram): Inference => ({
  program,
  data: createData(program),
  prior: priorWeights(person, setting),
})

/** Fills every slot. The largest likelihood of a slot becomes 1, which changes no posterior and keeps numbers in range. */
export function writeSlots({ data, prior }: Inference, terms: readonly Term[], jitter: Jitter): void {
  writeStructure(data.arrays, prior, jitter)
  for (let slot = firstEvidenceSlot; slot < network.slots.length; slot++) {
    const values = data.arrays[slot]!
    if (!terms.some((term) => term.slot === slot)) {
      values.fill(1)
      continue
    }
    values.fill(0)
    for (const term of terms) if (term.slot === slot) term.writeLog(values, jitter)
    let most = Number.NEGATIVE_INFINITY
    for (const value of values) if (value > most) most = value
    for (let i = 0; i < values.length; i++) values[i] = Math.exp(values[i]! - most)
    if (slot === OF_EXPLANATION) allowMimics(values, data.arrays[PRIOR]!)
  }
}

/** The uncertain numbers behind a posterior, in the order in which `posterior` draws them. */
export function uncertainNumbers({ prior }: Inference, terms: readonly Term[]): readonly UncertainNumber[] {
  const bySlot = network.slots.flatMap((_, slot) => terms.filter((term) => term.slot === slot))
  return [
    ...structureNumbers(prior),
    ...bySlot.flatMap(({ numbers }) => numbers),
    { name: 'chance that the pattern holds', value: patternHolds.share, basis: 'judgement' },
  ]
}

const OF_EXPLANATION = slotIndex.get('of-explanation')!
const PRIOR = slotIndex.get('prior')!
const OTHER_INDEX = explanationIndex.get(OTHER)!

/** Gives "other" enough likelihood to keep its share of people who look like one of the listed explanations. */
function allowMimics(likelihood: Float64Array, prior: Float64Array): void {
  let listed = 0
  for (let i = 0; i < likelihood.length; i++) if (i !== OTHER_INDEX) listed += prior[i]! * likelihood[i]!
  likelihood[OTHER_INDEX]! += (mimicShare * listed) / ((1 - mimicShare) * prior[OTHER_INDEX]!)
}

/** Posterior of explanation and role with the central numbers, or with one draw of all uncertain numbers. */
export function posterior(inference: Inference, terms: readonly Term[], jitter: Jitter = central): Posterior {
  writeSlots(inference, terms, jitter)
  const joint = eliminate(inference.program, inference.data).slice()
  doubtThePattern(joint, shiftShare(patternHolds.share, PATTERN_SPREAD * jitter()))
  return marginals(joint)
}

const logit = (share: number): number => Math.log(share / (1 - share))
const PATTERN_SPREAD = (logit(patternHolds.range[1]) - logit(patternHolds.range[0])) / (2 * 1.645)
const CONTRIBUTES = roleStates.indexOf('contributes')
const UNRELATED = roleStates.indexOf('unrelated')

/** What looks like a contribution is one only in part of the people; in the others it is unrelated. */
function doubtThePattern(joint: Float64Array, holds: number): void {
  for (let row = 0; row < joint.length; row += roleStates.length) {
    const moved = (1 - holds) * joint[row + CONTRIBUTES]!
    joint[row + CONTRIBUTES]! -= moved
    joint[row + UNRELATED]! += moved
  }
}

function marginals(joint: Float64Array): Posterior {
  const roles = roleStates.length
  const explanation = new Float64Array(explanationStates.length)
  const role = new Float64Array(roles)
  for (let cell = 0; cell < joint.length; cell++) {
    explanation[Math.floor(cell / roles)]! += joint[cell]!
    role[cell % roles]! += joint[cell]!
  }
  return { explanation, role, joint }
}

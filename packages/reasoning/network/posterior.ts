/** From a person and their evidence to probabilities. */
import { roleStates } from '@sitbone/evidence/explanations/structure'
import type { Person } from '@sitbone/evidence/vocabulary/case'
import { createData, type Data, type Program } from './compile.ts'
import { eliminate } from './eliminate.ts'
import { explanationStates, firstEvidenceSlot, mainProgram, network } from './knowledge.ts'
import { central, type Jitter, priorWeights, writeStructure } from './structureTables.ts'
import type { Term } from './term.ts'

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

export const createInference = (person: Person, program: Program = mainProgram): Inference => ({
  program,
  data: createData(program),
  prior: priorWeights(person),
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
  }
}

/** Posterior of explanation and role with the central numbers, or with one draw of all uncertain numbers. */
export function posterior(inference: Inference, terms: readonly Term[], jitter: Jitter = central): Posterior {
  writeSlots(inference, terms, jitter)
  return marginals(eliminate(inference.program, inference.data))
}

function marginals(result: Float64Array): Posterior {
  const roles = roleStates.length
  const explanation = new Float64Array(explanationStates.length)
  const role = new Float64Array(roles)
  for (let cell = 0; cell < result.length; cell++) {
    explanation[Math.floor(cell / roles)]! += result[cell]!
    role[cell % roles]! += result[cell]!
  }
  return { explanation, role, joint: result.slice() }
}

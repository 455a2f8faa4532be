/**
 * Energy stored in a person's passive tissue and the moments it exerts, −∂U/∂angle, in a sagittal posture. Muscles from the path and
 * force tables, other structures from the passive laws. The hot loop of every virtual test: allocates nothing.
 */

import { evaluateCurve } from '../numerics/splineCurve.ts'
import { evaluateSurface } from '../numerics/splineSurface.ts'
import { legSides } from '../person/parameters.ts'
import type { LegBody, LegMuscleState, TwinBody } from '../person/twinBody.ts'
import type { LawTerm } from '../referenceBody/shapes.ts'
import { tableEnergy, tableForce } from '../tables/forceTable.ts'
import { legIndex, lumbar, type Posture } from './posture.ts'

const scratch = new Float64Array(3)
/** hip, knee, ankle, lumbar */
const coordinates = new Float64Array(4)
const slopes = new Float64Array(4)

/** Table length of a muscle at `coordinates`, shift included; writes `slopes`. */
export function muscleLength(muscle: LegMuscleState, at: Float64Array, slope: Float64Array): number {
  let length = muscle.shift
  slope.fill(0)
  for (const term of muscle.table.terms) {
    if (term.kind === 'curve') {
      evaluateCurve(term.curve, at[term.x]!, scratch)
      length += scratch[0]!
      slope[term.x]! += scratch[1]!
    } else {
      evaluateSurface(term.surface, at[term.x]!, at[term.y]!, scratch)
      length += scratch[0]!
      slope[term.x]! += scratch[1]!
      slope[term.y]! += scratch[2]!
    }
  }
  return length
}

/**
 * Which results are wanted. Energy costs a second look-up in every table; `hip-and-spine-moments` leaves out the muscles that a pelvis
 * finding its balance does not stretch, and with them part of the knee's and the ankle's moments.
 */
export type Wanted = 'hip-and-spine-moments' | 'moments' | 'moments-and-energy'

/**
 * Adds the passive moments to `moments` (postureSize) and returns the energy (0 where only moments are wanted).
 * Moments are along the posture's angles, N m.
 */
export function passiveEnergy(body: TwinBody, posture: Posture, moments: Float64Array, wanted: Wanted): number {
  let energy = 0
  for (const side of legSides) {
    const index = legIndex[side]
    const leg = body.legs[side]
    coordinates[0] = posture[index.hip]!
    coordinates[1] = posture[index.knee]!
    coordinates[2] = posture[index.ankle]!
    coordinates[3] = posture[lumbar]!
    for (const muscle of leg.muscles) {
      const { role, idleBelow } = muscle.table
      if (coordinates[0] < idleBelow || (wanted === 'hip-and-spine-moments' && role === 'knee-and-below')) continue
      const length = muscleLength(muscle, coordinates, slopes)
      const table = muscle.table.force
      if (length <= table.start) continue
      const pull = muscle.factor * body.lengthScale
      const force = pull * tableForce(table, length)
      moments[index.hip]! -= force * slopes[0]!
      moments[index.knee]! -= force * slopes[1]!
      moments[index.ankle]! -= force * slopes[2]!
      moments[lumbar]! -= force * slopes[3]!
      if (wanted === 'moments-and-energy') energy += pull * tableEnergy(table, length)
    }
    energy += addLaw(leg.hipLaw, coordinates[0], index.hip, moments, wanted)
    if (wanted === 'hip-and-spine-moments') continue
    energy += addLaw(leg.kneeLaw, coordinates[1], index.knee, moments, wanted)
    energy += addLaw(leg.ankleLaw, coordinates[2], index.ankle, moments, wanted)
  }
  coordinates[3] = posture[lumbar]!
  for (const muscle of body.trunkMuscles) {
    const length = muscleLength(muscle, coordinates, slopes)
    const table = muscle.table.force
    if (length <= table.start) continue
    const pull = muscle.factor * body.lengthScale
    moments[lumbar]! -= pull * tableForce(table, length) * slopes[3]!
    if (wanted === 'moments-and-energy') energy += pull * tableEnergy(table, length)
  }
  // The document's coordinate is extension: q = −flexion, and the moment along flexion is minus the force along q.
  const before = moments[lumbar]!
  energy += addLaw(body.lumbarLaw, -posture[lumbar]!, lumbar, moments, wanted)
  moments[lumbar] = before - (moments[lumbar]! - before)
  return energy
}

function addLaw(terms: readonly LawTerm[], q: number, index: number, moments: Float64Array, wanted: Wanted): number {
  let force = 0
  let energy = 0
  for (const term of terms) {
    if (term.kind === 'exponential') {
      const value = term.factor * Math.exp(term.rate * (q - term.from))
      force += value
      energy -= value / term.rate
    } else if (term.kind === 'linear') {
      const value = term.factor * (q - term.from)
      force += value
      energy -= 0.5 * value * (q - term.from)
    } else {
      force += term.factor
      energy -= term.factor * q
    }
  }
  moments[index]! += force
  return wanted === 'moments-and-energy' ? energy : 0
}

/** Summed passive force of the three hamstrings that cross hip and knee, N. */
export function hamstringForce(leg: LegBody, hip: number, knee: number): number {
  coordinates[0] = hip
  coordinates[1] = knee
  let sum = 0
  for (const muscle of leg.hamstrings) {
    const length = muscleLength(muscle, coordinates, slopes)
    if (length > muscle.table.force.start) sum += muscle.factor * tableForce(muscle.table.force, length)
  }
  return sum
}

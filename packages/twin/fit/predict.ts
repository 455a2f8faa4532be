/** Predicted reading of an observation for a parameter vector. */
import { balance, compileSetup, startContinuation } from '../equilibrium/balance.ts'
import { passiveEnergy } from '../equilibrium/passiveEnergy.ts'
import { createPosture, legIndex, postureSize } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import type { TwinPerson } from '../person/parameters.ts'
import { entryIndex, personFrom } from '../person/parameterVector.ts'
import { type TwinBody, twinBody } from '../person/twinBody.ts'
import type { Weights } from '../person/weights.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { setupOf } from '../virtualTests/catalogue.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import type { Observation } from './observation.ts'

const tilt = entryIndex('pelvicTilt')

/** @returns NaN where this body has no such reading: the fit then steps back */
export function predict(vector: ArrayLike<number>, observation: Observation, body: TwinBody): number {
  if (observation.test === 'pelvic-tilt') return vector[tilt]!
  if (observation.test === 'force') return hipPull(body, observation)
  return virtualReading(body, observation.test, observation.side) ?? Number.NaN
}

export const bodyOf = (vector: ArrayLike<number>, base: TwinPerson, tables: PathTables, weights: Weights): TwinBody =>
  twinBody(personFrom(vector, base), tables, weights)

const moments = new Float64Array(postureSize)

/** Passive extension moment at the hip, N m, with the straight leg held at an angle. */
function hipPull(body: TwinBody, observation: Observation): number {
  const setup = setupOf('slr', observation.side)
  const posture = createPosture()
  const failure = balance(compileSetup(body, setup), () => observation.angleDeg! * degree, startContinuation(setup), posture)
  if (failure) return Number.NaN
  moments.fill(0)
  passiveEnergy(body, posture, moments, 'moments')
  return -moments[legIndex[observation.side].hip]!
}

/**
 * What a clinical test would read on a body, error-free: the prediction of fit and cohort, without the way there. Units and zeros of
 * the measured tests (vocabulary). Where full extension comes before tolerance the lack is continued below zero, so that a fit can
 * still tell how far beyond it the person is; the reading a clinician takes is then 0.
 */
import { schoberPerDegree } from '@sitbone/evidence/twinPriors'
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'
import { compileSetup } from '../equilibrium/balance.ts'
import { hamstringForce } from '../equilibrium/passiveEnergy.ts'
import { legIndex } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { bendLumbar } from '../equilibrium/strategy.ts'
import type { LegSide } from '../person/parameters.ts'
import type { TwinBody } from '../person/twinBody.ts'
import { setupOf, type VirtualTestId } from './catalogue.ts'
import { rotationEnds } from './hipRotation.ts'
import { fingertipToFloor, kneeToWall, sitAndReach, thighAboveHorizontal } from './readings.ts'
import { type Endpoint, endpointOf, stopForce } from './stop.ts'

/** @returns the reading, or null where this body has none (never a number out of balance) */
export function virtualReading(body: TwinBody, test: TestId, side: LegSide): number | null {
  switch (test) {
    case 'slr': {
      const end = endOf(body, 'slr', side)
      return end && end.input / degree
    }
    case 'ake':
    case 'pke': {
      const end = endOf(body, 'pke', side)
      return end && (end.stop === 'rom' ? beyondStraight(body, side, end) : end.input / degree)
    }
    case 'thomas': {
      const end = endOf(body, 'thomas', side)
      return end && thighAboveHorizontal(end.posture, side) / degree
    }
    case 'thomas-knee': {
      const end = endOf(body, 'thomas', side)
      return end && end.posture[legIndex[side].knee]! / degree
    }
    case 'hip-ir':
      return rotationEnds(body, side).inward / degree
    case 'hip-er':
      return rotationEnds(body, side).outward / degree
    case 'ftf': {
      const end = endOf(body, 'toe-touch', side)
      return end && fingertipToFloor(body.weights, end.posture)
    }
    case 'hip-flexion-bend': {
      const end = endOf(body, 'toe-touch', side)
      return end && end.posture[legIndex[side].hip]! / degree
    }
    case 'sit-reach': {
      const end = endpointOf(compileSetup(body, setupOf('long-sit', side, { reach: 'reaching' })))
      return end.kind === 'endpoint' ? sitAndReach(body.weights, end.posture) : null
    }
    case 'knee-to-wall': {
      const end = endOf(body, 'knee-to-wall', side)
      return end && kneeToWall(body.weights, end.input)
    }
    case 'schober':
      return (schoberPerDegree.value * bendLumbar(body.person, Math.PI / 2)) / degree
    case 'lumbar-flexion':
      return bendLumbar(body.person, Math.PI / 2) / degree
    case 'pelvic-tilt':
      return null
  }
}

function endOf(body: TwinBody, test: VirtualTestId, side: LegSide): Endpoint | null {
  const end = endpointOf(compileSetup(body, setupOf(test, side)))
  return end.kind === 'endpoint' ? end : null
}

/** Degrees, negative: how much further the knee would have to straighten for the hamstrings to reach tolerance. */
function beyondStraight(body: TwinBody, side: LegSide, end: Endpoint): number {
  const { hip, knee } = legIndex[side]
  const leg = body.legs[side]
  const step = 1 * degree
  const here = hamstringForce(leg, end.posture[hip]!, end.posture[knee]!)
  const slope = (here - hamstringForce(leg, end.posture[hip]!, end.posture[knee]! + step)) / step
  const missing = stopForce(body, side, 1, 0) - here
  return slope > 0 ? -Math.min(60, missing / slope / degree) : -60
}

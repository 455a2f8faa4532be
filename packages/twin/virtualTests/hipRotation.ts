/**
 * Hip rotation lying prone with the knee bent to 90°: the leg is let fall inward and outward until the hip's passive moment meets the
 * examiner's. Outside the sagittal plane, so it reads its own tables of path length against rotation.
 */
import { type CompiledSetup, writePosture } from '../equilibrium/balance.ts'
import { createPosture } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { bracketedRoot } from '../numerics/bracketedRoot.ts'
import { evaluateCurve } from '../numerics/splineCurve.ts'
import type { LegSide } from '../person/parameters.ts'
import type { LegBody, TwinBody } from '../person/twinBody.ts'
import { tableForce } from '../tables/forceTable.ts'
import { type Frame, frameOf } from './frame.ts'
import { rotationMoment } from './stop.ts'

export interface RotationEnds {
  /** rad, both positive */
  readonly inward: number
  readonly outward: number
}

const scratch = new Float64Array(2)

/** Passive moment about the thigh's axis, N m, + = inward; `rotation` in rad, + = inward. */
function rotationPassive(body: TwinBody, leg: LegBody, rotation: number): number {
  let moment = leg.rotationLaw.reduce(
    (sum, term) => sum + (term.kind === 'exponential' ? term.factor * Math.exp(term.rate * (rotation - term.from)) : 0),
    0,
  )
  for (const muscle of leg.muscles) {
    const { rotation: curve, standing } = muscle.table
    if (!curve) continue
    evaluateCurve(curve, rotation, scratch)
    const force = muscle.factor * tableForce(muscle.table.force, standing + muscle.shift + scratch[0]!)
    moment -= force * scratch[1]! * body.lengthScale
  }
  return moment
}

export function rotationEnds(body: TwinBody, side: LegSide): RotationEnds {
  const leg = body.legs[side]
  const examiner = rotationMoment * body.strength
  const end = (direction: 1 | -1): number => {
    const root = bracketedRoot((angle) => -direction * rotationPassive(body, leg, direction * angle) - examiner, 0, 90 * degree)
    return root.kind === 'root' ? root.x : 0
  }
  return { inward: end(1), outward: end(-1) }
}

/** From full outward (−) to full inward (+) rotation. */
export function rotationTrace(compiled: CompiledSetup, ends: RotationEnds): Frame[] {
  const posture = createPosture()
  writePosture(compiled, 0, [], posture)
  const count = Math.max(2, Math.ceil((ends.inward + ends.outward) / (2 * degree)))
  return Array.from({ length: count + 1 }, (_, i) => {
    const rotation = -ends.outward + ((ends.inward + ends.outward) * i) / count
    return { ...frameOf(compiled, rotation, posture, null, rotation), shares: { pelvis: 0, lumbar: 0, thoracic: 0 } }
  })
}

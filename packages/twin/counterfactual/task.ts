/** Everyday tasks the counterfactual looks at, and what the lumbar spine does at their end. */
import { compileSetup } from '../equilibrium/balance.ts'
import { bases, legIndex, lumbar, pelvis, thoracic } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import type { TwinBody } from '../person/twinBody.ts'
import { createTrunkState, trunkGravity } from '../person/weights.ts'
import { setupOf, type Variant, type VirtualTestId } from '../virtualTests/catalogue.ts'
import { loadRatioToStanding } from '../virtualTests/frame.ts'
import { endpointOf } from '../virtualTests/stop.ts'

interface Task {
  readonly id: string
  readonly test: VirtualTestId
  readonly variant: Variant
}

export const tasks = [
  { id: 'bend-to-the-floor', test: 'toe-touch', variant: {} },
  { id: 'hinge-straight-back', test: 'hinge', variant: {} },
  { id: 'chair-upright', test: 'chair-sit', variant: { sitting: 'upright' } },
  { id: 'chair-slumped', test: 'chair-sit', variant: { sitting: 'slumped' } },
  { id: 'floor-legs-straight', test: 'long-sit', variant: { reach: 'relaxed' } },
] as const satisfies readonly Task[]
export type TaskId = (typeof tasks)[number]['id']

export const taskMeasures = ['lumbarDeg', 'pelvisDeg', 'hipDeg', 'lumbarShare', 'lumbarMomentNm', 'loadRatioToStanding'] as const
export type TaskMeasure = (typeof taskMeasures)[number]
export type TaskEnd = Readonly<Record<TaskMeasure, number>>

const trunk = createTrunkState()

/** @returns what the task ends with, or null where this body cannot do it */
export function endOfTask(body: TwinBody, task: Task): TaskEnd | null {
  const compiled = compileSetup(body, setupOf(task.test, 'right', task.variant))
  const end = endpointOf(compiled)
  if (end.kind === 'none') return null
  const { posture } = end
  trunkGravity(body.weights, bases.upright + posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, trunk)
  const hip = 0.5 * (posture[legIndex.right.hip]! + posture[legIndex.left.hip]!)
  const pelvisMoved = Math.abs(posture[pelvis]!)
  const lumbarMoved = Math.abs(posture[lumbar]!)
  const moved = pelvisMoved + lumbarMoved + Math.abs(posture[thoracic]!)
  return {
    lumbarDeg: posture[lumbar]! / degree,
    pelvisDeg: posture[pelvis]! / degree,
    hipDeg: hip / degree,
    lumbarShare: moved > 0 ? lumbarMoved / moved : 0,
    lumbarMomentNm: trunk.l5s1,
    loadRatioToStanding: loadRatioToStanding(compiled, posture),
  }
}

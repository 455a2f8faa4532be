/** From any accepted document to the structure of version 40500, by named steps in order. */
import type { XmlElement } from '../xml.ts'
import { componentsIntoSets } from './componentsIntoSets.ts'
import { displayGeometry } from './displayGeometry.ts'
import { enabled } from './enabled.ts'
import { forceFrames } from './forceFrames.ts'
import { conditionalPoints, gatherPaths } from './gatherPaths.ts'
import { inertia } from './inertia.ts'
import { jointCoordinates } from './jointCoordinates.ts'
import { jointOffsetFrames } from './jointOffsetFrames.ts'
import { groundBody, jointsOutOfBodies } from './jointsOutOfBodies.ts'
import { muscleControls } from './muscleControls.ts'
import { oldNames } from './oldNames.ts'
import { connectors, pointSockets } from './sockets.ts'
import type { UpgradeContext, UpgradeStep } from './step.ts'

export const upgradeSteps: readonly UpgradeStep[] = [
  oldNames,
  componentsIntoSets,
  gatherPaths,
  conditionalPoints,
  jointsOutOfBodies,
  groundBody,
  connectors,
  jointOffsetFrames,
  jointCoordinates,
  pointSockets,
  forceFrames,
  enabled,
  muscleControls,
  inertia,
  displayGeometry,
]

/** Upgrades the model element in place. Every step is idempotent. */
export function upgradeModel(model: XmlElement, context: UpgradeContext): void {
  for (const step of upgradeSteps) step.apply(model, context)
}

import { walk } from '../element.ts'
import type { UpgradeStep } from './step.ts'

const names: Record<string, string> = {
  ActuatorSet: 'ForceSet',
  MusclePointSet: 'PathPointSet',
  MusclePoint: 'PathPoint',
  MuscleViaPoint: 'ConditionalPathPoint',
  MovingMusclePoint: 'MovingPathPoint',
  MuscleWrapSet: 'PathWrapSet',
  MuscleWrap: 'PathWrap',
  GeneralizedForce: 'CoordinateActuator',
  Force: 'PointActuator',
  Torque: 'TorqueActuator',
  natCubicSpline: 'SimmSpline',
  NatCubicSpline: 'SimmSpline',
  NaturalCubicSpline: 'SimmSpline',
}

/** SIMM-era class names (documents up to 10905, splines up to 20303). */
export const oldNames: UpgradeStep = {
  name: 'old-names',
  before: 20304,
  apply: (model) =>
    walk(model, (element) => {
      const name = names[element.name]
      // <Force> and <Torque> are also plain number properties.
      if (name !== undefined && (element.children.length > 0 || (element.name !== 'Force' && element.name !== 'Torque')))
        element.name = name
    }),
}

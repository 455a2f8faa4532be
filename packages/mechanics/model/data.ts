/**
 * Work arrays of one evaluation, owned by the caller and reused; one per worker. nb bodies (ground included), nu speeds (= nq coordinates),
 * np paths, nm muscles. Axes are ground's unless said; spatial vectors are [angular or moment (3), linear or force (3)] taken at the ground
 * origin, so those of different bodies add without shifting.
 */
import { createPathWork, type PathWork } from '../path/pathWork.ts'
import type { Model } from './model.ts'

export interface Data {
  /** (nq) coordinates after couplers, document order; written by `forwardKinematics` */
  readonly q: Float64Array
  /** (nu) speeds after couplers, tree order; written by `velocityKinematics` */
  readonly u: Float64Array
  /** (nb × 3) m, body origin; written by `forwardKinematics` */
  readonly bodyPosition: Float64Array
  /** (nb × 9) row-major; written by `forwardKinematics` */
  readonly bodyRotation: Float64Array
  /** (nb × 3) m, origin of the joint's M frame; written by `forwardKinematics` */
  readonly jointPosition: Float64Array
  /** (nb × 3) of Ellipsoid joints: z axis of M; written by `forwardKinematics` */
  readonly ellipsoidNormal: Float64Array
  /** (nb × 9) F frame of Ellipsoid joints; written by `forwardKinematics` */
  readonly ellipsoidFrame: Float64Array
  /** (nu × 6) motion of the moved body per unit speed of u, at the ground origin; written by `forwardKinematics` */
  readonly axis: Float64Array
  /** (rotation steps × 3), (translation steps × 3) their axes; written by `forwardKinematics` */
  readonly rotationAxis: Float64Array
  readonly translationAxis: Float64Array
  /**
   * (arguments of the steps) first and second derivative of the step's value by its argument; written by `forwardKinematics`, but where
   * the value is the coordinate itself: 1 and 0 from the start
   */
  readonly rotationSlope: Float64Array
  readonly rotationCurvature: Float64Array
  readonly translationSlope: Float64Array
  readonly translationCurvature: Float64Array
  /** (couplers' independents) ∂dependent/∂independent, scale included; written by `forwardKinematics` */
  readonly couplerSlope: Float64Array
  /** (Σ independents² of each coupler) second derivatives, scale included; written by `forwardKinematics` */
  readonly couplerCurvature: Float64Array
  /** (nu) accelerations after couplers, tree order; written by `inverseDynamics` */
  readonly acceleration: Float64Array
  /** (nb × 6) spatial velocity; written by `velocityKinematics` */
  readonly bodyVelocity: Float64Array
  /** (nb × 6) acceleration of the moved body from its own joint at zero joint acceleration; written by `velocityKinematics` */
  readonly jointBias: Float64Array
  /** (nb × 6) spatial acceleration; written by `inverseDynamics` */
  readonly bodyAcceleration: Float64Array
  /** (nb × 6) spatial force on the body and what it carries; written by `inverseDynamics`, `gravityForce`, `spatialToGeneralised` */
  readonly bodyWrench: Float64Array
  /** (nb × 10) mass, mass × centre (3), inertia at the ground origin xx yy zz xy xz yz; written by `spatialInertias` */
  readonly bodyInertia: Float64Array
  /** (nu × nu) row-major; written by `massMatrix` */
  readonly massMatrix: Float64Array
  /** plan and work arrays of the path computations; see `path/pathWork.ts` */
  readonly pathWork: PathWork
  /** (np) m; written by `pathLengths` */
  readonly pathLength: Float64Array
  /** (np) m/s, lengthening positive; written by `pathSpeeds` */
  readonly pathSpeed: Float64Array
  /** (np × nq) row = path, column = coordinate in document order, m, r = −dL/dq with couplers substituted; written by `momentArms` */
  readonly momentArm: Float64Array
}

/** Fresh work arrays for a model. Allocate once, outside loops. */
export function createData(model: Model): Data {
  const nb = model.bodies.count
  const nq = model.coordinates.count
  const np = model.paths.count
  const { rotations, translations } = model.joints
  return {
    q: Float64Array.from(model.coordinates.defaultValue),
    u: new Float64Array(nq),
    bodyPosition: new Float64Array(nb * 3),
    bodyRotation: new Float64Array(nb * 9),
    jointPosition: new Float64Array(nb * 3),
    ellipsoidNormal: new Float64Array(nb * 3),
    ellipsoidFrame: new Float64Array(nb * 9),
    axis: new Float64Array(nq * 6),
    rotationAxis: new Float64Array(rotations.count * 3),
    translationAxis: new Float64Array(translations.count * 3),
    rotationSlope: new Float64Array(rotations.argument.length).fill(1),
    rotationCurvature: new Float64Array(rotations.argument.length),
    translationSlope: new Float64Array(translations.argument.length).fill(1),
    translationCurvature: new Float64Array(translations.argument.length),
    couplerSlope: new Float64Array(model.couplers.independent.length),
    couplerCurvature: new Float64Array(couplerCurvatures(model)),
    acceleration: new Float64Array(nq),
    bodyVelocity: new Float64Array(nb * 6),
    jointBias: new Float64Array(nb * 6),
    bodyAcceleration: new Float64Array(nb * 6),
    bodyWrench: new Float64Array(nb * 6),
    bodyInertia: new Float64Array(nb * 10),
    massMatrix: new Float64Array(nq * nq),
    pathWork: createPathWork(model),
    pathLength: new Float64Array(np),
    pathSpeed: new Float64Array(np),
    momentArm: new Float64Array(np * nq),
  }
}

function couplerCurvatures(model: Model): number {
  const { independentStart } = model.couplers
  let size = 0
  for (let i = 0; i < model.couplers.count; i++) size += (independentStart[i + 1]! - independentStart[i]!) ** 2
  return size
}

/**
 * Static optimisation: the muscle activations and reserve controls of least squared sum that produce the generalised forces a
 * motion needs, frame by frame, solved exactly (`leastEffort`). Muscle force is activation × the force of the inextensible-tendon
 * muscle at its length and speed; passive muscle force is left out, as in OpenSim, or counted before the rest is shared.
 *
 * @see Crowninshield & Brand 1981, J Biomech 14:793; OpenSim 4.6 `StaticOptimization`
 */
import { uncoupleForces } from '../kinematics/couplers.ts'
import { createData, type Data } from '../model/data.ts'
import { type Model, muscleClasses } from '../model/model.ts'
import { inextensibleForce, type TendonProjection } from '../muscle/inextensibleForce.ts'
import { type MuscleCurves, muscleCurves } from '../muscle/muscleCurves.ts'
import { momentArms } from '../path/momentArms.ts'
import { pathLengths } from '../path/pathLengths.ts'
import { pathSpeeds } from '../path/pathSpeeds.ts'
import type { Wrapping } from '../path/pathWork.ts'
import { type Actuator, actuatorEffect, requireKnown } from './actuators.ts'
import type { CoordinateMotion } from './coordinateMotion.ts'
import type { ExternalLoads } from './externalLoads.ts'
import { createMotionDynamics, inverseDynamicsAt, type MotionDynamics } from './inverseDynamicsOfMotion.ts'
import { createLeastEffortWork, type LeastEffortWork, leastEffort } from './leastEffort.ts'

export interface StaticOptimizationOptions {
  /** `left-out` (default, as OpenSim) or `counted`: passive muscle force takes its share of the load first. */
  readonly passiveForce?: 'left-out' | 'counted'
  /** `length-and-speed` (default) or `constant`: force = activation × maximum isometric force. */
  readonly muscleForce?: 'length-and-speed' | 'constant'
  /** Default `opensim-4`, both: the tools give OpenSim's numbers. */
  readonly wrapping?: Wrapping
  readonly projection?: TendonProjection
}

export interface StaticOptimization {
  readonly model: Model
  readonly data: Data
  readonly curves: MuscleCurves
  /** Muscles that take part, then actuators: the order of `activation` and `force`. */
  readonly names: readonly string[]
  /** muscle indices */
  readonly muscles: Int32Array
  readonly actuators: readonly Actuator[]
  /** Coordinates whose load is shared: neither coupled nor locked. */
  readonly loads: Int32Array
  /** (names) activation of muscles, control of actuators; written by `frame` */
  readonly activation: Float64Array
  /** (names) N or N m; active force of muscles along the tendon, plus the passive where it is counted */
  readonly force: Float64Array
  /** (loads) N m or N that the actuators produce together */
  readonly load: Float64Array
  readonly frame: (motion: CoordinateMotion, time: number, external: ExternalLoads | undefined) => ShareResult
}

export type ShareResult =
  | { readonly kind: 'solved' /** Σ a² */; readonly cost: number }
  /** The strongest activations do not reach the load: how much is missing, and where. */
  | { readonly kind: 'too-weak'; readonly cost: number; readonly coordinate: string; readonly shortfall: number }

/** @throws {SolveError} `unknown-coordinate`, `unknown-body`; {MuscleError} naming the muscle */
export function staticOptimization(
  model: Model,
  actuators: readonly Actuator[],
  options: StaticOptimizationOptions = {},
): StaticOptimization {
  for (const actuator of actuators) requireKnown(model, actuator)
  const data = createData(model)
  const curves = muscleCurves(model.muscles, model.names.muscles)
  const muscles = Int32Array.from(
    [...model.muscles.muscleClass.keys()].filter(
      (m) => model.muscles.appliesForce[m] === 1 && model.muscles.muscleClass[m] !== muscleClasses.other,
    ),
  )
  const loads = Int32Array.from(model.coordinates.free)
  const nm = muscles.length
  const columns = nm + actuators.length
  const low = new Float64Array(columns)
  const high = new Float64Array(columns)
  muscles.forEach((m, i) => {
    low[i] = model.muscles.controlRange[m * 2]!
    high[i] = model.muscles.controlRange[m * 2 + 1]!
  })
  actuators.forEach((actuator, k) => {
    low[nm + k] = actuator.minControl
    high[nm + k] = actuator.maxControl
  })
  const work: Work = {
    dynamics: createMotionDynamics(model),
    effort: createLeastEffortWork(loads.length, columns),
    needed: new Float64Array(model.coordinates.count),
    effect: new Float64Array(loads.length * columns),
    active: new Float64Array(model.muscles.count),
    passive: new Float64Array(model.muscles.count),
    generalised: new Float64Array(model.coordinates.count),
    wrench: new Float64Array(model.bodies.count * 6),
  }
  const activation = new Float64Array(columns)
  const force = new Float64Array(columns)
  const load = new Float64Array(loads.length)
  const solver: StaticOptimization = {
    model,
    data,
    curves,
    names: [...Array.from(muscles, (m) => model.names.muscles[m]!), ...actuators.map((actuator) => actuator.name)],
    muscles,
    actuators,
    loads,
    activation,
    force,
    load,
    frame: (motion, time, external) => share(solver, work, low, high, options, motion, time, external),
  }
  return solver
}

interface Work {
  readonly dynamics: MotionDynamics
  readonly effort: LeastEffortWork
  readonly needed: Float64Array
  readonly effect: Float64Array
  readonly active: Float64Array
  readonly passive: Float64Array
  readonly generalised: Float64Array
  readonly wrench: Float64Array
}

function share(
  solver: StaticOptimization,
  work: Work,
  low: Float64Array,
  high: Float64Array,
  options: StaticOptimizationOptions,
  motion: CoordinateMotion,
  time: number,
  external: ExternalLoads | undefined,
): ShareResult {
  const { model, data, curves, muscles, actuators, loads, activation, force, load } = solver
  const { uOfCoordinate } = model.coordinates
  const nq = model.coordinates.count
  const nm = muscles.length
  inverseDynamicsAt(model, data, motion, time, external, 'opensim-4', work.dynamics, work.needed)
  uncoupleForces(model, data, work.needed)
  loads.forEach((c, j) => {
    load[j] = work.needed[uOfCoordinate[c]!]!
  })
  pathLengths(model, data, options.wrapping ?? 'opensim-4')
  momentArms(model, data)
  pathSpeeds(model, data)
  inextensibleForce(curves, data.pathLength, data.pathSpeed, work.active, work.passive, options.projection ?? 'opensim-4')
  if (options.muscleForce === 'constant') for (let m = 0; m < curves.count; m++) work.active[m] = curves.maxIsometricForce[m]!
  const counted = options.passiveForce === 'counted'
  for (let i = 0; i < nm; i++) {
    const m = muscles[i]!
    const row = curves.path[m]! * nq
    for (let j = 0; j < loads.length; j++) {
      const arm = data.momentArm[row + loads[j]!]!
      work.effect[i * loads.length + j] = arm * work.active[m]!
      if (counted) load[j] = load[j]! - arm * work.passive[m]!
    }
  }
  actuators.forEach((actuator, k) => {
    actuatorEffect(model, data, actuator, work.wrench, work.generalised)
    uncoupleForces(model, data, work.generalised)
    for (let j = 0; j < loads.length; j++) work.effect[(nm + k) * loads.length + j] = work.generalised[uOfCoordinate[loads[j]!]!]!
  })
  work.effort.multipliers.fill(0) // every frame stands alone
  const result = leastEffort(work.effect, load, low, high, activation, work.effort)
  for (let i = 0; i < nm; i++) force[i] = activation[i]! * work.active[muscles[i]!]! + (counted ? work.passive[muscles[i]!]! : 0)
  for (let k = 0; k < actuators.length; k++) force[nm + k] = activation[nm + k]! * actuators[k]!.optimalForce
  let cost = 0
  for (const a of activation) cost += a * a
  if (result.kind === 'solved') return { kind: 'solved', cost }
  return { kind: 'too-weak', cost, coordinate: model.names.coordinates[loads[result.worst]!]!, shortfall: result.shortfall }
}

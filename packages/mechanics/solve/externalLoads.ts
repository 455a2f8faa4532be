/**
 * Measured forces on bodies (force plates, devices) over time: a force, its point of application and a free moment, each three
 * columns of a table, interpolated by natural cubic splines as OpenSim does.
 *
 * @see OpenSim 4.6 `ExternalForce`, `ExternalLoads`
 */
import { addForce } from '../kinematics/jacobians.ts'
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'
import { MotionError } from '../motion/motionError.ts'
import { type MotionTable, some } from '../motion/motionTable.ts'
import { type NaturalSpline, naturalSpline, splineValue } from '../motion/naturalSpline.ts'
import { SolveError } from './solveError.ts'

export interface ExternalForce {
  readonly name: string
  readonly appliedToBody: string
  readonly forceExpressedInBody: string
  readonly pointExpressedInBody: string
  /** Common beginning of three column labels; empty = not given. */
  readonly forceIdentifier: string
  readonly pointIdentifier: string
  readonly torqueIdentifier: string
}

type Curve =
  | { readonly kind: 'spline'; readonly spline: NaturalSpline }
  | { readonly kind: 'line'; readonly x: Float64Array; readonly y: Float64Array }

interface CompiledLoad {
  readonly name: string
  readonly bodyName: string
  readonly body: number
  readonly forceFrame: number
  readonly pointFrame: number
  readonly force: readonly Curve[]
  readonly point: readonly Curve[]
  readonly torque: readonly Curve[]
}

export interface ExternalLoads {
  readonly loads: readonly CompiledLoad[]
  /** s, the time the table covers */
  readonly from: number
  readonly to: number
}

/**
 * @param file - of the table, for messages
 * @throws {SolveError} `unknown-body`; {MotionError} `no-such-column`, `not-finite`
 */
export function externalLoads(model: Model, forces: readonly ExternalForce[], table: MotionTable, file: string): ExternalLoads {
  const loads = forces.map((force) => {
    const frame = (name: string, use: string) => {
      const index = name === '' ? 0 : model.names.bodies.indexOf(name)
      if (index < 0) {
        throw new SolveError(
          'unknown-body',
          `External force "${force.name}" ${use} body "${name}", which the model does not have. It has ${some(model.names.bodies)}.`,
        )
      }
      return index
    }
    const curves = (identifier: string) => (identifier.trim() === '' ? [] : threeCurves(force, identifier.trim(), table, file))
    const load: CompiledLoad = {
      name: force.name,
      bodyName: force.appliedToBody,
      body: frame(force.appliedToBody, 'acts on'),
      forceFrame: frame(force.forceExpressedInBody, 'is expressed in'),
      pointFrame: frame(force.pointExpressedInBody, 'has its point in'),
      force: curves(force.forceIdentifier),
      point: curves(force.pointIdentifier),
      torque: curves(force.torqueIdentifier),
    }
    if (load.force.length === 0 && load.torque.length === 0) {
      throw new MotionError(
        'no-such-column',
        `External force "${force.name}" names neither force nor torque columns. Set force_identifier or torque_identifier.`,
      )
    }
    return load
  })
  return { loads, from: table.time[0]!, to: table.time[table.time.length - 1]! }
}

function threeCurves(force: ExternalForce, identifier: string, table: MotionTable, file: string): Curve[] {
  const exact = table.labels.indexOf(identifier)
  const columns = exact >= 0 ? [exact] : table.labels.flatMap((label, i) => (label.startsWith(identifier) ? [i] : []))
  if (columns.length !== 3) {
    throw new MotionError(
      'no-such-column',
      `${file}: external force "${force.name}" looks for three columns whose labels begin with "${identifier}"; there are ${columns.length}. ` +
        `The file has ${some(table.labels)}. Correct the identifier or the labels.`,
    )
  }
  return columns.map((c) => {
    const y = table.columns[c]!
    const bad = y.findIndex((value) => !Number.isFinite(value))
    if (bad >= 0) {
      throw new MotionError(
        'not-finite',
        `${file}: column "${table.labels[c]}" is not a number at time ${table.time[bad]}. Fill the gap, or write 0 where no force was measured.`,
      )
    }
    if (table.time.length < 4) return { kind: 'line', x: table.time, y }
    return { kind: 'spline', spline: naturalSpline(3, table.time, y) }
  })
}

const at = new Float64Array(3)
const vector = new Float64Array(3)

/**
 * Adds all loads at a time to the wrenches on bodies, at the pose of the last `forwardKinematics`.
 * @param wrench - (nb × 6) moment about the ground origin, force
 */
export function addExternalLoads(data: Data, external: ExternalLoads, time: number, wrench: Float64Array): void {
  for (const load of external.loads) {
    if (load.force.length === 3) {
      evaluate(load.force, time, vector)
      turn(data, load.forceFrame, vector)
      if (load.point.length === 3) {
        evaluate(load.point, time, at)
        place(data, load.pointFrame, at)
      } else {
        at[0] = data.bodyPosition[load.body * 3]!
        at[1] = data.bodyPosition[load.body * 3 + 1]!
        at[2] = data.bodyPosition[load.body * 3 + 2]!
      }
      addForce(wrench, load.body, at[0]!, at[1]!, at[2]!, vector[0]!, vector[1]!, vector[2]!)
    }
    if (load.torque.length === 3) {
      evaluate(load.torque, time, vector)
      turn(data, load.forceFrame, vector)
      for (let i = 0; i < 3; i++) wrench[load.body * 6 + i]! += vector[i]!
    }
  }
}

/** Column labels of `recordExternalLoads`, as OpenSim reports external forces: `body_force_Fx` … */
export const externalLoadLabels = (external: ExternalLoads): string[] =>
  external.loads.flatMap((load) => {
    const kinds = [
      ...(load.force.length === 3 ? ['F'] : []),
      ...(load.force.length === 3 && load.point.length === 3 ? ['p'] : []),
      ...(load.torque.length === 3 ? ['T'] : []),
    ]
    return kinds.flatMap((kind) => ['x', 'y', 'z'].map((axis) => `${load.bodyName}_${load.name}_${kind}${axis}`))
  })

/** Forces and torques in ground axes, points in the frame of the body they act on, at the pose of the last `forwardKinematics`. */
export function recordExternalLoads(data: Data, external: ExternalLoads, time: number): number[] {
  const record: number[] = []
  for (const load of external.loads) {
    if (load.force.length === 3) {
      evaluate(load.force, time, vector)
      turn(data, load.forceFrame, vector)
      record.push(...vector)
      if (load.point.length === 3) {
        evaluate(load.point, time, at)
        place(data, load.pointFrame, at)
        const R = data.bodyRotation
        const r = load.body * 9
        const d = [0, 1, 2].map((i) => at[i]! - data.bodyPosition[load.body * 3 + i]!)
        for (let i = 0; i < 3; i++) record.push(R[r + i]! * d[0]! + R[r + 3 + i]! * d[1]! + R[r + 6 + i]! * d[2]!)
      }
    }
    if (load.torque.length === 3) {
      evaluate(load.torque, time, vector)
      turn(data, load.forceFrame, vector)
      record.push(...vector)
    }
  }
  return record
}

function evaluate(curves: readonly Curve[], time: number, out: Float64Array): void {
  for (let i = 0; i < 3; i++) {
    const curve = curves[i]!
    out[i] = curve.kind === 'spline' ? splineValue(curve.spline, time) : lineValue(curve.x, curve.y, time)
  }
}

function lineValue(x: Float64Array, y: Float64Array, time: number): number {
  if (x.length === 1) return y[0]!
  let i = 0
  while (i < x.length - 2 && time > x[i + 1]!) i++
  return y[i]! + ((time - x[i]!) / (x[i + 1]! - x[i]!)) * (y[i + 1]! - y[i]!)
}

function turn(data: Data, body: number, v: Float64Array): void {
  if (body === 0) return
  const R = data.bodyRotation
  const r = body * 9
  const [x, y, z] = [v[0]!, v[1]!, v[2]!]
  v[0] = R[r]! * x + R[r + 1]! * y + R[r + 2]! * z
  v[1] = R[r + 3]! * x + R[r + 4]! * y + R[r + 5]! * z
  v[2] = R[r + 6]! * x + R[r + 7]! * y + R[r + 8]! * z
}

function place(data: Data, body: number, p: Float64Array): void {
  turn(data, body, p)
  for (let i = 0; i < 3; i++) p[i] = p[i]! + data.bodyPosition[body * 3 + i]!
}

/**
 * Inverse kinematics: the pose whose markers lie closest to the measured ones,
 *
 *   min Σ w |marker − measured|² / Σ w + Σ w (q − wanted)²,   clamped coordinates within their range,
 *
 * locked coordinates fixed, coupled ones following. The marker weights are relative (divided by the sum over the markers seen in
 * the frame), as in OpenSim, so a coordinate task weighs against the mean marker. Each frame starts where the last one ended.
 *
 * @see Lu & O'Connor 1999, J Biomech 32:129; OpenSim 4.6 `InverseKinematicsSolver`
 */
import { createData, type Data } from '../model/data.ts'
import { type Model, motionTypes } from '../model/model.ts'
import { boundedLeastSquares, createLeastSquaresWork, type LeastSquaresProblem } from './boundedLeastSquares.ts'
import { createMarkerFitWork, foldCouplers, markerFit } from './markerFit.ts'
import { boundedRule, quasiNewton, unboundedRule } from './quasiNewton.ts'
import { SolveError } from './solveError.ts'

export interface MarkerTask {
  readonly name: string
  readonly weight: number
}

export interface CoordinateTask {
  readonly name: string
  readonly weight: number
  /** rad or m; or one for each frame */
  readonly value: number | Float64Array
}

export interface InverseKinematics {
  readonly model: Model
  readonly data: Data
  /** Markers with a task that model and trial share, in the order of the trial. */
  readonly markers: readonly string[]
  /** Their index in the trial. */
  readonly trialIndex: Int32Array
  /** (markers × 3) m, places of the model's markers after the last frame */
  readonly position: Float64Array
  /** Pose of the frame: starts from `q` (nq, document order) and replaces it. */
  readonly frame: (measured: Float64Array, q: Float64Array, index: number) => FrameFit
  /**
   * The first frame of a trial: also tries starts in which the root is turned by quarter turns, and keeps the best fit, so that
   * a person who faces any way is found.
   */
  readonly first: (measured: Float64Array, q: Float64Array, index: number) => FrameFit
  /**
   * The same, but stopped where OpenSim's assembler stops at an accuracy, which may be degrees from the optimum along what the
   * markers hardly determine. Undefined for models with
   * couplers, for which OpenSim uses an interior-point method; the optimum where a coordinate meets its range.
   */
  readonly frameAsOpenSim: ((measured: Float64Array, q: Float64Array, index: number, accuracy: number) => FrameFit) | undefined
}

export interface FrameFit {
  readonly kind: 'converged' | 'budget'
  /** Σ w |marker error|² / Σ w + Σ w (q − wanted)², m² */
  readonly cost: number
  readonly steps: number
  /** Markers seen in this frame. */
  readonly seen: number
  /** Σ |error|², root mean square and largest error of the markers seen, m */
  readonly squaredError: number
  readonly rmsError: number
  readonly worstError: number
  readonly worstMarker: string
}

/** Last step of a converged frame, rad or m: what remains is about a tenth of it. */
const tolerance = 1e-7

/**
 * @param trialMarkers - names in the trial, in its order
 * @throws {SolveError} `no-shared-marker` when no marker with a task is in both model and trial; `unknown-coordinate`
 */
export function inverseKinematics(
  model: Model,
  trialMarkers: readonly string[],
  markerTasks: readonly MarkerTask[],
  coordinateTasks: readonly CoordinateTask[],
): InverseKinematics {
  const used = markerTasks
    .filter((task) => task.weight > 0 && model.names.markers.includes(task.name) && trialMarkers.includes(task.name))
    .sort((a, b) => trialMarkers.indexOf(a.name) - trialMarkers.indexOf(b.name))
  if (used.length === 0) {
    throw new SolveError(
      'no-shared-marker',
      `No marker has a task and is in both the model and the trial. The model has ${list(model.names.markers)}; the trial has ${list(trialMarkers)}; ` +
        `tasks name ${list(markerTasks.map((task) => task.name))}. Rename the trial's markers to the model's, or add them to the model.`,
    )
  }
  const marker = Int32Array.from(used, (task) => model.names.markers.indexOf(task.name))
  const trialIndex = Int32Array.from(used, (task) => trialMarkers.indexOf(task.name))
  const weight = new Float64Array(used.length)
  const wanted = coordinateTasks
    .filter((task) => task.weight > 0)
    .map((task) => {
      const coordinate = model.names.coordinates.indexOf(task.name)
      if (coordinate < 0) {
        throw new SolveError(
          'unknown-coordinate',
          `A task names coordinate "${task.name}", which the model does not have. It has ${list(model.names.coordinates)}.`,
        )
      }
      return { ...task, coordinate, u: model.coordinates.uOfCoordinate[coordinate]! }
    })
  const { free, clamped, range, uOfCoordinate } = model.coordinates
  const nu = model.coordinates.count
  const n = free.length
  const data = createData(model)
  const work = createMarkerFitWork(model)
  const position = new Float64Array(used.length * 3)
  const target = new Float64Array(used.length * 3)
  const pose = new Float64Array(model.coordinates.count)
  const x = new Float64Array(n)
  const lower = Float64Array.from(free, (c) => (clamped[c] === 1 ? range[c * 2]! : -Infinity))
  const upper = Float64Array.from(free, (c) => (clamped[c] === 1 ? range[c * 2 + 1]! : Infinity))
  let frameIndex = 0
  const problem: LeastSquaresProblem = {
    n,
    lower,
    upper,
    name: (i) => model.names.coordinates[free[i]!]!,
    evaluate: (at, gradient, normal) => {
      for (let i = 0; i < n; i++) {
        pose[free[i]!] = at[i]!
        if (!Number.isFinite(at[i]!)) return Infinity
      }
      let cost = markerFit(model, data, pose, marker, weight, target, position, work)
      for (const task of wanted) {
        const value = typeof task.value === 'number' ? task.value : task.value[frameIndex]!
        const off = data.q[task.coordinate]! - value
        cost += 0.5 * task.weight * off * off
        work.gradient[task.u]! += task.weight * off
        work.normal[task.u * nu + task.u]! += task.weight
      }
      if (model.couplers.count > 0) foldCouplers(model, data, work.gradient, work.normal)
      for (let i = 0; i < n; i++) {
        const u = uOfCoordinate[free[i]!]!
        gradient[i] = work.gradient[u]!
        for (let j = 0; j < n; j++) normal[i * n + j] = work.normal[u * nu + uOfCoordinate[free[j]!]!]!
      }
      return cost
    },
  }
  const squares = createLeastSquaresWork(n)
  /** Reads the frame's markers and weights; returns how many are seen. */
  const load = (measured: Float64Array, index: number): number => {
    frameIndex = index
    let seen = 0
    let sum = 0
    for (let k = 0; k < used.length; k++) {
      const from = trialIndex[k]! * 3
      for (let i = 0; i < 3; i++) target[k * 3 + i] = measured[from + i]!
      if (Number.isFinite(target[k * 3]! + target[k * 3 + 1]! + target[k * 3 + 2]!)) {
        seen++
        sum += used[k]!.weight
      } else target[k * 3] = Number.NaN
    }
    for (let k = 0; k < used.length; k++) weight[k] = sum > 0 ? used[k]!.weight / sum : 0
    return seen
  }
  const solve = (
    measured: Float64Array,
    q: Float64Array,
    index: number,
    optimise: () => Pick<FrameFit, 'kind' | 'cost' | 'steps'>,
  ): FrameFit => {
    const seen = load(measured, index)
    pose.set(q)
    for (let i = 0; i < n; i++) x[i] = q[free[i]!]!
    const result = optimise()
    for (let i = 0; i < n; i++) pose[free[i]!] = x[i]!
    markerFit(model, data, pose, marker, weight, target, position, work)
    q.set(data.q)
    return { kind: result.kind, cost: 2 * result.cost, steps: result.steps, seen, ...errors() }
  }
  const frame = (measured: Float64Array, q: Float64Array, index: number) =>
    solve(measured, q, index, () => boundedLeastSquares(problem, x, tolerance, squares))
  const first = (measured: Float64Array, q: Float64Array, index: number): FrameFit => {
    const start = q.slice()
    const best = q.slice()
    let fit = frame(measured, best, index)
    const turned = q.slice()
    for (const c of rootRotations(model)) {
      for (const turn of [Math.PI / 2, Math.PI, -Math.PI / 2]) {
        turned.set(start)
        turned[c] = start[c]! + turn
        const other = frame(measured, turned, index)
        if (!(other.cost < fit.cost * (1 - 1e-6))) continue // an equal fit by another way round is no gain
        fit = other
        best.set(turned)
      }
    }
    q.set(best)
    return frame(measured, q, index)
  }
  const bounded = free.some((c) => clamped[c] === 1)
  const frameAsOpenSim = (measured: Float64Array, q: Float64Array, index: number, accuracy: number) =>
    solve(measured, q, index, () => {
      const start = x.slice()
      let outside = false
      const { kind, value, steps } = quasiNewton(
        (at, gradient) => {
          outside ||= at.some((v, i) => v < lower[i]! || v > upper[i]!)
          return problem.evaluate(at, gradient, squares.normal)
        },
        x,
        bounded ? boundedRule : unboundedRule(accuracy),
      )
      if (!outside) return { kind, cost: value, steps }
      // Where a range is met OpenSim follows its bound in its own way; the optimum is the better answer.
      x.set(start)
      return boundedLeastSquares(problem, x, tolerance, squares)
    })
  function errors() {
    let squaredError = 0
    let worst = 0
    let worstMarker = ''
    let count = 0
    for (let k = 0; k < used.length; k++) {
      const dx = position[k * 3]! - target[k * 3]!
      const dy = position[k * 3 + 1]! - target[k * 3 + 1]!
      const dz = position[k * 3 + 2]! - target[k * 3 + 2]!
      const square = dx * dx + dy * dy + dz * dz
      if (Number.isNaN(square)) continue
      count++
      squaredError += square
      if (square > worst) {
        worst = square
        worstMarker = used[k]!.name
      }
    }
    return { squaredError, rmsError: count > 0 ? Math.sqrt(squaredError / count) : 0, worstError: Math.sqrt(worst), worstMarker }
  }
  return {
    model,
    data,
    markers: used.map((task) => task.name),
    trialIndex,
    position,
    frame,
    first,
    frameAsOpenSim: model.couplers.count === 0 ? frameAsOpenSim : undefined,
  }
}

/** Free rotational coordinates of joints to ground. */
function rootRotations(model: Model): number[] {
  const { body, motion, free } = model.coordinates
  return Array.from(free).filter((c) => model.bodies.parent[body[c]!] === 0 && motionTypes[motion[c]!] === 'rotational')
}

const list = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.length <= 6 ? names.join(', ') : `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`
